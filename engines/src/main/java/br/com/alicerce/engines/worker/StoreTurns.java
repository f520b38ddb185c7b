package br.com.alicerce.engines.worker;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.observability.Trace;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies a store's next events to every engine. Usually all engines and a run of events in one transaction; where something failed
 * before, each engine by itself and event by event, so that the one event that fails is found and only its engine stops. Safe for use by
 * many threads: the lock on the offset row lets one at a time work for a store.
 */
final class StoreTurns {

  private static final Logger LOG = LoggerFactory.getLogger(StoreTurns.class);

  private final Database database;
  private final List<Engine> engines;
  private final WorkerSettings settings;
  private final EngineMetrics metrics;
  private final Attempts attempts;
  private final Reading reading;
  private final Resting resting;

  StoreTurns(Database database, List<Engine> engines, WorkerSettings settings, EngineMetrics metrics) {
    this.database = database;
    this.engines = List.copyOf(engines);
    this.settings = settings;
    this.metrics = metrics;
    this.attempts = new Attempts(database);
    this.reading = new Reading(metrics);
    this.resting = new Resting(settings.retryPause(), System::nanoTime);
  }

  /**
   * One piece of work for the bound store.
   *
   * @throws RuntimeException when the database itself fails; nothing is then counted against the events
   */
  Turn run(StoreEvents events) {
    List<Engine> awake = resting.awake(CurrentStore.id(), engines);
    if (awake.isEmpty()) {
      return new Turn.Stuck();
    }
    Turn turn = together(events, awake);
    return awake.size() == engines.size() ? turn : new Turn.Stuck();
  }

  private Turn together(StoreEvents events, List<Engine> awake) {
    try {
      return database.writeAlways(session -> apply(session, events, awake, settings.turn(), true));
    } catch (BegunBefore failedBefore) {
      return eachAlone(events, awake);
    } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError failure) {
      LOG.info("Store {} failed; trying its engines and events one by one", CurrentStore.id(), failure);
      return eachAlone(events, awake);
    }
  }

  private Turn eachAlone(StoreEvents events, List<Engine> awake) {
    List<Turn> turns = awake.stream().map(engine -> alone(events, engine)).toList();
    if (turns.stream().anyMatch(Turn.Stuck.class::isInstance)) {
      return new Turn.Stuck();
    }
    long seq = Long.MAX_VALUE;
    int applied = 0;
    for (Turn turn : turns) {
      if (!(turn instanceof Turn.Done(long to, int count))) {
        return new Turn.Busy();
      }
      seq = Math.min(seq, to);
      applied += count;
    }
    return new Turn.Done(seq, applied);
  }

  private Turn alone(StoreEvents events, Engine engine) {
    UUID store = CurrentStore.id();
    try {
      Turn turn = oneByOne(events, engine);
      resting.rested(store, engine.name());
      return turn;
    } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError failure) {
      attempts.failed(engine.name(), failure);
      resting.failed(store, engine.name());
      metrics.failed(engine.name());
      LOG.warn("Engine {} failed for store {}; trying again after a pause", engine.name(), store, failure);
      return new Turn.Stuck();
    }
  }

  private Turn oneByOne(StoreEvents events, Engine engine) {
    int applied = 0;
    for (int step = 0; step < settings.turn(); step++) {
      switch (database.writeAlways(session -> apply(session, events, List.of(engine), 1, false))) {
        case Turn.Done(long seq, int none) when none == 0 -> {
          return new Turn.Done(seq, applied);
        }
        case Turn.Done(long _, int one) -> applied += one;
        case Turn.Busy busy -> {
          return busy;
        }
        case Turn.Stuck stuck -> {
          return stuck;
        }
      }
    }
    return new Turn.Busy();
  }

  private Turn apply(Session session, StoreEvents events, List<Engine> wanted, int most, boolean onlyFirstAttempts) {
    Map<String, Offsets.Offset> offsets = Offsets.lock(session, wanted.stream().map(Engine::name).toList());
    if (offsets.size() < wanted.size()) {
      return new Turn.Busy();
    }
    Map<String, Integer> begun = begin(offsets, events.upTo(), onlyFirstAttempts);
    long lowest = Long.MAX_VALUE;
    int applied = 0;
    for (Engine engine : wanted) {
      Offsets.Offset offset = offsets.get(engine.name());
      long seq = offset.parked() ? Long.MAX_VALUE : advance(session, events, engine, offset, begun.get(engine.name()), most);
      applied += seq == Long.MAX_VALUE ? 0 : Math.toIntExact(seq - offset.seq());
      lowest = Math.min(lowest, seq);
    }
    return new Turn.Done(lowest, applied);
  }

  private Map<String, Integer> begin(Map<String, Offsets.Offset> offsets, long upTo, boolean onlyFirst) {
    Map<String, Long> firstSeqs = new HashMap<>();
    offsets.values().stream()
        .filter(offset -> !offset.parked() && offset.seq() < upTo)
        .forEach(offset -> firstSeqs.put(offset.engine(), offset.seq() + 1));
    if (firstSeqs.isEmpty()) {
      return Map.of();
    }
    Map<String, Integer> begun = attempts.begin(firstSeqs, onlyFirst);
    if (begun.size() < firstSeqs.size()) {
      throw new BegunBefore();
    }
    return begun;
  }

  /** How far the engine is afterwards; the largest number when it was parked. */
  private long advance(
      Session session, StoreEvents events, Engine engine, Offsets.Offset offset, @Nullable Integer attempt, int most) {
    if (attempt == null) {
      return offset.seq();
    }
    if (attempt > settings.attempts()) {
      park(session, engine, offset);
      return Long.MAX_VALUE;
    }
    List<EventEnvelope> next = events.after(session, offset.seq(), most);
    if (next.size() == 1) {
      Trace.run(next.getFirst().traceId(), () -> tell(session, engine, next));
    } else {
      engine.apply(session, reading.read(session, engine.name(), next));
    }
    Offsets.move(session, engine.name(), next.getLast().seq());
    return next.getLast().seq();
  }

  /** One event alone: the log tells which it was that failed, under the trace of the request that made it. */
  private void tell(Session session, Engine engine, List<EventEnvelope> next) {
    boolean applied = false;
    try {
      engine.apply(session, reading.read(session, engine.name(), next));
      applied = true;
    } finally {
      if (!applied) {
        LOG.warn("Engine {} failed at event {} of store {}", engine.name(), next.getFirst().seq(), CurrentStore.id());
      }
    }
  }

  private void park(Session session, Engine engine, Offsets.Offset offset) {
    String failure = attempts.failure(engine.name()).orElse("The process ended while it worked on this event");
    DeadLetters.park(session, engine.name(), offset.seq(), settings.attempts(), failure);
    LOG.error("Engine {} is parked for store {} in front of event {} after {} attempts: {}",
        engine.name(), CurrentStore.id(), offset.seq() + 1, settings.attempts(), failure);
  }

  /** This very work was begun before and not finished: time to look closer. */
  private static final class BegunBefore extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private BegunBefore() {
      super("begun before", null, false, false);
    }
  }
}
