package br.com.alicerce.contracts;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * The base price of a product changed (wire: {@code product_price_changed}); BRL a unit.
 */
public record ProductPriceChanged(
    UUID productId,
    BigDecimal oldPrice,
    BigDecimal newPrice) implements Event {}
