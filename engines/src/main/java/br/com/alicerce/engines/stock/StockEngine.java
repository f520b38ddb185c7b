package br.com.alicerce.engines.stock;

import br.com.alicerce.engines.worker.Engine;
import br.com.alicerce.engines.worker.StoreEvent;
import br.com.alicerce.platform.database.Session;
import java.time.ZoneId;
import java.util.List;

/**
 * Keeps the facts of a store's stock: what each product is, its movements added up, and by day what was delivered and what moved of it,
 * what it was before it changed, and what the store decided about replenishment. One statement a table for a run of events, however long,
 * and none where nothing was told. {@code stock_changed} alone moves stock; {@code sale_recorded} is demand.
 */
public final class StockEngine implements Engine {

  /** As offsets and dead letters name it. */
  public static final String NAME = "stock";

  private final ZoneId zone;

  /** @param zone the zone of the stores' calendars; another one needs a rebuild */
  public StockEngine(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<String> tables() {
    return List.of("engines.stock_product", "engines.stock_daily_sale", "engines.stock_daily_movement",
        "engines.stock_product_before", "engines.stock_store_params", "engines.stock_product_params");
  }

  @Override
  public void apply(Session session, List<StoreEvent> events) {
    StockFold fold = new StockFold(zone, StockFacts.products(session, StockFold.touched(events)));
    events.forEach(fold::take);
    StockFacts.putProducts(session, fold.products());
    StockFacts.addSales(session, fold.days().sales());
    StockHistory.addMovements(session, fold.days().movements());
    StockHistory.keepBefores(session, fold.days().befores());
    StockParams.putOfStore(session, fold.days().storeParams());
    StockParams.putOfProducts(session, fold.days().productParams());
  }

  @Override
  public void forget(Session session) {
    StockFacts.clear(session);
    StockHistory.clear(session);
    StockParams.clear(session);
  }
}
