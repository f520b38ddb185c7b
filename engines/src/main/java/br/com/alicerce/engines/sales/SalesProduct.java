package br.com.alicerce.engines.sales;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the events have told so far of one product. Descriptive fields are null until the product itself was told of.
 *
 * @param unit code of the unit it is counted in
 * @param basePrice BRL a unit, scale 2
 * @param active whether the store still sells it
 * @param onHand the sum of all its movements
 * @param reserved the sum of all reservations and their releases
 */
record SalesProduct(
    UUID productId,
    @Nullable String code,
    @Nullable String name,
    @Nullable String unit,
    @Nullable String category,
    @Nullable BigDecimal basePrice,
    boolean active,
    BigDecimal onHand,
    BigDecimal reserved) {

  /** A product of which nothing was told. */
  static SalesProduct unknown(UUID productId) {
    return new SalesProduct(productId, null, null, null, null, null, true, BigDecimal.ZERO.setScale(3), BigDecimal.ZERO.setScale(3));
  }

  BigDecimal available() {
    return onHand.subtract(reserved);
  }

  /** Whether it is one of the store's products and the store has not given it up. */
  boolean isOffered() {
    return active && name != null;
  }

  /** Whether it can be sold now. */
  boolean isSellable() {
    return isOffered() && available().signum() > 0;
  }

  /** What people call it. */
  String called() {
    return name == null ? "produto sem cadastro" : name;
  }
}
