package br.com.alicerce.contracts;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * Goods reached the customer (wire: {@code sale_recorded}): once a delivery, never at order creation, values after all
 * discounts. It is demand only; stock moves by {@link StockChanged}.
 */
public record SaleRecorded(
    UUID deliveryId,
    UUID orderId,
    UUID customerId,
    UUID sellerId,
    BigDecimal grossValue,
    BigDecimal discountValue,
    BigDecimal totalValue,
    List<LineItem> items) implements Event {

  public SaleRecorded {
    items = List.copyOf(items);
  }
}
