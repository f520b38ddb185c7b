package br.com.alicerce.engines.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What moved of a product on a day, net.
 *
 * @param day of the store's calendar
 * @param delta by how much what is on hand changed
 * @param reservedDelta by how much what is promised changed
 */
record DailyMovement(UUID productId, LocalDate day, BigDecimal delta, BigDecimal reservedDelta) {

  DailyMovement plus(DailyMovement more) {
    return new DailyMovement(productId, day, delta.add(more.delta), reservedDelta.add(more.reservedDelta));
  }
}
