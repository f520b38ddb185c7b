package br.com.alicerce.engines.worker;

import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.util.UUID;

/** Starts an engine of a store anew: its tables are emptied and the reconciler tells it everything the outbox retains. */
public final class Rebuild {

  private Rebuild() {}

  /** Begins the rebuild; while it runs, the engine's answers show how far it is. Also lets a parked engine go on. */
  public static void of(Database database, UUID store, Engine engine) {
    CurrentStore.run(store, () -> database.writeAlways(session -> {
      start(session, store, engine);
      return store;
    }));
  }

  private static void start(Session session, UUID store, Engine engine) {
    session.sql("select seq from engines.engine_offset where tenant_id = :tenant and engine = :engine for no key update")
        .bind("tenant", store)
        .bind("engine", engine.name())
        .list(row -> row.bigint("seq"));
    engine.forget(session);
    for (String table : new String[] {"engine_offset", "skipped_event"}) {
      session.sql("delete from engines." + table + " where tenant_id = :tenant and engine = :engine")
          .bind("tenant", store)
          .bind("engine", engine.name())
          .update();
    }
    DeadLetters.unblock(session, store, engine.name());
  }
}
