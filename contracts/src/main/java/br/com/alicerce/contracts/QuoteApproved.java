package br.com.alicerce.contracts;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The customer, or finance on their behalf, accepted a sent quote (wire: {@code quote_approved}).
 * {@code contentHash} is the SHA-256, in hexadecimal, of what was accepted.
 *
 * @param approvedBy who wrote it down; null for the customer, by the link to the quote
 * @param via {@code staff} or {@code link}; before version 2, always the former
 */
public record QuoteApproved(UUID quoteId, @Nullable UUID approvedBy, String via, String contentHash) implements Event {

  /** Takes what version 1 did not tell for what it was. */
  public QuoteApproved {
    via = Objects.requireNonNullElse(via, QuoteRejected.STAFF);
  }
}
