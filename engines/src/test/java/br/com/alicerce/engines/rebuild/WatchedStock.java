package br.com.alicerce.engines.rebuild;

import br.com.alicerce.engines.stock.StockEngine;
import br.com.alicerce.engines.worker.Engine;
import br.com.alicerce.engines.worker.StoreEvent;
import br.com.alicerce.platform.database.Session;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** The stock engine, with an eye on how it is told. */
final class WatchedStock implements Engine {
  private final StockEngine stock = new StockEngine(ZoneId.of("America/Sao_Paulo"));
  final List<Integer> runs = new ArrayList<>();
  long failAt;
  LongConsumer meanwhile = _ -> {};

  @Override
  public String name() {
    return stock.name();
  }

  @Override
  public List<String> tables() {
    return stock.tables();
  }

  @Override
  public void apply(Session session, List<StoreEvent> events) {
    runs.add(events.size());
    stock.apply(session, events);
    if (events.stream().anyMatch(event -> event.envelope().seq() == failAt)) {
      throw new IllegalStateException("killed");
    }
    events.forEach(event -> meanwhile.accept(event.envelope().seq()));
  }

  @Override
  public void forget(Session session) {
    stock.forget(session);
  }
}
