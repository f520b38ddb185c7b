package br.com.alicerce.engines.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the events have told so far of one product. Descriptive fields are null until the product itself was told of.
 *
 * @param productId the product
 * @param code the store's own code
 * @param name what people call it
 * @param unit code of the unit it is counted in
 * @param category what kind of goods it is
 * @param brand whose it is
 * @param basePrice BRL a unit, scale 2
 * @param active whether the store still sells it
 * @param onHand the sum of all its movements
 * @param reserved the sum of all reservations and their releases
 * @param firstMovement the earliest day on which the quantity on hand changed
 * @param datedSince the day from whose close on the balance of every day is known; null when nothing has moved yet
 * @param mismatches how often an event carried another balance than our sum
 */
record StockProduct(
    UUID productId,
    @Nullable String code,
    @Nullable String name,
    @Nullable String unit,
    @Nullable String category,
    @Nullable String brand,
    @Nullable BigDecimal basePrice,
    boolean active,
    BigDecimal onHand,
    BigDecimal reserved,
    @Nullable LocalDate firstMovement,
    @Nullable LocalDate datedSince,
    int mismatches) {

  /** A product of which nothing was told. */
  static StockProduct unknown(UUID productId) {
    return new StockProduct(
        productId, null, null, null, null, null, null, true, BigDecimal.ZERO, BigDecimal.ZERO, null, null, 0);
  }

  /** Whether its balance at the end of that day is known: before anything moved, the store may have had it and told nobody. */
  boolean isKnownAt(LocalDate day) {
    return datedSince == null || !day.isBefore(datedSince);
  }
}
