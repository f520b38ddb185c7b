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
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

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
   * are as frequent are counted, and only pairs whose products are (Apriori).
   */
  static List<Bundle> among(Collection<Set<UUID>> baskets) {
    Set<UUID> frequent = frequent(count(baskets, (basket, counts) -> basket.forEach(counts::add)));
    List<List<UUID>> kept = baskets.stream()
        .map(basket -> basket.stream().filter(frequent::contains).sorted(ProductOrder.BY_ID).toList())
        .toList();
    Set<ProductPair> pairs = frequent(count(kept, Bundle::pairs));
    Map<List<UUID>, Integer> threes = count(kept, (basket, counts) -> threes(basket, pairs, counts));
    return threes.entrySet().stream()
        .filter(three -> three.getValue() >= SalesRules.FEWEST_TOGETHER)
        .map(three -> new Bundle(three.getKey(), three.getValue(), baskets.size()))
        .sorted(RANK)
        .toList();
  }

  private static void pairs(List<UUID> basket, Counter<ProductPair> counts) {
    for (int at = 0; at < basket.size(); at++) {
      for (UUID second : basket.subList(at + 1, basket.size())) {
        counts.add(new ProductPair(basket.get(at), second));
      }
    }
  }

  private static void threes(List<UUID> basket, Set<ProductPair> frequent, Counter<List<UUID>> counts) {
    for (int at = 0; at < basket.size(); at++) {
      UUID first = basket.get(at);
      List<UUID> with = new ArrayList<>();
      for (UUID third : basket.subList(at + 1, basket.size())) {
        if (frequent.contains(new ProductPair(first, third))) {
          with.stream()
              .filter(second -> frequent.contains(new ProductPair(second, third)))
              .forEach(second -> counts.add(List.of(first, second, third)));
          with.add(third);
        }
      }
    }
  }

  @FunctionalInterface
  private interface Counter<T> {
    void add(T found);
  }

  private static <B, T> Map<T, Integer> count(Collection<B> baskets, BiConsumer<B, Counter<T>> look) {
    Map<T, Integer> counts = new HashMap<>();
    baskets.forEach(basket -> look.accept(basket, found -> counts.merge(found, 1, Integer::sum)));
    return counts;
  }

  private static <T> Set<T> frequent(Map<T, Integer> counts) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() >= SalesRules.FEWEST_TOGETHER)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
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
