package br.com.alicerce.engines.stock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Minimum, maximum and what to buy, by the order-point, order-up-to-level rule (s, S) of Silver, Pyke and Peterson,
 * with the safety stock as a percentage of the demand during the lead time.
 *
 * <p>Levels are scale 3, rounded half up once from exact sums. The minimum never exceeds the maximum.
 */
record StockLevels(@Nullable BigDecimal minimum, @Nullable BigDecimal maximum) {

  static StockLevels of(StockParameters parameters, @Nullable Demand demand) {
    return new StockLevels(minimum(parameters, demand), maximum(parameters, demand));
  }

  private static @Nullable BigDecimal minimum(StockParameters parameters, @Nullable Demand demand) {
    if (parameters.manualMinimum() != null) {
      return parameters.manualMinimum();
    }
    if (demand == null) {
      return null;
    }
    var computed = demand.during(minimumInDays(parameters), 3);
    return parameters.manualMaximum() == null ? computed : computed.min(parameters.manualMaximum());
  }

  private static @Nullable BigDecimal maximum(StockParameters parameters, @Nullable Demand demand) {
    if (parameters.manualMaximum() != null) {
      return parameters.manualMaximum();
    }
    if (demand == null) {
      return null;
    }
    var twoLeads = demand.during(BigDecimal.valueOf(2L * parameters.leadDays()), 3);
    return twoLeads.max(minimumAndReview(parameters, demand));
  }

  private static BigDecimal minimumAndReview(StockParameters parameters, Demand demand) {
    var review = BigDecimal.valueOf(parameters.reviewDays());
    return parameters.manualMinimum() == null
        ? demand.during(minimumInDays(parameters).add(review), 3)
        : parameters.manualMinimum().add(demand.during(review, 3));
  }

  /** Lead time and safety, as days of average demand. */
  private static BigDecimal minimumInDays(StockParameters parameters) {
    return BigDecimal.valueOf(parameters.leadDays())
        .multiply(parameters.safetyPercent().add(BigDecimal.valueOf(100)))
        .movePointLeft(2);
  }

  /** What to buy at that position: up to the maximum, no less than the least order, in whole packs; scale 3. */
  @Nullable BigDecimal suggested(BigDecimal position, StockParameters parameters) {
    if (minimum == null || maximum == null) {
      return null;
    }
    var missing = maximum.subtract(position);
    if (position.compareTo(minimum) > 0 || missing.signum() <= 0) {
      return BigDecimal.ZERO.setScale(3);
    }
    return inPacks(missing.max(parameters.minimumOrder()), parameters.packSize());
  }

  private static BigDecimal inPacks(BigDecimal quantity, @Nullable BigDecimal pack) {
    return pack == null ? quantity : quantity.divide(pack, 0, RoundingMode.CEILING).multiply(pack);
  }
}
