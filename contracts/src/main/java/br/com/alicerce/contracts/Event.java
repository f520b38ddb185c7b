package br.com.alicerce.contracts;

/**
 * What happened in a store, in the form that engines are told of it. Immutable; carries ids and numbers, never personal data, so
 * that a replay survives the erasure of a person. Money is BRL with two decimals: {@code totalValue} is what the customer pays after
 * every discount, {@code grossValue} the sum of quantity times price, and {@code discountValue = grossValue - totalValue}.
 */
public sealed interface Event
    permits QuoteCreated,
        QuoteSent,
        QuoteApproved,
        QuoteRejected,
        QuoteConverted,
        QuoteCancelled,
        OrderCreated,
        OrderStatusChanged,
        OrderCancelled,
        SaleRecorded,
        ProductChanged,
        ProductPriceChanged,
        StockChanged,
        ReplenishmentParamsChanged {

  /** The wire name and current version of this event. */
  default EventType type() {
    return EventType.of(this);
  }
}
