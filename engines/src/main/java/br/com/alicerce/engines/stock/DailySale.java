package br.com.alicerce.engines.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What was delivered of one product on one day.
 *
 * @param day a day of the store's calendar
 * @param quantity in the product's unit
 * @param deliveries each counted once, however many of its lines had the product
 * @param netValue BRL after all discounts
 */
record DailySale(UUID productId, LocalDate day, BigDecimal quantity, int deliveries, BigDecimal netValue) {

  /** Both together; of the same product and day. */
  DailySale plus(DailySale other) {
    return new DailySale(
        productId, day, quantity.add(other.quantity), deliveries + other.deliveries, netValue.add(other.netValue));
  }
}
