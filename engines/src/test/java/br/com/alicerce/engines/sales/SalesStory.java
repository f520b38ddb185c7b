package br.com.alicerce.engines.sales;

import br.com.alicerce.contracts.Event;
import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.contracts.LineItem;
import br.com.alicerce.contracts.ProductChanged;
import br.com.alicerce.contracts.SaleRecorded;
import br.com.alicerce.engines.worker.History;
import br.com.alicerce.engines.worker.StoreEvent;
import br.com.alicerce.engines.worker.StoresOfTest;
import br.com.alicerce.platform.Ids;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.IntSupplier;

/** The events of one store, told one after another, and given to the engine in runs. */
final class SalesStory {

  static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");
  static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

  final List<StoreEvent> events = new ArrayList<>();
  private final UUID store = UUID.randomUUID();

  SalesStory tell(LocalDate day, Event... told) {
    for (Event event : told) {
      events.add(new StoreEvent(
          new EventEnvelope(Ids.next(), event.type().wireName(), 1, store, events.size() + 1L,
              day.atTime(12, 0).atZone(ZONE).toInstant(), "trace", "{}"), event));
    }
    return this;
  }

  /** An order of one delivery. */
  SalesStory sold(LocalDate day, UUID... products) {
    return tell(day, delivery(UUID.randomUUID(), UUID.randomUUID(), products));
  }

  /** The same order so many times. */
  SalesStory sold(int times, LocalDate day, UUID... products) {
    for (int time = 0; time < times; time++) {
      sold(day, products);
    }
    return this;
  }

  static Event delivery(UUID order, UUID customer, UUID... products) {
    BigDecimal nothing = new BigDecimal("0.00");
    List<LineItem> lines = Arrays.stream(products).map(product -> History.line(product, "1.000", "10.00")).toList();
    return new SaleRecorded(UUID.randomUUID(), order, customer, UUID.randomUUID(), nothing, nothing, nothing, lines);
  }

  static ProductChanged product(UUID id, String name, String category, String price, boolean active) {
    return new ProductChanged(id, null, name, "SC", category, null, new BigDecimal(price), active);
  }

  /** A product that is there. */
  SalesStory stocked(UUID id, String name, String category, String price) {
    return tell(TODAY.minusDays(200), product(id, name, category, price, true), History.moved(id, "100.000", "100.000"));
  }

  /** Gives the whole story to a store, in runs of these lengths. */
  void apply(StoresOfTest stores, UUID to, IntSupplier runLength) {
    SalesEngine engine = new SalesEngine(ZONE);
    int at = 0;
    while (at < events.size()) {
      List<StoreEvent> run = events.subList(at, Math.min(events.size(), at + runLength.getAsInt()));
      CurrentStore.run(to, () -> stores.engines().writeAlways(session -> {
        engine.apply(session, run);
        return to;
      }));
      at += run.size();
    }
  }

  /** All rows of a store, without its id. */
  static List<String> rows(StoresOfTest stores, UUID store) {
    List<String> rows = new ArrayList<>();
    for (String table : List.of(
        "select product_id, code, name, unit, category, base_price, active, on_hand, reserved from engines.sales_product",
        "select order_id, customer_id, day, seq, products, left_out from engines.sales_basket",
        "select product_id, other_id, day, baskets from engines.sales_daily_pair")) {
      rows.addAll(stores.rows("(%s where tenant_id = '%s')".formatted(table, store)));
    }
    return rows;
  }
}
