package br.com.alicerce.engines.worker;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.eventing.outbox.OutboxReader;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A turn in an open transaction of PostgreSQL. Engines write at its end, all in one round trip. */
final class PostgresTurn implements OpenTurn {

  private final Session session;
  private final Map<String, Engine> engines;
  private final Map<String, Long> moved = new HashMap<>();

  PostgresTurn(Session session, Map<String, Engine> engines) {
    this.session = session;
    this.engines = engines;
  }

  @Override
  public Map<String, Offset> lock(Collection<String> names) {
    return Offsets.lock(session, names);
  }

  @Override
  public List<EventEnvelope> after(long seq, int limit) {
    return OutboxReader.after(session, CurrentStore.id(), seq, limit);
  }

  @Override
  public void apply(String engine, List<StoreEvent> events) {
    Objects.requireNonNull(engines.get(engine), engine).apply(session, events);
  }

  @Override
  public void settle() {
    session.settle();
  }

  @Override
  public void skip(String engine, EventEnvelope unknown) {
    session.sql("""
        insert into engines.skipped_event (tenant_id, engine, seq, type, version)
        values (:tenant, :engine, :seq, :type, :version)
        on conflict (tenant_id, engine, seq) do nothing""")
        .bind("tenant", CurrentStore.id())
        .bind("engine", engine)
        .bind("seq", unknown.seq())
        .bind("type", unknown.type())
        .bind("version", unknown.version())
        .later();
  }

  @Override
  public void move(String engine, long seq) {
    moved.put(engine, seq);
  }

  @Override
  public void park(String engine, long seq, int attempts, String failure) {
    DeadLetters.park(session, engine, seq, attempts, failure);
  }

  /** The last thing before the commit. */
  void end() {
    if (!moved.isEmpty()) {
      Offsets.move(session, moved);
    }
  }
}
