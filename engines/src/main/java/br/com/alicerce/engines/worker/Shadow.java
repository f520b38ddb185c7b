package br.com.alicerce.engines.worker;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.eventing.outbox.OutboxReader;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.database.Statement;
import br.com.alicerce.platform.tenancy.CurrentStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A second place for what an engine knows of a store: the same tables, under an id that no store has, with an offset of its own. There the
 * engine is told the store's events anew, in transactions as small as wanted, while the live rows are read and written as ever. Nobody but
 * a rebuild looks at it. Each step is whole by itself, so that a rebuild that was killed leaves nothing but rows that the next one removes.
 */
public final class Shadow {

  /** Live and shadow offsets are only told apart by the id. */
  private static final String OFFSET = "select seq from engines.engine_offset where tenant_id = :tenant and engine = :engine";

  private final Database database;
  private final UUID store;
  private final Engine engine;
  private final UUID id;
  private final Reading reading = new Reading(new EngineMetrics(new SimpleMeterRegistry()));

  /** @param database a pool of the engines' role */
  public Shadow(Database database, UUID store, Engine engine) {
    this.database = database;
    this.store = store;
    this.engine = engine;
    this.id = idOf(store, engine.name());
  }

  /** The id under which a store's shadow of an engine lies; always the same. */
  public static UUID idOf(UUID store, String engine) {
    return UUID.nameUUIDFromBytes("shadow of %s in %s".formatted(store, engine).getBytes(StandardCharsets.UTF_8));
  }

  /** The id under which the rows lie. */
  public UUID id() {
    return id;
  }

  /**
   * Empties it, and says that everything up to {@code seq} is in it; the caller puts that in, in the same transaction.
   *
   * @param session a transaction of the migrator
   */
  public void begin(Session session, long seq) {
    bind(session.sql("""
        insert into engines.engine_offset (tenant_id, engine, seq) values (:tenant, :engine, :seq)
        on conflict (tenant_id, engine) do update set seq = excluded.seq"""), id)
        .bind("seq", seq)
        .update();
    CurrentStore.run(id, () -> engine.forget(session));
    forgetSkipped(session, id, 0);
  }

  /** Removes all of it; does nothing when there is none. In a transaction of the migrator. */
  public void end(Session session) {
    CurrentStore.run(id, () -> engine.forget(session));
    forgetSkipped(session, id, 0);
    bind(session.sql("delete from engines.engine_offset where tenant_id = :tenant and engine = :engine"), id).update();
  }

  /**
   * Tells the engine at most {@code most} of the store's next events, none after number {@code upTo}, in one transaction.
   *
   * @return every event up to this one is in it
   * @throws MissingEvent when one of these is not in the outbox
   * @throws IllegalStateException when it was taken away meanwhile, by another rebuild of the same store and engine
   */
  public long fold(long upTo, int most) {
    return CurrentStore.call(id, () -> database.writeAlways(session -> {
      long seq = bind(session.sql("""
          with hasty as (select set_config('synchronous_commit', 'off', true))
          select o.seq from engines.engine_offset o, hasty where o.tenant_id = :tenant and o.engine = :engine
          for no key update of o"""), id)
          .first(row -> row.bigint("seq"))
          .orElseThrow(() -> new IllegalStateException("Another rebuild of this store and engine took place meanwhile"));
      int wanted = Math.toIntExact(Math.min(most, upTo - seq));
      return wanted <= 0 ? seq : apply(session, seq, wanted);
    }));
  }

  private long apply(Session session, long seq, int wanted) {
    List<EventEnvelope> next = OutboxReader.after(session, store, seq, wanted);
    if (next.size() < wanted) {
      throw new MissingEvent(firstMissing(next, seq));
    }
    PostgresTurn turn = new PostgresTurn(session, Map.of(engine.name(), engine));
    turn.apply(engine.name(), reading.read(turn, engine.name(), next));
    turn.move(engine.name(), seq + wanted);
    turn.end();
    return seq + wanted;
  }

  private static long firstMissing(List<EventEnvelope> next, long seq) {
    long expected = seq + 1;
    for (EventEnvelope event : next) {
      if (event.seq() != expected) {
        break;
      }
      expected++;
    }
    return expected;
  }

  /** How far the live rows are; empty when the engine has not begun with the store. */
  public OptionalLong live(Session session) {
    return seq(session, OFFSET);
  }

  /** The same, and nobody moves it until the transaction ends: workers leave the store alone, readers notice nothing. */
  public OptionalLong lockLive(Session session) {
    return seq(session, OFFSET + " for no key update");
  }

  private OptionalLong seq(Session session, String sql) {
    return bind(session.sql(sql), store).list(row -> row.bigint("seq")).stream().mapToLong(Long::longValue).findFirst();
  }

  /**
   * Gives the live offset the shadow's number and ends the shadow's; a parked engine may go on. The caller, who has locked the live offset,
   * exchanges the rows in the same transaction.
   *
   * @param base the number that the shadow began with
   */
  public void takeOffset(Session session, long base) {
    bind(session.sql("""
        update engines.engine_offset live set seq = shadow.seq from engines.engine_offset shadow
        where live.tenant_id = :tenant and live.engine = :engine and shadow.tenant_id = :shadow and shadow.engine = :engine"""), store)
        .bind("shadow", id)
        .update();
    forgetSkipped(session, store, base);
    bind(session.sql("update engines.skipped_event set tenant_id = :store where tenant_id = :tenant and engine = :engine"), id)
        .bind("store", store)
        .update();
    DeadLetters.unblock(session, store, engine.name());
  }

  /** An event that has to be told is not in the outbox. */
  public static final class MissingEvent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MissingEvent(long seq) {
      super("Event " + seq + " is not in the outbox");
    }
  }

  private void forgetSkipped(Session session, UUID of, long after) {
    bind(session.sql("delete from engines.skipped_event where tenant_id = :tenant and engine = :engine and seq > :after"), of)
        .bind("after", after)
        .update();
  }

  private Statement bind(Statement statement, UUID tenant) {
    return statement.bind("tenant", tenant).bind("engine", engine.name());
  }
}
