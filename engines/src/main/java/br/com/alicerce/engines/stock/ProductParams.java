package br.com.alicerce.engines.stock;

import br.com.alicerce.contracts.ReplenishmentParamsChanged;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a store had decided of one product at the end of a day; null where the store's own or the engine's figure holds.
 *
 * @param day the day on which it decided
 */
record ProductParams(
    UUID productId,
    LocalDate day,
    @Nullable Integer leadDays,
    @Nullable BigDecimal packSize,
    @Nullable BigDecimal minimumOrder,
    @Nullable BigDecimal minimum,
    @Nullable BigDecimal maximum) {

  /**
   * As an event tells it.
   *
   * @throws IllegalArgumentException when a figure is out of its range
   */
  static ProductParams of(UUID product, ReplenishmentParamsChanged told, LocalDate day) {
    ProductParams params = new ProductParams(
        product, day, told.leadDays(), told.packSize(), told.minimumOrder(), told.minimum(), told.maximum());
    params.over(StockParameters.DEFAULTS);
    return params;
  }

  /** These figures in the place of others. */
  StockParameters over(StockParameters others) {
    return (leadDays == null ? others : others.withLeadDays(leadDays))
        .withPurchase(packSize == null ? others.packSize() : packSize, minimumOrder == null ? others.minimumOrder() : minimumOrder)
        .withManualLevels(minimum, maximum);
  }
}
