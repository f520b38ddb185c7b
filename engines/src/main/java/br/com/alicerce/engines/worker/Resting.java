package br.com.alicerce.engines.worker;

import br.com.alicerce.platform.pace.Pace;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Which engines of which stores this process leaves alone for a while, because they have just failed. Safe for use by many threads. */
final class Resting {

  private static final int MOST_DOUBLINGS = 6;

  private record Key(UUID store, String engine) {}

  private record Rest(int failures, long until) {}

  private final Map<Key, Rest> rests = new ConcurrentHashMap<>();
  private final Duration first;
  private final Pace pace;

  /** @param first the pause after the first failure; doubled with each further one, six times at most */
  Resting(Duration first, Pace pace) {
    this.first = first;
    this.pace = pace;
  }

  /** Those of the engines that may work for the store now. */
  List<String> awake(UUID store, List<String> engines) {
    return rests.isEmpty() ? engines : engines.stream().filter(engine -> isAwake(new Key(store, engine))).toList();
  }

  private boolean isAwake(Key key) {
    Rest rest = rests.get(key);
    return rest == null || pace.nanoTime() - rest.until() >= 0;
  }

  /** It failed. */
  void failed(UUID store, String engine) {
    rests.compute(new Key(store, engine), (_, rest) -> {
      int failures = rest == null ? 0 : rest.failures();
      long pause = first.toNanos() << Math.min(failures, MOST_DOUBLINGS);
      return new Rest(failures + 1, pace.nanoTime() + pause);
    });
  }

  /** It did not fail, or nobody tries it any more. */
  void rested(UUID store, String engine) {
    rests.remove(new Key(store, engine));
  }
}
