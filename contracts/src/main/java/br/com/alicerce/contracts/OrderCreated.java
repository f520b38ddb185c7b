package br.com.alicerce.contracts;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order exists, from a quote or straight from the counter (wire: {@code order_created}).
 * It is demand promised, not yet a sale: see {@link SaleRecorded}.
 */
public record OrderCreated(
    UUID orderId,
    @Nullable UUID quoteId,
    UUID customerId,
    UUID sellerId,
    String modality,
    BigDecimal grossValue,
    BigDecimal discountValue,
    BigDecimal totalValue,
    List<LineItem> items) implements Event {

  public OrderCreated {
    items = List.copyOf(items);
  }
}
