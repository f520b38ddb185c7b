package br.com.alicerce.relay;

import br.com.alicerce.contracts.Event;
import br.com.alicerce.contracts.QuoteConverted;
import br.com.alicerce.eventing.Schemas;
import br.com.alicerce.eventing.outbox.Outbox;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.Schema;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.tenancy.CurrentStore;
import br.com.alicerce.testing.TestDatabase;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** A database with an outbox, and the hands of a vertical that writes it. */
final class OutboxOfTest implements AutoCloseable {

  final TestDatabase database = TestDatabase.with(Schema.PLATFORM, Schemas.EVENTING);
  final Database relay = database.relay();
  private final Database vertical = database.vertical();
  private final Database migrator = database.migrator();

  /** Appends so many events to a store, in one transaction. */
  void append(UUID store, int events) {
    CurrentStore.run(store, () -> vertical.writeAlways(session -> Outbox.append(
        session, Instant.now(), Stream.generate(OutboxOfTest::event).limit(events).toList())));
  }

  /** How far the store is published. */
  long cursor(UUID store) {
    return relay.unbound(session -> session.sql("select published_seq from eventing.relay_cursor where tenant_id = :store")
        .bind("store", store)
        .first(row -> row.bigint("published_seq"))
        .orElse(0L));
  }

  /** As if the leader had been silent for the length of its lease. */
  void expireLease() {
    relay.unbound(session -> session.sql("update eventing.relay_lease set leased_until = clock_timestamp()").update());
  }

  /** Runs a statement as the owner of the tables. */
  void asOwner(String sql) {
    migrator.unbound(session -> session.sql(sql).update());
  }

  /** Looks as the owner of the tables. */
  <T> T asOwner(Function<Session, T> look) {
    return migrator.unbound(look);
  }

  private static Event event() {
    return new QuoteConverted(UUID.randomUUID(), UUID.randomUUID());
  }

  @Override
  public void close() {
    relay.close();
    vertical.close();
    migrator.close();
  }
}
