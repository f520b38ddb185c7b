package br.com.alicerce.engines.worker;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.platform.observability.Trace;
import br.com.alicerce.platform.pace.Pace;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies a store's next events to every engine. Usually all engines and a run of events in one transaction; where something failed
 * before, each engine by itself and event by event, so that the one event that fails is found and only its engine stops; and one store at
 * a time in this process, so that of those that were under way when it died, nobody is blamed for what another one died of. Safe for use
 * by many threads: the lock on the offset row lets one at a time work for a store.
 */
final class StoreTurns {

  private static final Logger LOG = LoggerFactory.getLogger(StoreTurns.class);

  private final Progress progress;
  private final List<String> engines;
  private final WorkerSettings settings;
  private final EngineMetrics metrics;
  private final Reading reading;
  private final Resting resting;
  private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();
  private final Semaphore closeLook = new Semaphore(1);

  StoreTurns(Progress progress, List<String> engines, WorkerSettings settings, EngineMetrics metrics, Pace pace) {
    this.progress = progress;
    this.engines = List.copyOf(engines);
    this.settings = settings;
    this.metrics = metrics;
    this.reading = new Reading(metrics);
    this.resting = new Resting(settings.retryPause(), pace);
  }

  /**
   * One piece of work for the bound store; another thread of this process that has it is seen without asking the database.
   *
   * @throws RuntimeException when the database itself fails; nothing is then counted against the events
   */
  Turn run(StoreEvents events) {
    UUID store = CurrentStore.id();
    if (!inHand.add(store)) {
      return new Turn.Busy();
    }
    try {
      return inHand(events);
    } finally {
      inHand.remove(store);
    }
  }

  private Turn inHand(StoreEvents events) {
    List<String> awake = resting.awake(CurrentStore.id(), engines);
    if (awake.isEmpty()) {
      return new Turn.Stuck();
    }
    Turn turn = together(events, awake);
    return awake.size() == engines.size() ? turn : new Turn.Stuck();
  }

  private Turn together(StoreEvents events, List<String> awake) {
    try {
      return progress.turn(turn -> apply(turn, events, awake, settings.turn(), true));
    } catch (BegunBefore failedBefore) {
      return eachAlone(events, awake);
    } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError failure) {
      LOG.info("Store {} failed; trying its engines and events one by one", CurrentStore.id(), failure);
      return eachAlone(events, awake);
    }
  }

  private Turn eachAlone(StoreEvents events, List<String> awake) {
    if (!closeLook.tryAcquire()) {
      return new Turn.Busy();
    }
    try {
      return looked(events, awake);
    } finally {
      closeLook.release();
    }
  }

  private Turn looked(StoreEvents events, List<String> awake) {
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

  private Turn alone(StoreEvents events, String engine) {
    UUID store = CurrentStore.id();
    try {
      Turn turn = oneByOne(events, engine);
      resting.rested(store, engine);
      return turn;
    } catch (RuntimeException | AssertionError | LinkageError | StackOverflowError failure) {
      progress.failed(engine, failure.toString());
      resting.failed(store, engine);
      metrics.failed(engine);
      LOG.warn("Engine {} failed for store {}; trying again after a pause", engine, store, failure);
      return new Turn.Stuck();
    }
  }

  private Turn oneByOne(StoreEvents events, String engine) {
    int applied = 0;
    for (int step = 0; step < settings.turn(); step++) {
      switch (progress.turn(turn -> apply(turn, events, List.of(engine), 1, false))) {
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

  private Turn apply(OpenTurn turn, StoreEvents events, List<String> wanted, int most, boolean onlyFirstAttempts) {
    Map<String, Offset> offsets = turn.lock(wanted);
    if (offsets.size() < wanted.size()) {
      return new Turn.Busy();
    }
    Map<String, Integer> begun = begin(offsets, events.upTo(), onlyFirstAttempts);
    long lowest = Long.MAX_VALUE;
    int applied = 0;
    for (String engine : wanted) {
      Offset offset = offsets.get(engine);
      long seq = offset.parked() ? Long.MAX_VALUE : advance(turn, events, engine, offset, begun.get(engine), most);
      applied += seq == Long.MAX_VALUE ? 0 : Math.toIntExact(seq - offset.seq());
      lowest = Math.min(lowest, seq);
    }
    return new Turn.Done(lowest, applied);
  }

  private Map<String, Integer> begin(Map<String, Offset> offsets, long upTo, boolean onlyFirst) {
    Map<String, Long> firstSeqs = new HashMap<>();
    offsets.values().stream()
        .filter(offset -> !offset.parked() && offset.seq() < upTo)
        .forEach(offset -> firstSeqs.put(offset.engine(), offset.seq() + 1));
    if (firstSeqs.isEmpty()) {
      return Map.of();
    }
    Map<String, Integer> begun = progress.begin(firstSeqs, onlyFirst);
    if (begun.size() < firstSeqs.size()) {
      throw new BegunBefore();
    }
    return begun;
  }

  /** How far the engine is afterwards; the largest number when it was parked. */
  private long advance(
      OpenTurn turn, StoreEvents events, String engine, Offset offset, @Nullable Integer attempt, int most) {
    if (attempt == null) {
      return offset.seq();
    }
    if (attempt > settings.attempts()) {
      park(turn, engine, offset);
      return Long.MAX_VALUE;
    }
    List<EventEnvelope> next = events.after(turn, offset.seq(), most);
    if (next.size() == 1) {
      Trace.run(next.getFirst().traceId(), () -> tell(turn, engine, next, most == 1));
    } else {
      turn.apply(engine, reading.read(turn, engine, next));
    }
    turn.move(engine, next.getLast().seq());
    return next.getLast().seq();
  }

  /** One event alone: the log tells which it was that failed, under the trace of the request that made it. */
  private void tell(OpenTurn turn, String engine, List<EventEnvelope> next, boolean closely) {
    boolean applied = false;
    try {
      turn.apply(engine, reading.read(turn, engine, next));
      if (closely) {
        turn.settle();
      }
      applied = true;
    } finally {
      if (!applied) {
        LOG.warn("Engine {} failed at event {} of store {}", engine, next.getFirst().seq(), CurrentStore.id());
      }
    }
  }

  private void park(OpenTurn turn, String engine, Offset offset) {
    String failure = progress.failure(engine).orElse("The process ended while it worked on this event");
    turn.park(engine, offset.seq(), settings.attempts(), failure);
    LOG.error("Engine {} is parked for store {} in front of event {} after {} attempts: {}",
        engine, CurrentStore.id(), offset.seq() + 1, settings.attempts(), failure);
  }

  /** This very work was begun before and not finished: time to look closer. */
  private static final class BegunBefore extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private BegunBefore() {
      super("begun before", null, false, false);
    }
  }
}
