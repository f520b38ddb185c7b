package br.com.alicerce.engines.rebuild;

import br.com.alicerce.engines.worker.Engine;
import br.com.alicerce.engines.worker.Shadow;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.Session;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * Takes snapshots. Not of the live rows but of a fold from the snapshot before, or from the first event, up to the very event: so a fault
 * in the live rows never gets into one, and as much as possible can still be told again.
 */
public final class SnapshotTaking {

  private final Database migrator;
  private final Database engines;
  private final Rebuild rebuild;

  /** With the pools of {@link Rebuild}. */
  public SnapshotTaking(Database migrator, Database engines) {
    this.migrator = migrator;
    this.engines = engines;
    this.rebuild = new Rebuild(migrator, engines);
  }

  /**
   * Makes sure that an engine that has had event {@code seq} of a store has a snapshot from which all that follows it can be told. One
   * that has not begun with the store, or is parked before that event, needs none.
   *
   * @return why it can't be, in one line for the operator; empty when it is so
   */
  public Optional<String> reach(UUID store, Engine engine, long seq, LongConsumer progress) {
    Shadow shadow = new Shadow(engines, store, engine);
    OptionalLong live = migrator.unbound(shadow::live);
    EngineRows rows = migrator.unbound(session -> EngineRows.of(session, engine));
    if (live.isEmpty() || live.getAsLong() < seq || migrator.unbound(session -> reaches(session, store, rows, seq))) {
      return Optional.empty();
    }
    Optional<Base> base = migrator.unbound(session -> Bases.of(session, store, rows, live)).before(seq);
    if (base.isEmpty()) {
      takeLive(store, shadow, rows);
      return Optional.empty();
    }
    try {
      rebuild.begin(store, shadow, rows, base.get());
      rebuild.catchUp(shadow, base.get().seq(), seq, progress);
      migrator.unboundTransaction(session -> {
        Snapshots.take(session, store, rows, seq, shadow.id());
        return seq;
      });
      return Optional.empty();
    } catch (Shadow.MissingEvent missing) {
      return Optional.of(missing.getMessage());
    } finally {
      rebuild.end(shadow);
    }
  }

  private static boolean reaches(Session session, UUID store, EngineRows rows, long seq) {
    List<Long> usable = Snapshots.usable(session, store, rows);
    return !usable.isEmpty() && usable.getLast() >= seq;
  }

  /** When the tables have changed their form, older snapshots are of no use; the live rows, which were changed along, are all there is. */
  private void takeLive(UUID store, Shadow shadow, EngineRows rows) {
    migrator.unboundTransaction(session -> {
      long seq = shadow.lockLive(session).orElseThrow();
      Snapshots.take(session, store, rows, seq, store);
      return seq;
    });
  }

  /** Removes the snapshots of an engine that reach less far than event {@code seq}, which has left the outbox. */
  public void removeBefore(UUID store, Engine engine, long seq) {
    migrator.unboundTransaction(session -> {
      Snapshots.removeBefore(session, store, EngineRows.of(session, engine), seq);
      return seq;
    });
  }
}
