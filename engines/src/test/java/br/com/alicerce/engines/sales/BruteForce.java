package br.com.alicerce.engines.sales;

import br.com.alicerce.contracts.LineItem;
import br.com.alicerce.contracts.ProductChanged;
import br.com.alicerce.contracts.ProductPriceChanged;
import br.com.alicerce.contracts.SaleRecorded;
import br.com.alicerce.contracts.StockChanged;
import br.com.alicerce.engines.worker.StoreEvent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the sales engine should say, found by looking at every order of the story for every question. */
final class BruteForce {

  private static final class Order {
    final UUID customer;
    final LocalDate day;
    final List<UUID> products = new ArrayList<>();

    Order(UUID customer, LocalDate day) {
      this.customer = customer;
      this.day = day;
    }

    boolean has(UUID... all) {
      return products.containsAll(List.of(all));
    }
  }

  private static final class Product {
    ProductChanged told;
    BigDecimal price;
    BigDecimal there = BigDecimal.ZERO;

    boolean offered() {
      return told != null && told.active();
    }

    boolean sellable() {
      return offered() && there.signum() > 0;
    }
  }

  private record Scored(String line, String score, int together, UUID product) {}

  private final Map<UUID, Product> products = new HashMap<>();
  private final List<Order> orders = new ArrayList<>();
  private final List<Order> window = new ArrayList<>();
  private final LocalDate asOf;

  BruteForce(List<StoreEvent> events, LocalDate asOf) {
    this.asOf = asOf;
    Map<UUID, Order> byId = new LinkedHashMap<>();
    for (StoreEvent event : events) {
      LocalDate day = event.envelope().occurredAt().atZone(SalesStory.ZONE).toLocalDate();
      switch (event.event()) {
        case ProductChanged told -> {
          product(told.productId()).told = told;
          product(told.productId()).price = told.basePrice();
        }
        case ProductPriceChanged told -> product(told.productId()).price = told.newPrice();
        case StockChanged told ->
            product(told.productId()).there = product(told.productId()).there.add(told.delta()).subtract(told.reservedDelta());
        case SaleRecorded sale -> {
          Order order = byId.computeIfAbsent(sale.orderId(), _ -> new Order(sale.customerId(), day));
          for (LineItem line : sale.items()) {
            if (!order.products.contains(line.productId()) && order.products.size() < 60) {
              order.products.add(line.productId());
            }
          }
        }
        default -> throw new AssertionError(event);
      }
    }
    orders.addAll(byId.values());
    orders.stream()
        .filter(order -> ChronoUnit.DAYS.between(order.day, asOf) >= 0 && ChronoUnit.DAYS.between(order.day, asOf) < 90)
        .forEach(window::add);
  }

  private Product product(UUID id) {
    return products.computeIfAbsent(id, _ -> new Product());
  }

  private int count(UUID... all) {
    return (int) window.stream().filter(order -> order.has(all)).count();
  }

  List<String> suggestions(Set<UUID> cart) {
    List<Scored> found = new ArrayList<>();
    products.forEach((id, product) -> {
      if (!cart.contains(id) && product.sellable()) {
        Scored best = best(id, singles(cart));
        Scored either = best == null ? best(id, pairs(cart)) : best;
        if (either != null) {
          found.add(either);
        }
      }
    });
    found.sort(Comparator.comparing((Scored each) -> new BigDecimal(each.score())).reversed()
        .thenComparing(each -> -each.together())
        .thenComparing(each -> each.product().toString()));
    return found.stream().limit(5).map(Scored::line).toList();
  }

  private static List<UUID[]> singles(Set<UUID> cart) {
    return cart.stream().sorted(Comparator.comparing(UUID::toString)).map(id -> new UUID[] {id}).toList();
  }

  private static List<UUID[]> pairs(Set<UUID> cart) {
    List<UUID> sorted = cart.stream().sorted(Comparator.comparing(UUID::toString)).toList();
    List<UUID[]> pairs = new ArrayList<>();
    for (int at = 0; at < sorted.size(); at++) {
      for (int other = at + 1; other < sorted.size(); other++) {
        pairs.add(new UUID[] {sorted.get(at), sorted.get(other)});
      }
    }
    return pairs;
  }

  /** The first of the surest; reasons come in the order of their ids. */
  private Scored best(UUID id, List<UUID[]> reasons) {
    Scored best = null;
    long bestTogether = 0;
    long bestWith = 1;
    for (UUID[] because : reasons) {
      UUID[] all = Arrays.copyOf(because, because.length + 1);
      all[because.length] = id;
      long together = count(all);
      long with = count(because);
      long of = count(id);
      boolean tells = together >= 5 && together * 5 >= with && together * window.size() * 10 > with * of * 11;
      boolean surer = together * bestWith > bestTogether * with
          || together * bestWith == bestTogether * with && together > bestTogether;
      if (tells && surer) {
        bestTogether = together;
        bestWith = with;
        String score = BigDecimal.valueOf(Math.log(together)).multiply(BigDecimal.valueOf(together))
            .divide(BigDecimal.valueOf(with), 6, RoundingMode.HALF_UP).toPlainString();
        best = new Scored(List.of(because) + " -> %s: %d of %d, %d, %d".formatted(id, together, with, of, window.size()),
            score, (int) together, id);
      }
    }
    return best;
  }

  List<String> bundles() {
    List<UUID> all = products.keySet().stream().sorted(Comparator.comparing(UUID::toString)).toList();
    Map<String, Integer> found = new LinkedHashMap<>();
    for (int a = 0; a < all.size(); a++) {
      for (int b = a + 1; b < all.size(); b++) {
        for (int c = b + 1; c < all.size(); c++) {
          int together = count(all.get(a), all.get(b), all.get(c));
          boolean offered = product(all.get(a)).offered() && product(all.get(b)).offered() && product(all.get(c)).offered();
          if (together >= 5 && offered) {
            found.put(List.of(all.get(a), all.get(b), all.get(c)) + ": " + together + " of " + window.size(), together);
          }
        }
      }
    }
    return found.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  List<String> substitutes(UUID id) {
    Product product = products.get(id);
    List<UUID> found = new ArrayList<>();
    products.forEach((other, candidate) -> {
      if (!other.equals(id) && candidate.sellable() && product.told != null && product.told.category() != null
          && product.told.category().equals(candidate.told.category()) && product.told.unit().equals(candidate.told.unit())
          && difference(product, candidate).multiply(new BigDecimal("5")).compareTo(product.price) <= 0) {
        found.add(other);
      }
    });
    found.sort(Comparator.comparing((UUID other) -> difference(product, products.get(other)))
        .thenComparing(other -> -count(other))
        .thenComparing(UUID::toString));
    return found.stream().limit(10)
        .map(other -> other + ": " + products.get(other).price.subtract(product.price) + ", " + count(other))
        .toList();
  }

  private static BigDecimal difference(Product product, Product other) {
    return other.price.subtract(product.price).abs();
  }

  List<String> repeats(UUID customer) {
    List<Order> mine = new ArrayList<>(orders.stream()
        .filter(order -> order.customer.equals(customer) && !order.day.isAfter(asOf)).toList());
    List<Order> last = new ArrayList<>();
    while (last.size() < 5 && !mine.isEmpty()) {
      Order newest = mine.getFirst();
      for (Order order : mine) {
        newest = order.day.isBefore(newest.day) ? newest : order;
      }
      last.add(newest);
      mine.remove(newest);
    }
    List<String> found = new ArrayList<>();
    products.forEach((id, product) -> {
      List<LocalDate> days = last.stream().filter(order -> order.has(id)).map(order -> order.day).toList();
      if (days.size() >= 3 && product.offered()) {
        List<LocalDate> apart = days.stream().distinct().sorted().toList();
        String when = apart.size() < 2 ? "never" : apart.getLast().plusDays(median(apart)).toString();
        found.add("%s %d %s in %d of %d, last %s".formatted(
            when, 9 - days.size(), id, days.size(), last.size(), apart.getLast()));
      }
    });
    return found.stream().sorted().map(line -> line.replaceFirst(" \\d ", " ")).toList();
  }

  private static long median(List<LocalDate> days) {
    List<Long> gaps = new ArrayList<>();
    for (int at = 1; at < days.size(); at++) {
      gaps.add(ChronoUnit.DAYS.between(days.get(at - 1), days.get(at)));
    }
    gaps.sort(null);
    int middle = gaps.size() / 2;
    return gaps.size() % 2 == 1
        ? gaps.get(middle)
        : BigDecimal.valueOf(gaps.get(middle - 1) + gaps.get(middle)).divide(BigDecimal.TWO, 0, RoundingMode.HALF_UP).longValue();
  }
}
