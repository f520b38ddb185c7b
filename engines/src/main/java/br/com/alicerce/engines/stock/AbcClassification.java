package br.com.alicerce.engines.stock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A store's products by the net value delivered in a window of days, and their ABC classes.
 *
 * <p>Sorted by value, greatest first, ties by the product id's text. A product is A while those <em>ahead</em> of it
 * carry less than 80 % of the value, B while less than 95 %, else C; so the first is always A. Without sales, or with
 * more returned than delivered, it carries nothing, all the value is ahead of it and it is C. Exact: only the
 * percentages shown are rounded.
 *
 * @param windowDays days counted, up to and including the as-of day
 * @param ranking every product, in order
 */
public record AbcClassification(int windowDays, List<RankedProduct> ranking) {

  /** Days counted unless the store says otherwise. */
  public static final int DEFAULT_WINDOW_DAYS = 90;

  private static final BigDecimal A_BELOW = BigDecimal.valueOf(80);
  private static final BigDecimal B_BELOW = BigDecimal.valueOf(95);

  /**
   * One product's place.
   *
   * @param netValue delivered less returned in the window, scale 2
   * @param sharePercent its part of the store's value, 1 decimal half up
   * @param shareBeforePercent the part of those ahead of it, 1 decimal half up
   */
  public record RankedProduct(
      UUID productId, BigDecimal netValue, BigDecimal sharePercent, BigDecimal shareBeforePercent, AbcClass abcClass) {}

  /** Copies the ranking. */
  public AbcClassification {
    ranking = List.copyOf(ranking);
  }

  /**
   * Classifies the products of one store.
   *
   * @throws IllegalArgumentException when the window has no day
   * @throws IllegalStateException when a product comes twice
   */
  public static AbcClassification of(Collection<ProductFacts> products, int windowDays, LocalDate asOf) {
    if (windowDays < 1) {
      throw new IllegalArgumentException("out of range: windowDays " + windowDays);
    }
    var window = new DayWindow(asOf, windowDays);
    return ofValues(windowDays, products.stream()
        .collect(Collectors.toMap(ProductFacts::productId, facts -> window.sum(facts.deliveredValue()))));
  }

  /** Classifies products whose net value in the window is already summed. */
  public static AbcClassification ofValues(int windowDays, Map<UUID, BigDecimal> netValues) {
    var total = netValues.values().stream().map(AbcClassification::carried).reduce(BigDecimal.ZERO, BigDecimal::add);
    var ranking = new ArrayList<RankedProduct>(netValues.size());
    var ahead = BigDecimal.ZERO;
    for (var product : sorted(netValues)) {
      ranking.add(rank(product.getKey(), product.getValue(), ahead, total));
      ahead = ahead.add(carried(product.getValue()));
    }
    return new AbcClassification(windowDays, ranking);
  }

  /** The classes by product. */
  public Map<UUID, AbcClass> classes() {
    return ranking.stream().collect(Collectors.toUnmodifiableMap(RankedProduct::productId, RankedProduct::abcClass));
  }

  private static List<Map.Entry<UUID, BigDecimal>> sorted(Map<UUID, BigDecimal> netValues) {
    // By text, because UUID.compareTo is signed and would disagree with the database.
    var byValue = Map.Entry.<UUID, BigDecimal>comparingByValue().reversed();
    return netValues.entrySet().stream()
        .sorted(byValue.thenComparing(entry -> entry.getKey().toString(), Comparator.naturalOrder()))
        .toList();
  }

  private static RankedProduct rank(UUID productId, BigDecimal value, BigDecimal ahead, BigDecimal total) {
    return new RankedProduct(
        productId,
        value.setScale(2, RoundingMode.HALF_UP),
        percent(carried(value), total),
        percent(ahead, total),
        classOf(ahead, total));
  }

  private static AbcClass classOf(BigDecimal ahead, BigDecimal total) {
    var aheadHundredfold = ahead.movePointRight(2);
    if (aheadHundredfold.compareTo(total.multiply(A_BELOW)) < 0) {
      return AbcClass.A;
    }
    return aheadHundredfold.compareTo(total.multiply(B_BELOW)) < 0 ? AbcClass.B : AbcClass.C;
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal total) {
    return total.signum() == 0
        ? BigDecimal.ZERO.setScale(1)
        : part.movePointRight(2).divide(total, 1, RoundingMode.HALF_UP);
  }

  private static BigDecimal carried(BigDecimal value) {
    return value.max(BigDecimal.ZERO);
  }
}
