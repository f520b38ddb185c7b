package br.com.alicerce.bench.scenario;

import br.com.alicerce.bench.load.Latencies;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * Times every event from its commit, as its writer saw it, until the engines' offset has it. It looks every two milliseconds, so that
 * what it tells is up to that much too long; looking more often takes the CPU time that it measures.
 */
final class EffectWatch implements AutoCloseable {

  private static final Duration LOOK = Duration.ofMillis(2);

  private record Committed(long seq, long at) {}

  private final Outboxes outboxes;
  private final Map<UUID, Queue<Committed>> waiting = new HashMap<>();
  private final Latencies latencies = new Latencies();
  private final Thread thread = Thread.ofPlatform().name("effects").unstarted(this::run);
  private volatile boolean stopping;

  EffectWatch(Outboxes outboxes) {
    this.outboxes = outboxes;
    outboxes.ids().forEach(store -> waiting.put(store, new ConcurrentLinkedQueue<>()));
    thread.start();
  }

  /** An event was committed just now. */
  void committed(UUID store, long seq) {
    waiting.get(store).add(new Committed(seq, System.nanoTime()));
  }

  /** The times of all that had an effect; call it when all have. */
  Latencies latencies() {
    close();
    look();
    return latencies;
  }

  private void run() {
    while (!stopping) {
      look();
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private void look() {
    Map<UUID, Long> applied = outboxes.applied();
    long now = System.nanoTime();
    applied.forEach((store, seq) -> {
      Queue<Committed> ofStore = waiting.get(store);
      for (Committed first = ofStore.peek(); first != null && first.seq() <= seq; first = ofStore.peek()) {
        latencies.add(now - ofStore.remove().at());
      }
    });
  }

  @Override
  public void close() {
    stopping = true;
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
