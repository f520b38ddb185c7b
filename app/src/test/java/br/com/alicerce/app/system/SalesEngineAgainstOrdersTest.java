package br.com.alicerce.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the sales engine says of the demo store is what its delivered orders, looked at one by one, have in common. */
class SalesEngineAgainstOrdersTest {

  private static StoreBooks books;
  private static StoreClient seller;
  private static List<Set<String>> baskets;
  private static Map<Set<String>, Integer> together;

  @BeforeAll
  static void readTheBooks() {
    DemoInstallation demo = DemoInstallation.shared();
    books = StoreBooks.read(demo.pipeline());
    seller = demo.as("vendedor");
    LocalDate asOf = LocalDate.parse(seller.get("/api/v1/insights/sales/bundles").text("as_of"));
    baskets = List.copyOf(books.deliveries.stream()
        .filter(line -> !line.day().isAfter(asOf) && line.day().isAfter(asOf.minusDays(90)))
        .collect(Collectors.groupingBy(
            StoreBooks.Delivered::order, Collectors.mapping(line -> line.product().toString(), Collectors.toSet())))
        .values());
    together = new HashMap<>();
    for (Set<String> basket : baskets) {
      for (String product : basket) {
        basket.forEach(other -> together.merge(new TreeSet<>(List.of(product, other)), 1, Integer::sum));
      }
    }
  }

  @Test
  void every_product_is_suggested_what_its_orders_also_held() {
    Map<String, List<String>> said = new HashMap<>();
    Map<String, List<String>> found = new HashMap<>();
    for (UUID product : books.products.keySet()) {
      String id = product.toString();
      List<String> byTheBook = byTheBook(id);
      if (!byTheBook.isEmpty() || books.products.get(product).balance % 7 == 0) { // of those with none, some
        found.put(id, byTheBook);
        said.put(id, seller.get("/api/v1/insights/sales/suggestions?product_id=" + id).items().stream()
            .map(item -> item.get("product_id") + ": " + item.get("together") + " of " + item.get("with_reason"))
            .toList());
      }
    }
    assertThat(said).isEqualTo(found);
    assertThat(found.values().stream().filter(list -> !list.isEmpty())).hasSizeGreaterThan(20);
  }

  @Test
  void bundles_are_the_threes_that_orders_held_most_often() {
    Map<Set<String>, Integer> threes = new HashMap<>();
    for (Set<String> basket : baskets) {
      List<String> sorted = basket.stream().sorted().toList();
      for (int a = 0; a < sorted.size(); a++) {
        for (int b = a + 1; b < sorted.size(); b++) {
          for (int c = b + 1; c < sorted.size(); c++) {
            threes.merge(Set.of(sorted.get(a), sorted.get(b), sorted.get(c)), 1, Integer::sum);
          }
        }
      }
    }
    List<String> found = threes.entrySet().stream()
        .filter(three -> three.getValue() >= 5 && three.getKey().stream().allMatch(id -> books.products.get(UUID.fromString(id)).active))
        .map(three -> new TreeSet<>(three.getKey()) + ": " + three.getValue())
        .toList();
    List<String> said = seller.all("/api/v1/insights/sales/bundles?").stream()
        .map(bundle -> ids(bundle) + ": " + bundle.get("together"))
        .toList();
    assertThat(said).containsExactlyInAnyOrderElementsOf(found).hasSizeGreaterThan(3);
  }

  private static List<String> byTheBook(String product) {
    int with = count(product, product);
    record Found(String line, BigDecimal score, int both, String id) {}
    List<Found> found = new ArrayList<>();
    for (StoreBooks.Product other : books.products.values()) {
      String id = other.id.toString();
      long both = id.equals(product) ? 0 : count(product, id);
      boolean sellable = other.active && other.balance > other.balanceReserved;
      if (sellable && both >= 5 && both * 5 >= with && both * baskets.size() * 10 > (long) with * count(id, id) * 11) {
        BigDecimal score = BigDecimal.valueOf(Math.log(both) * both).divide(BigDecimal.valueOf(with), 6, RoundingMode.HALF_UP);
        found.add(new Found(id + ": " + both + " of " + with, score, (int) both, id));
      }
    }
    return found.stream()
        .sorted(Comparator.comparing(Found::score).reversed().thenComparing(each -> -each.both()).thenComparing(Found::id))
        .limit(5)
        .map(Found::line)
        .toList();
  }

  /** Each pair was seen from both its products. */
  private static int count(String product, String other) {
    int seen = together.getOrDefault(new TreeSet<>(List.of(product, other)), 0);
    return product.equals(other) ? seen : seen / 2;
  }

  @SuppressWarnings("unchecked")
  private static Set<Object> ids(Map<String, @Nullable Object> bundle) {
    return ((List<Map<String, Object>>) bundle.get("products")).stream()
        .map(part -> part.get("product_id"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
