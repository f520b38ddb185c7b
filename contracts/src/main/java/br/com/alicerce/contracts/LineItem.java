package br.com.alicerce.contracts;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * One line of a quote, an order or a delivery: values in BRL with two decimals, quantity in the price unit with three.
 * Two lines of the same product stay two lines.
 */
public record LineItem(
    UUID productId,
    BigDecimal quantity,
    BigDecimal unitPrice,
    BigDecimal grossValue,
    BigDecimal discountValue,
    BigDecimal netValue) {}
