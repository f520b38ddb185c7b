package br.com.alicerce.engines.sales;

import br.com.alicerce.engines.worker.Engine;
import br.com.alicerce.engines.worker.StoreEvent;
import br.com.alicerce.platform.database.Session;
import java.time.ZoneId;
import java.util.List;
import java.util.SequencedSet;
import java.util.UUID;

/**
 * Keeps the facts of what is sold together: what each product is, the basket of each delivered order, and for each day how many baskets
 * held each product and each pair. At most five statements for a run of events, however long it or the store's history is; the rows it
 * writes are those of the run's own products, orders and pairs, and each count is removed once, when its day is too old.
 */
public final class SalesEngine implements Engine {

  /** As offsets and dead letters name it. */
  public static final String NAME = "sales";

  private final ZoneId zone;

  /** @param zone the zone of the stores' calendars; another one needs a rebuild */
  public SalesEngine(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> tables() {
    return List.of("engines.sales_product", "engines.sales_basket", "engines.sales_daily_pair");
  }

  @Override
  public void apply(Session session, List<StoreEvent> events) {
    SequencedSet<UUID> orders = SalesFold.orders(events);
    SalesFold fold = new SalesFold(
        zone, SalesProducts.of(session, SalesFold.products(events)), Baskets.ofOrders(session, orders));
    events.forEach(fold::take);
    SalesProducts.put(session, fold.products());
    if (!orders.isEmpty()) {
      Baskets.put(session, fold.baskets());
      PairCounts.add(session, fold.pairs());
    }
  }

  @Override
  public void forget(Session session) {
    PairCounts.clear(session);
    Baskets.clear(session);
    SalesProducts.clear(session);
  }
}
