package br.com.alicerce.contracts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The events that exist, their wire names, and the version that is written today. Every older version is read for ever. */
public enum EventType {
  QUOTE_CREATED(1, QuoteCreated.class),
  QUOTE_SENT(1, QuoteSent.class),
  QUOTE_APPROVED(2, QuoteApproved.class),
  QUOTE_REJECTED(2, QuoteRejected.class),
  QUOTE_CONVERTED(1, QuoteConverted.class),
  QUOTE_CANCELLED(1, QuoteCancelled.class),
  ORDER_CREATED(1, OrderCreated.class),
  ORDER_STATUS_CHANGED(1, OrderStatusChanged.class),
  ORDER_CANCELLED(1, OrderCancelled.class),
  SALE_RECORDED(1, SaleRecorded.class),
  PRODUCT_CHANGED(1, ProductChanged.class),
  PRODUCT_PRICE_CHANGED(1, ProductPriceChanged.class),
  STOCK_CHANGED(1, StockChanged.class),
  REPLENISHMENT_PARAMS_CHANGED(1, ReplenishmentParamsChanged.class);

  private static final Map<String, EventType> BY_WIRE_NAME =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::wireName, Function.identity()));

  private final int version;
  private final Class<? extends Event> payload;

  EventType(int version, Class<? extends Event> payload) {
    this.version = version;
    this.payload = payload;
  }

  /** The name on the wire, for example {@code quote_created}. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The version written today. */
  public int version() {
    return version;
  }

  /** The record that holds the payload. */
  public Class<? extends Event> payload() {
    return payload;
  }

  /** The type with this wire name, or empty for one that this release does not know. */
  public static Optional<EventType> ofWireName(String wireName) {
    return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
  }

  static EventType of(Event event) {
    return switch (event) {
      case QuoteCreated _ -> QUOTE_CREATED;
      case QuoteSent _ -> QUOTE_SENT;
      case QuoteApproved _ -> QUOTE_APPROVED;
      case QuoteRejected _ -> QUOTE_REJECTED;
      case QuoteConverted _ -> QUOTE_CONVERTED;
      case QuoteCancelled _ -> QUOTE_CANCELLED;
      case OrderCreated _ -> ORDER_CREATED;
      case OrderStatusChanged _ -> ORDER_STATUS_CHANGED;
      case OrderCancelled _ -> ORDER_CANCELLED;
      case SaleRecorded _ -> SALE_RECORDED;
      case ProductChanged _ -> PRODUCT_CHANGED;
      case ProductPriceChanged _ -> PRODUCT_PRICE_CHANGED;
      case StockChanged _ -> STOCK_CHANGED;
      case ReplenishmentParamsChanged _ -> REPLENISHMENT_PARAMS_CHANGED;
    };
  }
}
