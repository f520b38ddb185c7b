package br.com.alicerce.app.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What happens at the counter: who comes, which site it is for, what goes on the list and at which discount. */
final class Counter {

  /** What a seller may give away at most on a line, both discounts together, in percent. */
  private static final double DISCOUNT_LIMIT = 10;

  private static final int[] OFTEN_NOTHING = {0, 0, 0, 0, 2, 3, 5, 7};

  private final DemoData data;
  private final ShoppingList shopping;
  private final Shelf shelf;
  private final SplittableRandom random;
  private final List<Integer> customers;

  Counter(DemoData data, ShoppingList shopping, Shelf shelf, SplittableRandom random) {
    this.data = data;
    this.shopping = shopping;
    this.shelf = shelf;
    this.random = random;
    this.customers = IntStream.range(0, data.customers().size()).boxed().toList();
  }

  /** Draws a customer: a few come all the time, and companies ask for more quotes than people do. */
  int customer(boolean quote) {
    return Weighted.pick(
        customers,
        index -> (quote == data.customers().get(index).company() ? 2.0 : 1.0) / (1 + index * 7 % 13),
        random);
  }

  /** Draws one of the customer's sites, or none. */
  @Nullable Integer site(int customer) {
    var document = data.customers().get(customer).document();
    var sites = IntStream.range(0, data.sites().size())
        .filter(index -> data.sites().get(index).customerDocument().equals(document))
        .boxed()
        .toList();
    return sites.isEmpty() || random.nextDouble() < 0.2 ? null : sites.get(random.nextInt(sites.size()));
  }

  int seller() {
    return random.nextDouble() < 0.45 ? 0 : 1 + random.nextInt(DemoPlan.SELLERS - 1);
  }

  /** Draws the discount on a whole quote, in percent. */
  BigDecimal generalDiscount() {
    return percent(OFTEN_NOTHING[random.nextInt(OFTEN_NOTHING.length)]);
  }

  /** Draws the lines of something that may never be bought, whether or not it is on the shelf. */
  List<DemoLine> wishes(LocalDate day, boolean large, BigDecimal general) {
    return shopping.draw(day, large, _ -> true, random).stream()
        .map(item -> line(item, LineQuantity.draw(item, large ? 1.7 : 1, random), general))
        .toList();
  }

  /** Draws the lines of a sale: no more than there is. Empty only if the shelf is. */
  List<DemoLine> sale(LocalDate day, boolean large, double factor, BigDecimal general) {
    var lines = new ArrayList<DemoLine>();
    for (var item : shopping.draw(day, large, this::available, random)) {
      long wanted = LineQuantity.draw(item, large ? 1.7 * factor : factor, random);
      lines.add(line(item, LineQuantity.cut(item, wanted, shelf.free(item.code())), general));
    }
    return List.copyOf(lines);
  }

  private boolean available(CatalogueItem item) {
    return LineQuantity.cut(item, Long.MAX_VALUE, shelf.free(item.code())) > 0;
  }

  private DemoLine line(CatalogueItem item, long quantity, BigDecimal general) {
    int own = OFTEN_NOTHING[random.nextInt(OFTEN_NOTHING.length)];
    double together = 100 - (100 - own) * (100 - general.doubleValue()) / 100;
    return new DemoLine(item.code(), Shelf.units(quantity), percent(together <= DISCOUNT_LIMIT ? own : 0));
  }

  private static BigDecimal percent(int whole) {
    return BigDecimal.valueOf(whole * 100L, 2);
  }
}
