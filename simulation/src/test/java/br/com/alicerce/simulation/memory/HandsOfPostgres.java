package br.com.alicerce.simulation.memory;

import br.com.alicerce.contracts.Event;
import br.com.alicerce.contracts.QuoteConverted;
import br.com.alicerce.engines.Engines;
import br.com.alicerce.engines.worker.DeadLetters;
import br.com.alicerce.engines.worker.Engine;
import br.com.alicerce.engines.worker.StoreEvent;
import br.com.alicerce.eventing.Schemas;
import br.com.alicerce.eventing.outbox.Outbox;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.Schema;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.tenancy.CurrentStore;
import br.com.alicerce.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A real database, with engines that only write down what they are told. */
final class HandsOfPostgres implements Hands, AutoCloseable {

  private final TestDatabase server = TestDatabase.with(Schema.PLATFORM, Schemas.EVENTING, Engines.SCHEMA);
  private final Database vertical = server.vertical();
  private final Database migrator = server.migrator();
  final Database relay = server.relay();
  final Database engines = server.engines();

  HandsOfPostgres() {
    asOwner("create table engines.told (engine text, tenant_id uuid, seq bigint, place bigint generated always as identity)");
    asOwner("grant select, insert on engines.told to " + server.roles().engines().user());
  }

  /** As it was at first. */
  void clear() {
    for (String table : List.of("eventing.event_outbox", "eventing.tenant_stream", "eventing.relay_cursor", "eventing.relay_lease")) {
      asOwner("delete from " + table);
    }
  }

  @Override
  public void append(UUID store, int events) {
    List<Event> all = Stream.<Event>generate(() -> new QuoteConverted(UUID.randomUUID(), UUID.randomUUID())).limit(events).toList();
    CurrentStore.run(store, () -> vertical.writeAlways(session -> Outbox.append(session, Instant.now(), all)));
  }

  @Override
  public long cursor(UUID store) {
    return relay.unbound(session -> session.sql("select published_seq from eventing.relay_cursor where tenant_id = :store")
        .bind("store", store).first(row -> row.bigint("published_seq")).orElse(0L));
  }

  @Override
  public List<Long> told(UUID store, String engine) {
    return migrator.unbound(session -> session.sql(
        "select seq from engines.told where tenant_id = :store and engine = :engine order by place")
        .bind("store", store).bind("engine", engine).list(row -> row.bigint("seq")));
  }

  @Override
  public void unblock(UUID store, String engine) {
    migrator.unboundTransaction(session -> DeadLetters.unblock(session, store, engine));
  }

  private void asOwner(String sql) {
    migrator.unbound(session -> session.sql(sql).update());
  }

  @Override
  public void close() {
    vertical.close();
    migrator.close();
    relay.close();
    engines.close();
  }

  /** An engine of this name. */
  static Engine engine(String name) {
    return new Engine() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public void apply(Session session, List<StoreEvent> events) {
        events.forEach(event -> session.sql("insert into engines.told (engine, tenant_id, seq) values (:engine, :tenant, :seq)")
            .bind("engine", name).bind("tenant", CurrentStore.id()).bind("seq", event.envelope().seq()).update());
      }

      @Override
      public List<String> tables() {
        return List.of("engines.told");
      }

      @Override
      public void forget(Session session) {}
    };
  }
}
