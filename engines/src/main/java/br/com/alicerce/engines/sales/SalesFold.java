package br.com.alicerce.engines.sales;

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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Folds a run of events into the products and baskets they touch and the counts they add. In memory only; for one run. */
final class SalesFold {

  private final ZoneId zone;
  private final Map<UUID, SalesProduct> products = new LinkedHashMap<>();
  private final Map<UUID, Basket> baskets = new LinkedHashMap<>();
  private final Map<DailyPair, Integer> pairs = new LinkedHashMap<>();

  /**
   * Begins where the events before this run have led.
   *
   * @param knownProducts those of {@link #products(List)} that have rows
   * @param knownBaskets those of {@link #orders(List)} that have rows
   */
  SalesFold(ZoneId zone, Collection<SalesProduct> knownProducts, Collection<Basket> knownBaskets) {
    this.zone = zone;
    knownProducts.forEach(product -> products.put(product.productId(), product));
    knownBaskets.forEach(basket -> baskets.put(basket.orderId(), basket));
  }

  /** The products whose rows these events change. */
  static SequencedSet<UUID> products(List<StoreEvent> events) {
    SequencedSet<UUID> ids = new LinkedHashSet<>();
    for (StoreEvent event : events) {
      ids.addAll(touched(event.event()).products());
    }
    return ids;
  }

  /** The orders whose baskets these events change. */
  static SequencedSet<UUID> orders(List<StoreEvent> events) {
    SequencedSet<UUID> ids = new LinkedHashSet<>();
    for (StoreEvent event : events) {
      ids.addAll(touched(event.event()).orders());
    }
    return ids;
  }

  private record Touched(List<UUID> products, List<UUID> orders) {}

  private static Touched touched(Event event) {
    return switch (event) {
      case ProductChanged changed -> new Touched(List.of(changed.productId()), List.of());
      case ProductPriceChanged changed -> new Touched(List.of(changed.productId()), List.of());
      case StockChanged changed -> new Touched(List.of(changed.productId()), List.of());
      case SaleRecorded sale -> new Touched(List.of(), List.of(sale.orderId()));
      case QuoteCreated _, QuoteSent _, QuoteApproved _, QuoteRejected _, QuoteConverted _, QuoteCancelled _,
          OrderCreated _, OrderStatusChanged _, OrderCancelled _, ReplenishmentParamsChanged _ -> new Touched(List.of(), List.of());
    };
  }

  /** Takes the next event in. */
  void take(StoreEvent event) {
    switch (event.event()) {
      case ProductChanged told -> products.compute(told.productId(), (id, now) -> changed(known(id, now), told));
      case ProductPriceChanged told -> products.compute(told.productId(), (id, now) -> priced(known(id, now), told));
      case StockChanged told -> products.compute(told.productId(), (id, now) -> moved(known(id, now), told));
      case SaleRecorded sale ->
          sold(sale, event.envelope().occurredAt().atZone(zone).toLocalDate(), event.envelope().seq());
      case QuoteCreated _, QuoteSent _, QuoteApproved _, QuoteRejected _, QuoteConverted _, QuoteCancelled _,
          OrderCreated _, OrderStatusChanged _, OrderCancelled _, ReplenishmentParamsChanged _ -> {}
    }
  }

  /** The products as they are now. */
  Collection<SalesProduct> products() {
    return products.values();
  }

  /** The baskets as they are now. */
  Collection<Basket> baskets() {
    return baskets.values();
  }

  /** How many baskets the run adds to each pair and day. */
  Map<DailyPair, Integer> pairs() {
    return pairs;
  }

  private static SalesProduct known(UUID id, @Nullable SalesProduct now) {
    return now == null ? SalesProduct.unknown(id) : now;
  }

  private static SalesProduct changed(SalesProduct now, ProductChanged told) {
    return new SalesProduct(now.productId(), told.code(), told.name(), told.unit(), told.category(), told.basePrice(), told.active(),
        now.onHand(), now.reserved());
  }

  private static SalesProduct priced(SalesProduct now, ProductPriceChanged told) {
    return new SalesProduct(now.productId(), now.code(), now.name(), now.unit(), now.category(), told.newPrice(), now.active(),
        now.onHand(), now.reserved());
  }

  private static SalesProduct moved(SalesProduct now, StockChanged told) {
    return new SalesProduct(now.productId(), now.code(), now.name(), now.unit(), now.category(), now.basePrice(), now.active(),
        now.onHand().add(told.delta()), now.reserved().add(told.reservedDelta()));
  }

  private void sold(SaleRecorded sale, LocalDate day, long seq) {
    Basket before = baskets.getOrDefault(sale.orderId(), Basket.empty(sale.orderId(), sale.customerId(), day, seq));
    SequencedSet<UUID> delivered = new LinkedHashSet<>();
    for (LineItem line : sale.items()) {
      delivered.add(line.productId());
    }
    Basket after = before.with(delivered);
    baskets.put(sale.orderId(), after);
    List<UUID> together = new ArrayList<>(before.products());
    for (UUID product : after.products()) {
      if (!before.products().contains(product)) {
        together.add(product);
        together.forEach(other -> pairs.merge(new DailyPair(ProductPair.of(product, other), after.day()), 1, Integer::sum));
      }
    }
  }
}
