package br.com.alicerce.engines.stock;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;

/**
 * Sales of one product in one window, kept as exact sums. Every figure divides and rounds once, at its own end, so a
 * rounded average never enters another figure.
 *
 * <p>When more came back than went out, demand is zero, not negative.
 *
 * @param days days of the window, N, at least 2
 * @param sold quantity delivered less returned; may be negative
 * @param squares sum of the squares of the daily quantities
 */
record Demand(int days, BigDecimal sold, BigDecimal squares) {

  static Demand in(DayWindow window, Map<LocalDate, BigDecimal> soldQuantity) {
    var squares = soldQuantity.entrySet().stream()
        .filter(entry -> window.contains(entry.getKey()))
        .map(entry -> entry.getValue().pow(2))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Demand(window.days(), window.sum(soldQuantity), squares);
  }

  /** Average quantity a day, scale 6. */
  BigDecimal average() {
    return during(BigDecimal.ONE, 6);
  }

  /** Expected demand during so many days, which may be a fraction, rounded half up. */
  BigDecimal during(BigDecimal daysAhead, int scale) {
    return demanded().multiply(daysAhead).divide(BigDecimal.valueOf(days), scale, RoundingMode.HALF_UP);
  }

  /** Sample standard deviation of the daily quantities, days without sales counted as zero; scale 6. */
  BigDecimal standardDeviation() {
    var n = BigDecimal.valueOf(days);
    return squares.multiply(n).subtract(sold.pow(2))
        .divide(n.multiply(BigDecimal.valueOf(days - 1L)), MathContext.DECIMAL128)
        .sqrt(MathContext.DECIMAL128)
        .setScale(6, RoundingMode.HALF_UP);
  }

  boolean isNone() {
    return demanded().signum() == 0;
  }

  /** Whole days that a quantity lasts, rounded down; zero when there is nothing to last. Needs some demand. */
  long daysCoveredBy(BigDecimal quantity) {
    return quantity.max(BigDecimal.ZERO)
        .multiply(BigDecimal.valueOf(days))
        .divide(demanded(), 0, RoundingMode.DOWN)
        .longValueExact();
  }

  private BigDecimal demanded() {
    return sold.max(BigDecimal.ZERO);
  }
}
