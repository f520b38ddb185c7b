package br.com.alicerce.engines.stock;

import br.com.alicerce.engines.worker.Engine;
import br.com.alicerce.engines.worker.StoreEvent;
import br.com.alicerce.platform.database.Session;
import java.time.ZoneId;
import java.util.List;

/**
 * Keeps the facts of a store's stock: what each product is, its movements added up, and what was delivered of it each day. Three
 * statements for a run of events, however long. {@code stock_changed} alone moves stock; {@code sale_recorded} is demand.
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
    return List.of("engines.stock_product", "engines.stock_daily_sale");
  }

  @Override
  public void apply(Session session, List<StoreEvent> events) {
    StockFold fold = new StockFold(zone, StockFacts.products(session, StockFold.touched(events)));
    events.forEach(fold::take);
    StockFacts.putProducts(session, fold.products());
    StockFacts.addSales(session, fold.sales());
  }

  @Override
  public void forget(Session session) {
    StockFacts.clear(session);
  }
}
