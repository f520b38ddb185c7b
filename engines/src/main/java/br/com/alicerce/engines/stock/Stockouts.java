package br.com.alicerce.engines.stock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How often products that the store sells were not there. A product counts for each of the last {@value #WINDOW_DAYS} days since its first
 * movement, by what was on hand when the day closed; one that never moved was never there to be missed.
 *
 * @param productDays days that count, of all products together
 * @param productDaysOut those that closed with nothing on hand, or less
 * @param products that have nothing on hand now
 */
record Stockouts(int productDays, int productDaysOut, int products) {

  /** Days looked back on, the as-of day counted. */
  static final int WINDOW_DAYS = 30;

  /** The first of those days. */
  static LocalDate firstDay(LocalDate asOf) {
    return asOf.minusDays(WINDOW_DAYS - 1L);
  }

  /**
   * Walks back from the as-of day.
   *
   * @param products as they were when it closed
   * @param movements of all these days
   */
  static Stockouts of(List<StockProduct> products, List<DailyMovement> movements, LocalDate asOf) {
    Map<UUID, Map<LocalDate, BigDecimal>> moved = movements.stream().collect(Collectors.groupingBy(
        DailyMovement::productId, Collectors.toMap(DailyMovement::day, DailyMovement::delta)));
    Stockouts all = new Stockouts(0, 0, 0);
    for (StockProduct product : products) {
      if (product.active()) {
        all = all.plus(of(product, moved.getOrDefault(product.productId(), Map.of()), asOf));
      }
    }
    return all;
  }

  private static Stockouts of(StockProduct product, Map<LocalDate, BigDecimal> moved, LocalDate asOf) {
    int days = 0;
    int out = 0;
    BigDecimal closing = product.onHand();
    for (LocalDate day = asOf; !day.isBefore(firstDay(asOf)) && counts(product, day); day = day.minusDays(1)) {
      days++;
      out += closing.signum() <= 0 ? 1 : 0;
      closing = closing.subtract(moved.getOrDefault(day, BigDecimal.ZERO));
    }
    return new Stockouts(days, out, days > 0 && product.onHand().signum() <= 0 ? 1 : 0);
  }

  private static boolean counts(StockProduct product, LocalDate day) {
    return product.firstMovement() != null && !day.isBefore(product.firstMovement()) && product.isKnownAt(day);
  }

  private Stockouts plus(Stockouts more) {
    return new Stockouts(productDays + more.productDays, productDaysOut + more.productDaysOut, products + more.products);
  }

  /** The part of the days that closed with nothing, in percent, 1 decimal half up; null when no day counts. */
  @Nullable BigDecimal percent() {
    return productDays == 0
        ? null
        : BigDecimal.valueOf(100L * productDaysOut).divide(BigDecimal.valueOf(productDays), 1, RoundingMode.HALF_UP);
  }
}
