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
   * Those that can be sold now and whose price is nearest: as many as are told, and all others just as near as the last of them, since
   * only their sales can tell which of these come first.
   *
   * @param alike of the same category and unit, at a price nearby
   */
  static List<SalesProduct> nearest(SalesProduct product, Collection<SalesProduct> alike) {
    List<Substitute> near = alike.stream()
        .filter(other -> other.isSellable() && !other.productId().equals(product.productId()))
        .map(other -> between(product, other, 0))
        .sorted(RANK)
        .toList();
    if (near.size() <= SalesRules.MOST_SUBSTITUTES) {
      return near.stream().map(Substitute::product).toList();
    }
    BigDecimal last = near.get(SalesRules.MOST_SUBSTITUTES - 1).difference().abs();
    return near.stream().filter(each -> each.difference().abs().compareTo(last) <= 0).map(Substitute::product).toList();
  }

  /**
   * The nearest price first, then the most sold.
   *
   * @param nearest those of {@link #nearest}
   * @param baskets by product, how many of the window held it
   */
  static List<Substitute> of(SalesProduct product, Collection<SalesProduct> nearest, Map<UUID, Integer> baskets) {
    return nearest.stream()
        .map(other -> between(product, other, baskets.getOrDefault(other.productId(), 0)))
        .sorted(RANK)
        .limit(SalesRules.MOST_SUBSTITUTES)
        .toList();
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
