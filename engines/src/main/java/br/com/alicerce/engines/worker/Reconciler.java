package br.com.alicerce.engines.worker;

import br.com.alicerce.platform.pace.Pace;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pulls from the outbox what the stream has left behind: stores whose engines have not moved for some looks although there was something
 * to apply. In a healthy run the stream is faster and this does nothing; after a flush, or with Redis away, it does all. While events do
 * come from the stream it is patient, for a store that waits in a long queue is not left behind.
 */
final class Reconciler implements Runnable {

  private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);

  /** Most turns for one store before the next one has its turn. */
  private static final int TURNS = 20;

  /** Looks that a store may stand still while the stream delivers; else one. What a dead worker held has to be applied within 5 s. */
  private static final int PATIENT_LOOKS = 3;

  private record Place(UUID store, String engine) {}

  /** An engine of a store that stood at {@code seq}, behind its store, for so many looks in a row. */
  private record Standing(long seq, int looks) {}

  private final Progress progress;
  private final List<String> engines;
  private final StoreTurns turns;
  private final WorkerSettings settings;
  private final EngineMetrics metrics;
  private final StreamPulse pulse;
  private final Pace pace;
  private Map<Place, Standing> standing = Map.of();
  private int impatientLooks;
  private Map<UUID, Long> unfinished = Map.of();
  private volatile boolean stopping;

  Reconciler(
      Progress progress,
      List<String> engines,
      StoreTurns turns,
      WorkerSettings settings,
      EngineMetrics metrics,
      StreamPulse pulse,
      Pace pace) {
    this.progress = progress;
    this.engines = List.copyOf(engines);
    this.turns = turns;
    this.settings = settings;
    this.metrics = metrics;
    this.pulse = pulse;
    this.pace = pace;
  }

  void stop() {
    stopping = true;
  }

  @Override
  public void run() {
    while (!stopping) {
      long nextLook = pace.nanoTime() + settings.reconcileEvery().toNanos();
      try {
        look();
        while (!unfinished.isEmpty() && pace.nanoTime() - nextLook < 0 && !stopping) {
          unfinished = pull(unfinished);
        }
      } catch (RuntimeException failure) {
        metrics.trouble("reconciler");
        LOG.warn("The reconciler failed; looking again", failure);
      }
      if (!stopping) {
        pace.rest(Duration.ofNanos(nextLook - pace.nanoTime()));
      }
    }
  }

  /** One look at all stores, and the work it shows. */
  void look() {
    List<Lagging> lagging = progress.lagging(engines);
    metrics.state(
        lagging.stream().mapToLong(each -> each.lastSeq() - each.seq()).sum(),
        lagging.stream().filter(Lagging::parked).count());
    standing = lagging.stream()
        .filter(each -> !each.parked())
        .collect(Collectors.toMap(each -> new Place(each.store(), each.engine()), this::stands));
    int patience = patience();
    unfinished = pull(lagging.stream()
        .filter(each -> unfinished.containsKey(each.store()) || looks(each) > patience)
        .collect(Collectors.toMap(Lagging::store, Lagging::lastSeq, Math::max)));
  }

  private Standing stands(Lagging now) {
    Standing before = standing.get(new Place(now.store(), now.engine()));
    return new Standing(now.seq(), before == null || before.seq() != now.seq() ? 1 : before.looks() + 1);
  }

  private int looks(Lagging each) {
    Standing now = standing.get(new Place(each.store(), each.engine()));
    return now == null ? 0 : now.looks();
  }

  /** How many looks a store may stand still. After trouble nobody knows what was lost or left: then one, for some looks. */
  private int patience() {
    boolean flowed = pulse.flowed();
    impatientLooks = pulse.wasTroubled() ? PATIENT_LOOKS : Math.max(0, impatientLooks - 1);
    return flowed && impatientLooks == 0 ? PATIENT_LOOKS : 1;
  }

  /** Pulls each store up to its number; answers those that need another turn. */
  private Map<UUID, Long> pull(Map<UUID, Long> leftBehind) {
    Map<UUID, Long> notFinished = new HashMap<>();
    leftBehind.forEach((store, upTo) -> {
      if (!stopping && !CurrentStore.call(store, () -> pull(upTo))) {
        notFinished.put(store, upTo);
      }
    });
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
