package br.com.alicerce.engines.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How the baskets with A (one product, or two) and those with C meet. Thresholds are compared in whole numbers; only what is shown is
 * rounded.
 *
 * @param baskets all baskets of the window, N
 * @param withReason those with A, n(A)
 * @param withProduct those with C, n(C)
 * @param together those with both, n(AC)
 */
record Association(int baskets, int withReason, int withProduct, int together) {

  private static final int LOG_SCALE = 12;

  /** Whether at least so many percent of the baskets with A also hold C. */
  boolean isConfident(int percent) {
    return 100L * together >= (long) percent * withReason;
  }

  /** Whether it is often enough, sure enough, and more than chance. */
  boolean isWorthTelling() {
    return together >= SalesRules.FEWEST_TOGETHER
        && isConfident(SalesRules.LEAST_CONFIDENCE_PERCENT)
        && 100L * together * baskets > (long) SalesRules.LIFT_ABOVE_PERCENT * withReason * withProduct;
  }

  /** Compares confidence exactly. */
  int compareConfidence(Association other) {
    return Long.compare((long) together * other.withReason, (long) other.together * withReason);
  }

  /** n(AC) / N in percent, 1 decimal half up. */
  BigDecimal supportPercent() {
    return ratio(100L * together, baskets, 1);
  }

  /** n(AC) / n(A) in percent, 1 decimal half up. */
  BigDecimal confidencePercent() {
    return ratio(100L * together, withReason, 1);
  }

  /** Confidence over n(C) / N: how much more often C comes with A than by itself; 2 decimals half up. */
  BigDecimal lift() {
    return ratio((long) together * baskets, (long) withReason * withProduct, 2);
  }

  /**
   * Confidence times the natural logarithm of n(AC), 6 decimals half up. The logarithm is rounded to {@value #LOG_SCALE} decimals first;
   * {@code StrictMath} gives the same bits on every machine.
   */
  BigDecimal score() {
    return BigDecimal.valueOf(StrictMath.log(together))
        .setScale(LOG_SCALE, RoundingMode.HALF_UP)
        .multiply(BigDecimal.valueOf(together))
        .divide(BigDecimal.valueOf(withReason), 6, RoundingMode.HALF_UP);
  }

  private static BigDecimal ratio(long part, long whole, int scale) {
    return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), scale, RoundingMode.HALF_UP);
  }
}
