package br.com.alicerce.contracts;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * One movement of stock (wire: {@code stock_changed}) with the balance after it. {@code delta} changes what is on hand and
 * {@code reservedDelta} what is promised; either may be zero. The engine's stock is the sum of the deltas, and {@code onHand}
 * and {@code reserved} are what that sum is checked against.
 */
public record StockChanged(
    UUID productId,
    UUID movementId,
    BigDecimal delta,
    BigDecimal reservedDelta,
    String reason,
    BigDecimal onHand,
    BigDecimal reserved) implements Event {}
