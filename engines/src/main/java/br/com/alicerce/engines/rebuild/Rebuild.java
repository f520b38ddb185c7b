package br.com.alicerce.engines.rebuild;

import br.com.alicerce.engines.worker.Engine;
import br.com.alicerce.engines.worker.Shadow;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.database.SqlState;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * Makes what an engine knows of a store anew, beside its live rows, in transactions of {@value #EVENTS} events, while readers and workers
 * go on. At the end the live offset is locked, the last events are told, so that both know exactly the same, and then the two are compared
 * or exchanged in that one short transaction. A process that dies on the way leaves the live rows as they were.
 */
public final class Rebuild {

  /** Most events told in one transaction. */
  public static final int EVENTS = 2_000;

  private static final int PATIENCE = 20;
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Database migrator;
  private final Database engines;
  private final int events;

  /**
   * Of an installation.
   *
   * @param migrator reads and exchanges the rows of every store
   * @param engines a pool of the engines' role, which alone runs the engines' code
   */
  public Rebuild(Database migrator, Database engines) {
    this(migrator, engines, EVENTS);
  }

  Rebuild(Database migrator, Database engines, int events) {
    this.migrator = migrator;
    this.engines = engines;
    this.events = events;
  }

  /** How many events there are to tell, at least; what progress is measured by. */
  public long events(UUID store, Engine engine, From from) {
    return migrator.unbound(session -> {
      OptionalLong live = new Shadow(engines, store, engine).live(session);
      return from.choose(Bases.of(session, store, EngineRows.of(session, engine), live))
          .map(base -> Math.max(0, live.orElse(0) - base.seq()))
          .orElse(0L);
    });
  }

  /** Rebuilds and exchanges. A parked engine may go on afterwards. */
  public Rebuilt exchange(UUID store, Engine engine, From from, LongConsumer progress) {
    return build(store, engine, from, progress, Rebuild::exchange);
  }

  /** Rebuilds, compares and throws the new rows away; changes nothing. */
  public Rebuilt compare(UUID store, Engine engine, LongConsumer progress) {
    return build(store, engine, new From.Earliest(), progress, made -> new Rebuilt.Compared(made.base(), made.seq(),
        made.rows().count(made.session(), made.shadow().id()),
        made.rows().differences(made.session(), store, made.shadow().id())));
  }

  /** What was built, in the transaction that has the live offset locked. */
  private record Made(Session session, UUID store, Shadow shadow, EngineRows rows, Base base, long seq) {}

  private Rebuilt build(UUID store, Engine engine, From from, LongConsumer progress, Function<Made, Rebuilt> end) {
    Shadow shadow = new Shadow(engines, store, engine);
    EngineRows rows = migrator.unbound(session -> EngineRows.of(session, engine));
    OptionalLong live = migrator.unbound(shadow::live);
    if (live.isEmpty()) {
      return new Rebuilt.Impossible("the engine has not begun with this store");
    }
    if (from instanceof From.Event(long seq) && seq > live.getAsLong()) {
      return new Rebuilt.Impossible("the engine has not had event %d yet; it has had %d".formatted(seq, live.getAsLong()));
    }
    Bases bases = migrator.unbound(session -> Bases.of(session, store, rows, live));
    Optional<Base> base = from.choose(bases);
    if (base.isEmpty()) {
      return new Rebuilt.Impossible(from.why(bases));
    }
    try {
      begin(store, shadow, rows, base.get());
      return finish(shadow, progress, base.get(), (session, seq) -> end.apply(new Made(session, store, shadow, rows, base.get(), seq)));
    } catch (Shadow.MissingEvent missing) {
      return new Rebuilt.Impossible(missing.getMessage() + "; see what \"alicerce check\" says");
    } finally {
      end(shadow);
    }
  }

  void begin(UUID store, Shadow shadow, EngineRows rows, Base base) {
    migrator.unboundTransaction(session -> {
      shadow.begin(session, base.seq());
      if (base instanceof Base.Snapshot(long seq)) {
        Snapshots.restore(session, store, rows, seq, shadow.id());
      }
      return base;
    });
  }

  void end(Shadow shadow) {
    migrator.unboundTransaction(session -> {
      shadow.end(session);
      return shadow;
    });
  }

  private interface End {
    Rebuilt of(Session session, long seq);
  }

  private Rebuilt finish(Shadow shadow, LongConsumer progress, Base base, End end) {
    long seq = base.seq();
    for (int look = 0; ; look++) {
      seq = catchUp(shadow, seq, live(migrator.unbound(shadow::live)), progress);
      Optional<Rebuilt> done = whileLocked(shadow, seq, end, look);
      if (done.isPresent()) {
        return done.get();
      }
    }
  }

  long catchUp(Shadow shadow, long from, long upTo, LongConsumer progress) {
    long seq = from;
    while (seq < upTo) {
      long next = shadow.fold(upTo, events);
      progress.accept(next - seq);
      seq = next;
    }
    return seq;
  }

  /** Empty when the store has moved on so far that it would have to wait too long. */
  private Optional<Rebuilt> whileLocked(Shadow shadow, long from, End end, int look) {
    try {
      return migrator.unboundTransaction(session -> {
        long live = live(shadow.lockLive(session));
        if (live - from > events) {
          return Optional.empty();
        }
        return Optional.of(end.of(session, catchUp(shadow, from, live, _ -> {})));
      });
    } catch (RuntimeException failure) {
      if (look == PATIENCE || !SqlState.of(failure).equals(SqlState.LOCK_NOT_AVAILABLE)) {
        throw failure;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
      return Optional.empty();
    }
  }

  private static long live(OptionalLong seq) {
    return seq.orElseThrow(() -> new IllegalStateException("The engine's offset is gone"));
  }

  private static Rebuilt exchange(Made made) {
    Session session = made.session();
    CurrentStore.run(made.store(), () -> made.rows().engine().forget(session));
    made.rows().copy(session, made.shadow().id(), made.store());
    long rows = made.rows().count(session, made.store());
    made.shadow().takeOffset(session, made.base().seq());
    made.shadow().end(session);
    return new Rebuilt.Exchanged(made.base(), made.seq(), rows);
  }
}
