package br.com.alicerce.engines.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A product that can take another one's place.
 *
 * @param difference its price less that of the other, scale 2
 * @param differencePercent the same in percent of the other's price, 1 decimal half up; zero where that is free
 * @param baskets of the window that held it
 */
record Substitute(SalesProduct product, BigDecimal difference, BigDecimal differencePercent, int baskets) {

  private static final Comparator<Substitute> RANK = Comparator
      .comparing((Substitute each) -> each.difference().abs())
      .thenComparing(each -> -each.baskets())
      .thenComparing(each -> each.product().productId(), ProductOrder.BY_ID);

  /**
   * Those of the same category and unit that can be sold now and cost at most {@link SalesRules#PRICE_WITHIN_PERCENT} percent more or
   * less; the nearest price first, then the most sold. None for a product of no category or price.
   *
   * @param baskets by product, how many of the window held it
   */
  static List<Substitute> of(SalesProduct product, Collection<SalesProduct> others, Map<UUID, Integer> baskets) {
    return others.stream()
        .filter(other -> isAlike(product, other))
        .map(other -> between(product, other, baskets.getOrDefault(other.productId(), 0)))
        .sorted(RANK)
        .limit(SalesRules.MOST_SUBSTITUTES)
        .toList();
  }

  private static boolean isAlike(SalesProduct product, SalesProduct other) {
    BigDecimal price = product.basePrice();
    BigDecimal otherPrice = other.basePrice();
    return price != null && otherPrice != null
        && product.category() != null && product.category().equals(other.category())
        && product.unit() != null && product.unit().equals(other.unit())
        && other.isSellable()
        && !other.productId().equals(product.productId())
        && otherPrice.subtract(price).abs().movePointRight(2)
            .compareTo(price.multiply(BigDecimal.valueOf(SalesRules.PRICE_WITHIN_PERCENT))) <= 0;
  }

  private static Substitute between(SalesProduct product, SalesProduct other, int baskets) {
    BigDecimal price = product.basePrice() == null ? BigDecimal.ZERO : product.basePrice();
    BigDecimal difference = other.basePrice() == null ? BigDecimal.ZERO : other.basePrice().subtract(price);
    BigDecimal percent = price.signum() == 0
        ? BigDecimal.ZERO.setScale(1)
        : difference.movePointRight(2).divide(price, 1, RoundingMode.HALF_UP);
    return new Substitute(other, difference, percent, baskets);
  }
}
