package br.com.alicerce.engines.worker;

import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.util.List;
import java.util.function.Consumer;

/** An engine that only writes down what it is told; its table refuses to be told twice. It may be made to fail. */
final class Ledger implements Engine {

  private final String name;
  volatile Consumer<StoreEvent> before = _ -> {};

  Ledger(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> tables() {
    return List.of("engines.ledger");
  }

  @Override
  public void apply(Session session, List<StoreEvent> events) {
    for (StoreEvent event : events) {
      before.accept(event);
      session.sql("insert into engines.ledger (tenant_id, seq) values (:tenant, :seq)")
          .bind("tenant", CurrentStore.id())
          .bind("seq", event.envelope().seq())
          .update();
    }
  }

  @Override
  public void forget(Session session) {
    session.sql("delete from engines.ledger where tenant_id = :tenant").bind("tenant", CurrentStore.id()).update();
  }
}
