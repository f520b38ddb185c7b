package br.com.alicerce.engines.worker;

import br.com.alicerce.contracts.Event;
import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.engines.Engines;
import br.com.alicerce.eventing.Schemas;
import br.com.alicerce.eventing.outbox.Outbox;
import br.com.alicerce.eventing.outbox.OutboxReader;
import br.com.alicerce.eventing.stream.EventStream;
import br.com.alicerce.platform.Ids;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.DatabaseLimits;
import br.com.alicerce.platform.database.DatabaseRoles;
import br.com.alicerce.platform.database.DatabaseSettings;
import br.com.alicerce.platform.database.Schema;
import br.com.alicerce.platform.pace.Pace;
import br.com.alicerce.platform.tenancy.CurrentStore;
import br.com.alicerce.testing.TestDatabase;
import br.com.alicerce.testing.Wiretap;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A database in which stores live and write their outbox, and the hands of a vertical, a relay and an operator. */
public final class StoresOfTest implements AutoCloseable {

  private final TestDatabase database = TestDatabase.with(Schema.PLATFORM, Schemas.EVENTING, Engines.SCHEMA);
  private final Database vertical = database.vertical();
  private final Database migrator = database.migrator();
  private final Map<UUID, Long> published = new HashMap<>();
  final Database engines = database.engines();

  public StoresOfTest() {
    // A test engine's own table: it notices what is applied twice, and shows the order.
    asOwner("create table engines.ledger (tenant_id uuid, seq bigint, place bigint generated always as identity, "
        + "primary key (tenant_id, seq))");
    asOwner("grant select, insert, delete on engines.ledger to " + database.roles().engines().user());
  }

  /** The pool of the engines' role. */
  public Database engines() {
    return engines;
  }

  /** Another pool of the engines' role, which goes this way to the server. */
  Database enginesBy(Wiretap wire) {
    String url = database.url().replace(":" + TestDatabase.server().port() + "/", ":" + wire.port() + "/");
    DatabaseRoles.Login login = database.roles().engines();
    return Database.open("tapped", new DatabaseSettings(url, login.user(), login.password()), DatabaseLimits.forRequests());
  }

  /** The pool of the migrator, as whom the operator enters. */
  public Database migrator() {
    return migrator;
  }

  /** Appends events in one transaction. */
  public void append(UUID store, Event... events) {
    append(store, Instant.now(), events);
  }

  /** Appends events that happened at another time. */
  public void append(UUID store, Instant occurredAt, Event... events) {
    CurrentStore.run(store, () -> vertical.writeAlways(session -> Outbox.append(session, occurredAt, List.of(events))));
  }

  /** Appends an event of any type, version and payload. */
  public void appendRaw(UUID store, String type, int version, String payload) {
    CurrentStore.run(store, () -> vertical.writeAlways(session -> session.sql("""
        select * from eventing.append_events(:ids, :types, :versions, :payloads, 'trace-of-test', now(), 0, 0)""")
        .bindArray("ids", UUID.class, List.of(Ids.next()))
        .bindArray("types", String.class, List.of(type))
        .bindArray("versions", Integer.class, List.of(version))
        .bindArray("payloads", String.class, List.of(payload))
        .one(row -> row.bigint("last_seq"))));
  }

  /** Everything in the store's outbox. */
  List<EventEnvelope> outbox(UUID store) {
    return engines.unbound(session -> OutboxReader.after(session, store, 0, 1_000_000));
  }

  /** How many events the store has had. */
  public long outboxSize(UUID store) {
    return outbox(store).size();
  }

  /** Lets an engine catch up with the store. */
  public void apply(UUID store, Engine engine) {
    StoreTurns turns = new StoreTurns(new PostgresProgress(engines, List.of(engine)), List.of(engine.name()),
        WorkerSettings.usual(), new EngineMetrics(new SimpleMeterRegistry()), Pace.ofTheMachine());
    long last = migrator.unbound(session -> session.sql("select last_seq from eventing.tenant_stream where tenant_id = :tenant")
        .bind("tenant", store)
        .one(row -> row.bigint("last_seq")));
    Waiting.until(() -> {
      CurrentStore.call(store, () -> turns.run(new StoreEvents(last)));
      return offset(store, engine.name()) >= last;
    });
  }

  /** Lets the store's last event have been written so many seconds earlier. */
  public void age(UUID store, int seconds) {
    asOwner("""
        update eventing.event_outbox set appended_at = appended_at - make_interval(secs => %d)
        where tenant_id = '%s' and seq = (select max(seq) from eventing.event_outbox where tenant_id = '%s')"""
        .formatted(seconds, store, store));
  }

  /** Publishes what is new, as the relay does. */
  void publish(UUID store, EventStream stream) {
    long from = published.getOrDefault(store, 0L);
    List<EventEnvelope> events = engines.unbound(session -> OutboxReader.after(session, store, from, 1_000_000));
    if (!events.isEmpty()) {
      stream.append(events);
      published.put(store, events.getLast().seq());
    }
  }

  /** How far an engine is with a store. */
  public long offset(UUID store, String engine) {
    return CurrentStore.call(store, () -> engines.read(session -> session.sql(
        "select seq from engines.engine_offset where tenant_id = :tenant and engine = :engine")
        .bind("tenant", store)
        .bind("engine", engine)
        .first(row -> row.bigint("seq"))
        .orElse(0L)));
  }

  /** The events the {@link Ledger} was told, in the order in which it was. */
  List<Long> ledger(UUID store) {
    return engines.unbound(session -> session.sql("select seq from engines.ledger where tenant_id = :tenant order by place")
        .bind("tenant", store)
        .list(row -> row.bigint("seq")));
  }

  /** The dead letters that wait, as the operator sees them. */
  public List<DeadLetters.DeadLetter> deadLetters() {
    return migrator.unbound(DeadLetters::open);
  }

  /** What an operator does about one. */
  boolean unblock(UUID store, String engine) {
    return migrator.unboundTransaction(session -> DeadLetters.unblock(session, store, engine));
  }

  /** All rows of a query, as text, seen by the owner of the tables. */
  public List<String> rows(String table) {
    return migrator.unbound(session -> session.sql("select t::text as line from " + table + " t order by 1").list(row -> row.text("line")));
  }

  /** Lets the planner know what is in these tables. */
  public void analyze(String... tables) {
    asOwner("analyze " + String.join(", ", tables));
  }

  public void asOwner(String sql) {
    migrator.unbound(session -> session.sql(sql).update());
  }

  @Override
  public void close() {
    vertical.close();
    engines.close();
    migrator.close();
  }
}
