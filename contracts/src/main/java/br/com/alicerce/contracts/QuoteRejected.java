package br.com.alicerce.contracts;

import java.util.UUID;

/**
 * The customer declined a sent quote, as {@code rejectedBy} wrote down (wire: {@code quote_rejected}). It stays sent, and may still be
 * approved or revised. The reason stays in the store: it is in a person's own words.
 */
public record QuoteRejected(UUID quoteId, UUID rejectedBy) implements Event {}
