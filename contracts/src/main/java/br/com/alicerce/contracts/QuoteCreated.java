package br.com.alicerce.contracts;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * A quote exists (wire: {@code quote_created}).
 */
public record QuoteCreated(
    UUID quoteId,
    UUID customerId,
    UUID sellerId,
    BigDecimal grossValue,
    BigDecimal discountValue,
    BigDecimal totalValue,
    List<LineItem> items) implements Event {

  public QuoteCreated {
    items = List.copyOf(items);
  }
}
