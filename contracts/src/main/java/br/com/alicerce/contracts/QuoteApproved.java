package br.com.alicerce.contracts;

import java.util.UUID;

/**
 * The customer, or finance on their behalf, accepted a sent quote (wire: {@code quote_approved}).
 * {@code contentHash} is the SHA-256, in hexadecimal, of what was accepted.
 */
public record QuoteApproved(UUID quoteId, UUID approvedBy, String contentHash) implements Event {}
