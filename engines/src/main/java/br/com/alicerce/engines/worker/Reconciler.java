package br.com.alicerce.engines.worker;

import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pulls from the outbox what the stream has left behind: stores whose engines have not moved since the last look although there was
 * something to apply then. In a healthy run the stream is faster and this does nothing; after a flush, or with Redis away, it does all.
 */
final class Reconciler implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);

  /** Most turns for one store before the next one has its turn. */
  private static final int TURNS = 20;

  private record Place(UUID store, String engine) {}

  private final Database database;
  private final List<String> engines;
  private final StoreTurns turns;
  private final WorkerSettings settings;
  private final EngineMetrics metrics;
  private Map<Place, Lagging> lastLook = Map.of();
  private Set<UUID> unfinished = Set.of();
  private volatile boolean stopping;

  Reconciler(Database database, List<Engine> engines, StoreTurns turns, WorkerSettings settings, EngineMetrics metrics) {
    this.database = database;
    this.engines = engines.stream().map(Engine::name).toList();
    this.turns = turns;
    this.settings = settings;
    this.metrics = metrics;
  }

  void stop() {
    stopping = true;
  }

  @Override
  public void run() {
    while (!stopping) {
      try {
        look();
      } catch (RuntimeException failure) {
        metrics.trouble("reconciler");
        LOG.warn("The reconciler failed; trying again", failure);
      }
      if (unfinished.isEmpty() && !stopping) {
        LockSupport.parkNanos(settings.reconcileEvery().toNanos());
      }
    }
  }

  /** One look at all stores, and the work it shows. */
  void look() {
    List<Lagging> lagging = Lagging.of(database, engines);
    metrics.state(
        lagging.stream().mapToLong(each -> each.lastSeq() - each.seq()).sum(),
        lagging.stream().filter(Lagging::parked).count());
    Map<UUID, Long> leftBehind = lagging.stream()
        .filter(each -> !each.parked() && (unfinished.contains(each.store()) || stands(each)))
        .collect(Collectors.toMap(Lagging::store, Lagging::lastSeq, Math::max));
    lastLook = lagging.stream().collect(Collectors.toMap(each -> new Place(each.store(), each.engine()), each -> each));
    unfinished = pull(leftBehind);
  }

  private boolean stands(Lagging now) {
    Lagging before = lastLook.get(new Place(now.store(), now.engine()));
    return before != null && before.seq() == now.seq();
  }

  private Set<UUID> pull(Map<UUID, Long> leftBehind) {
    Set<UUID> notFinished = new HashSet<>();
    for (Map.Entry<UUID, Long> store : new HashMap<>(leftBehind).entrySet()) {
      if (!stopping && !CurrentStore.call(store.getKey(), () -> pull(store.getValue()))) {
        notFinished.add(store.getKey());
      }
    }
    return notFinished;
  }

  /** Whether nothing more is to be done for the bound store now. */
  private boolean pull(long upTo) {
    for (int turn = 0; turn < TURNS && !stopping; turn++) {
      switch (turns.run(new StoreEvents(upTo))) {
        case Turn.Done(long seq, int applied) -> {
          metrics.reconciled(applied);
          if (seq >= upTo) {
            return true;
          }
        }
        case Turn.Busy _, Turn.Stuck _ -> {
          return true;
        }
      }
    }
    return false;
  }
}
