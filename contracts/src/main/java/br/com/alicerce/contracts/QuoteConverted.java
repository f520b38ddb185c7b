package br.com.alicerce.contracts;

import java.util.UUID;

/**
 * An approved quote became an order, exactly once (wire: {@code quote_converted}).
 */
public record QuoteConverted(UUID quoteId, UUID orderId) implements Event {}
