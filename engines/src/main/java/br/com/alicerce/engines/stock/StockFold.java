package br.com.alicerce.engines.stock;

import br.com.alicerce.contracts.Event;
import br.com.alicerce.contracts.LineItem;
import br.com.alicerce.contracts.OrderCancelled;
import br.com.alicerce.contracts.OrderCreated;
import br.com.alicerce.contracts.OrderStatusChanged;
import br.com.alicerce.contracts.ProductChanged;
import br.com.alicerce.contracts.ProductPriceChanged;
import br.com.alicerce.contracts.QuoteApproved;
import br.com.alicerce.contracts.QuoteCancelled;
import br.com.alicerce.contracts.QuoteConverted;
import br.com.alicerce.contracts.QuoteCreated;
import br.com.alicerce.contracts.QuoteRejected;
import br.com.alicerce.contracts.QuoteSent;
import br.com.alicerce.contracts.ReplenishmentParamsChanged;
import br.com.alicerce.contracts.SaleRecorded;
import br.com.alicerce.contracts.StockChanged;
import br.com.alicerce.engines.worker.StoreEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Folds a run of events into the products they touch and what they tell of single days. In memory only; for one run. */
final class StockFold {

  private static final Logger LOG = LoggerFactory.getLogger(StockFold.class);

  private final ZoneId zone;
  private final Map<UUID, StockProduct> products = new LinkedHashMap<>();
  private final DayFacts days = new DayFacts();

  /** @param known the products of {@link #touched} that have rows */
  StockFold(ZoneId zone, Collection<StockProduct> known) {
    this.zone = zone;
    known.forEach(product -> products.put(product.productId(), product));
  }

  /** The products whose rows these events change. */
  static Set<UUID> touched(List<StoreEvent> events) {
    Set<UUID> products = new HashSet<>();
    for (StoreEvent event : events) {
      UUID product = touched(event.event());
      if (product != null) {
        products.add(product);
      }
    }
    return products;
  }

  private static @Nullable UUID touched(Event event) {
    return switch (event) {
      case ProductChanged changed -> changed.productId();
      case ProductPriceChanged changed -> changed.productId();
      case StockChanged changed -> changed.productId();
      case SaleRecorded _, QuoteCreated _, QuoteSent _, QuoteApproved _, QuoteRejected _, QuoteConverted _,
          QuoteCancelled _, OrderCreated _, OrderStatusChanged _, OrderCancelled _,
          ReplenishmentParamsChanged _ -> null;
    };
  }

  /** Takes the next event in. */
  void take(StoreEvent event) {
    LocalDate day = event.envelope().occurredAt().atZone(zone).toLocalDate();
    switch (event.event()) {
      case ProductChanged changed -> change(changed(product(changed.productId()), changed), day);
      case ProductPriceChanged changed -> change(priced(product(changed.productId()), changed.newPrice()), day);
      case StockChanged changed -> {
        put(moved(product(changed.productId()), changed, day, event.envelope().seq()));
        days.add(new DailyMovement(changed.productId(), day, changed.delta(), changed.reservedDelta()));
      }
      case ReplenishmentParamsChanged changed -> decided(changed, day);
      case SaleRecorded sale -> sold(sale, day);
      case QuoteCreated _, QuoteSent _, QuoteApproved _, QuoteRejected _, QuoteConverted _,
          QuoteCancelled _, OrderCreated _, OrderStatusChanged _, OrderCancelled _ -> {}
    }
  }

  /** The products as they are now. */
  Collection<StockProduct> products() {
    return products.values();
  }

  /** What the run tells of single days. */
  DayFacts days() {
    return days;
  }

  private StockProduct product(UUID id) {
    return products.getOrDefault(id, StockProduct.unknown(id));
  }

  private void put(StockProduct product) {
    products.put(product.productId(), product);
  }

  private void change(StockProduct after, LocalDate day) {
    StockProduct before = product(after.productId());
    if (before.active() != after.active() || !same(before.basePrice(), after.basePrice())) {
      days.keep(new ProductBefore(before.productId(), day, before.basePrice(), before.active()));
    }
    put(after);
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? one == other : one.compareTo(other) == 0;
  }

  private void decided(ReplenishmentParamsChanged told, LocalDate day) {
    if (told.productId() == null) {
      days.put(StoreParams.of(told, day));
    } else {
      days.put(ProductParams.of(told.productId(), told, day));
    }
  }

  private static StockProduct changed(StockProduct now, ProductChanged told) {
    return new StockProduct(now.productId(), told.code(), told.name(), told.unit(), told.category(), told.brand(),
        told.basePrice(), told.active(), now.onHand(), now.reserved(), now.firstMovement(),
        now.datedSince(), now.mismatches());
  }

  private static StockProduct priced(StockProduct now, BigDecimal price) {
    return new StockProduct(now.productId(), now.code(), now.name(), now.unit(), now.category(), now.brand(),
        price, now.active(), now.onHand(), now.reserved(), now.firstMovement(),
        now.datedSince(), now.mismatches());
  }

  private static StockProduct moved(StockProduct now, StockChanged told, LocalDate day, long seq) {
    BigDecimal onHand = now.onHand().add(told.delta());
    BigDecimal reserved = now.reserved().add(told.reservedDelta());
    boolean matches = onHand.compareTo(told.onHand()) == 0 && reserved.compareTo(told.reserved()) == 0;
    if (!matches) {
      LOG.warn("Event {} says product {} has {} on hand and {} reserved; its movements add up to {} and {}",
          seq, told.productId(), told.onHand(), told.reserved(), onHand, reserved);
    }
    return new StockProduct(now.productId(), now.code(), now.name(), now.unit(), now.category(), now.brand(),
        now.basePrice(), now.active(), onHand, reserved, firstMovement(now, told, day),
        earlier(now.datedSince(), day), now.mismatches() + (matches ? 0 : 1));
  }

  /** The earliest, not the first told: history may be told out of order. A reservation moves no goods. */
  private static @Nullable LocalDate firstMovement(StockProduct now, StockChanged told, LocalDate day) {
    return told.delta().signum() == 0 ? now.firstMovement() : earlier(now.firstMovement(), day);
  }

  private static LocalDate earlier(@Nullable LocalDate known, LocalDate day) {
    return known == null || day.isBefore(known) ? day : known;
  }

  private void sold(SaleRecorded sale, LocalDate day) {
    Map<UUID, DailySale> ofDelivery = new HashMap<>();
    for (LineItem line : sale.items()) {
      DailySale ofLine = new DailySale(line.productId(), day, line.quantity(), 0, line.netValue());
      ofDelivery.merge(line.productId(), ofLine, DailySale::plus);
    }
    for (DailySale sold : ofDelivery.values()) {
      days.add(new DailySale(sold.productId(), day, sold.quantity(), 1, sold.netValue()));
    }
  }
}
