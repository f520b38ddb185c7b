package br.com.alicerce.engines.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Three products that are often bought together.
 *
 * @param products by id
 * @param together baskets with all three
 * @param baskets all baskets of the window
 */
record Bundle(List<UUID> products, int together, int baskets) {

  private static final Comparator<Bundle> RANK = Comparator.<Bundle>comparingInt(bundle -> -bundle.together())
      .thenComparing(bundle -> bundle.products().get(0), ProductOrder.BY_ID)
      .thenComparing(bundle -> bundle.products().get(1), ProductOrder.BY_ID)
      .thenComparing(bundle -> bundle.products().get(2), ProductOrder.BY_ID);

  Bundle {
    products = List.copyOf(products);
  }

  /**
   * The sets of three that are in at least {@link SalesRules#FEWEST_TOGETHER} baskets, the most frequent first. Only sets whose pairs
   * are frequent are looked for (Apriori).
   *
   * @param frequent the pairs that are in as many baskets
   */
  static List<Bundle> among(Collection<Set<UUID>> baskets, Set<ProductPair> frequent) {
    Map<List<UUID>, Integer> counts = new HashMap<>();
    for (Set<UUID> basket : baskets) {
      count(basket.stream().sorted(ProductOrder.BY_ID).toList(), frequent, counts);
    }
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= SalesRules.FEWEST_TOGETHER)
        .map(entry -> new Bundle(entry.getKey(), entry.getValue(), baskets.size()))
        .sorted(RANK)
        .toList();
  }

  private static void count(List<UUID> basket, Set<ProductPair> frequent, Map<List<UUID>, Integer> counts) {
    for (int at = 0; at < basket.size(); at++) {
      UUID first = basket.get(at);
      List<UUID> with = new ArrayList<>();
      for (UUID third : basket.subList(at + 1, basket.size())) {
        if (frequent.contains(new ProductPair(first, third))) {
          with.stream()
              .filter(second -> frequent.contains(new ProductPair(second, third)))
              .forEach(second -> counts.merge(List.of(first, second, third), 1, Integer::sum));
          with.add(third);
        }
      }
    }
  }

  /** The same for the same three products. */
  UUID id() {
    return UUID.nameUUIDFromBytes(products.toString().getBytes(StandardCharsets.US_ASCII));
  }

  /** Part of all baskets, in percent, 1 decimal half up. */
  BigDecimal supportPercent() {
    return BigDecimal.valueOf(100L * together).divide(BigDecimal.valueOf(baskets), 1, RoundingMode.HALF_UP);
  }
}
