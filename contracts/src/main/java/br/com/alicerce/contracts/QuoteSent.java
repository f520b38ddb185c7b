package br.com.alicerce.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * A quote was sent: prices and totals are frozen from here on (wire: {@code quote_sent}).
 */
public record QuoteSent(
    UUID quoteId,
    UUID customerId,
    UUID sellerId,
    Instant validUntil,
    BigDecimal grossValue,
    BigDecimal discountValue,
    BigDecimal totalValue) implements Event {}
