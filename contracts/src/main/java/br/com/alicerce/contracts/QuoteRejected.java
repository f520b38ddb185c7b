package br.com.alicerce.contracts;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The customer declined a sent quote (wire: {@code quote_rejected}). It stays sent, and may still be approved or revised. The reason
 * stays in the store: it is in a person's own words.
 *
 * @param rejectedBy who wrote it down; null for the customer, by the link to the quote
 * @param via {@code staff} or {@code link}; before version 2, always the former
 */
public record QuoteRejected(UUID quoteId, @Nullable UUID rejectedBy, String via) implements Event {

  static final String STAFF = "staff";

  /** Takes what version 1 did not tell for what it was. */
  public QuoteRejected {
    via = Objects.requireNonNullElse(via, STAFF);
  }
}
