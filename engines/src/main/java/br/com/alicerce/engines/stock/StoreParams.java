package br.com.alicerce.engines.stock;

import br.com.alicerce.contracts.ReplenishmentParamsChanged;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a store had decided at the end of a day, for all its products; null where it leaves the engine its own figure.
 *
 * @param day the day on which it decided
 */
record StoreParams(LocalDate day, @Nullable Integer leadDays, @Nullable BigDecimal safetyPercent, @Nullable Integer reviewDays) {

  /**
   * As an event tells it.
   *
   * @throws IllegalArgumentException when a figure is out of its range
   */
  static StoreParams of(ReplenishmentParamsChanged told, LocalDate day) {
    StoreParams params = new StoreParams(day, told.leadDays(), told.safetyPercent(), told.reviewDays());
    params.over(StockParameters.DEFAULTS);
    return params;
  }

  /** These figures in the place of others. */
  StockParameters over(StockParameters others) {
    StockParameters led = leadDays == null ? others : others.withLeadDays(leadDays);
    StockParameters safe = safetyPercent == null ? led : led.withSafetyPercent(safetyPercent);
    return reviewDays == null ? safe : safe.withReviewDays(reviewDays);
  }
}
