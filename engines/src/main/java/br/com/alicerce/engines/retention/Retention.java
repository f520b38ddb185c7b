package br.com.alicerce.engines.retention;

import br.com.alicerce.engines.rebuild.SnapshotTaking;
import br.com.alicerce.engines.worker.Engine;
import br.com.alicerce.eventing.retention.ArchiveFile;
import br.com.alicerce.eventing.retention.OutboxMonth;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.database.SqlState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/**
 * Lets months leave the outbox, the oldest first: every engine that goes on gets a snapshot that reaches to the month's end, the events are
 * written to a file and read back, and only then is the partition dropped. A store and engine that are parked are not waited for; their
 * events are in the file. Whatever stops it, nothing is dropped that is not archived, and it can be run again.
 */
public final class Retention {

  private static final int TRIES = 20;
  private static final Duration PAUSE = Duration.ofMillis(500);

  /** What came of a month. */
  public sealed interface Outcome {

    /** It is archived and gone. */
    record Archived(long events, Path file) implements Outcome {}

    /** It stays, and with it all that follow; in one line for the operator. */
    record Held(String why) implements Outcome {}
  }

  private final Database migrator;
  private final List<Engine> engines;
  private final SnapshotTaking snapshots;
  private final int tries;

  /**
   * Of an installation.
   *
   * @param migrator owns the tables
   * @param engineRole a pool of the engines' role, which alone runs the engines' code
   */
  public Retention(Database migrator, Database engineRole, List<Engine> engines) {
    this(migrator, engineRole, engines, TRIES);
  }

  Retention(Database migrator, Database engineRole, List<Engine> engines, int tries) {
    this.tries = tries;
    this.migrator = migrator;
    this.engines = List.copyOf(engines);
    this.snapshots = new SnapshotTaking(migrator, engineRole);
  }

  /** The months that ended before a moment, the oldest first. */
  public List<OutboxMonth> due(Instant moment) {
    return migrator.unbound(session -> OutboxMonth.endedBefore(session, moment));
  }

  /** What keeps the month in the outbox as things stand; empty when it may go. */
  public Optional<String> held(OutboxMonth month) {
    return migrator.snapshot(session -> held(session, month, month.lastSeqs(session)));
  }

  /**
   * Archives a month and drops it, if nothing needs it any more.
   *
   * @param archive the directory for its file
   * @param progress told of so many more events, each once for its file and once for every snapshot it goes into
   * @throws IOException when the file could not be written; nothing is dropped then
   */
  public Outcome archive(OutboxMonth month, Path archive, LongConsumer progress) throws IOException {
    if (migrator.unbound(month::outOfOrder).isPresent()) {
      migrator.unbound(month::putInOrder);
    }
    Map<UUID, Long> lastSeqs = migrator.unbound(month::lastSeqs);
    Optional<String> held = held(month);
    if (held.isPresent()) {
      return new Outcome.Held(held.get());
    }
    for (UUID store : lastSeqs.keySet()) {
      for (Engine engine : engines) {
        Optional<String> impossible = snapshots.reach(store, engine, lastSeqs.get(store), progress);
        if (impossible.isPresent()) {
          return new Outcome.Held("engine %s of store %s has no snapshot: %s".formatted(engine.name(), store, impossible.get()));
        }
      }
    }
    ArchiveFile file = ArchiveFile.of(archive, month);
    long written = file.write(migrator, month, progress);
    if (written != migrator.unbound(month::events)) {
      return new Outcome.Held("its file " + file.path() + " does not have as many events as it has");
    }
    return drop(month, lastSeqs).<Outcome>map(Outcome.Held::new).orElseGet(() -> {
      lastSeqs.forEach((store, last) -> engines.forEach(engine -> snapshots.removeBefore(store, engine, last)));
      return new Outcome.Archived(written, file.path());
    });
  }

  private Optional<String> drop(OutboxMonth month, Map<UUID, Long> lastSeqs) {
    for (int attempt = 1; ; attempt++) {
      try {
        return migrator.unboundTransaction(session -> {
          month.lock(session);
          Optional<String> held = needed(session, lastSeqs);
          if (held.isEmpty()) {
            month.drop(session, lastSeqs);
          }
          return held;
        });
      } catch (RuntimeException failure) {
        if (!SqlState.of(failure).equals(SqlState.LOCK_NOT_AVAILABLE)) {
          throw failure;
        }
        if (attempt == tries) {
          return Optional.of("a long transaction has the outbox; try again when it has ended");
        }
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    }
  }

  private Optional<String> held(Session session, OutboxMonth month, Map<UUID, Long> lastSeqs) {
    return month.outOfOrder(session).or(() -> needed(session, lastSeqs));
  }

  /** Who has not had an event of these yet: the relay, or an engine that is not parked; one that has not begun will begin later. */
  private Optional<String> needed(Session session, Map<UUID, Long> lastSeqs) {
    List<UUID> stores = new ArrayList<>(lastSeqs.keySet());
    return session.sql("""
        select 'the relay' as who, m.tenant_id, coalesce(c.published_seq, 0) as seq, m.seq as last
        from unnest(:stores, :seqs) as m (tenant_id, seq)
        left join eventing.relay_cursor c on c.tenant_id = m.tenant_id
        where coalesce(c.published_seq, 0) < m.seq
        union all
        select 'engine ' || o.engine, m.tenant_id, o.seq, m.seq
        from unnest(:stores, :seqs) as m (tenant_id, seq)
        join engines.engine_offset o on o.tenant_id = m.tenant_id and o.engine = any(:engines)
        where o.seq < m.seq and o.parked_at is null
        union all
        select 'engine ' || k.engine || ', which skipped it', m.tenant_id, k.seq - 1, m.seq
        from unnest(:stores, :seqs) as m (tenant_id, seq)
        join engines.skipped_event k on k.tenant_id = m.tenant_id and k.engine = any(:engines)
        where k.seq <= m.seq
        limit 1""")
        .bindArray("stores", UUID.class, stores)
        .bindArray("seqs", Long.class, stores.stream().map(lastSeqs::get).toList())
        .bindArray("engines", String.class, engines.stream().map(Engine::name).toList())
        .first(row -> "%s still needs event %d of store %s".formatted(row.text("who"), row.bigint("seq") + 1, row.uuid("tenant_id")));
  }
}
