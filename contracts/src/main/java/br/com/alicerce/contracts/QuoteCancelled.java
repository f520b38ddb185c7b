package br.com.alicerce.contracts;

import java.util.UUID;

/**
 * A quote ended without an order (wire: {@code quote_cancelled}); {@code previousStatus} is where it stood.
 */
public record QuoteCancelled(UUID quoteId, String previousStatus) implements Event {}
