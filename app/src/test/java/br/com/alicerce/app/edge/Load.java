package br.com.alicerce.app.edge;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Clients of one store that read, and add to one product's stock piece by piece, each as soon as the last answer is there. What is not
 * answered as it should be is noted; nothing is repeated unless asked for.
 */
final class Load implements AutoCloseable {

  private static final int READERS = 6;
  private static final int WRITERS = 2;
  private static final long PAUSE_MILLISECONDS = 2;

  private final Shopper shopper;
  private final String product;
  private final boolean repeatingWrites;
  private final AtomicInteger reads = new AtomicInteger();
  private final AtomicInteger writes = new AtomicInteger();
  private final AtomicInteger repeated = new AtomicInteger();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private volatile boolean running = true;

  /**
   * Begins.
   *
   * @param repeatingWrites whether a write has a key and is sent again until it is done; else it has none, and counts as failed at once
   */
  Load(Shopper shopper, String product, boolean repeatingWrites) {
    this.shopper = shopper;
    this.product = product;
    this.repeatingWrites = repeatingWrites;
    for (int reader = 0; reader < READERS; reader++) {
      threads.add(Thread.ofVirtual().start(() -> repeat(this::read)));
    }
    for (int writer = 0; writer < WRITERS; writer++) {
      threads.add(Thread.ofVirtual().start(() -> repeat(this::write)));
    }
  }

  int reads() {
    return reads.get();
  }

  /** Writes that were answered as done; each counts once however often it was sent. */
  int writes() {
    return writes.get();
  }

  /** How often a write was sent again. */
  int repeated() {
    return repeated.get();
  }

  List<String> failures() {
    return List.copyOf(failures);
  }

  /** Lets every client finish what it has begun. */
  @Override
  public void close() {
    running = false;
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private interface Turn {
    void with(Wire wire) throws InterruptedException;
  }

  private void repeat(Turn turn) {
    try (Wire wire = shopper.wires().get()) {
      while (running) {
        turn.with(wire);
        Thread.sleep(PAUSE_MILLISECONDS);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void read(Wire wire) {
    try {
      Wire.Reply reply = shopper.get(wire, "/api/v1/produtos?limit=5");
      if (reply.status() == 200) {
        reads.incrementAndGet();
      } else {
        failures.add("GET " + reply);
      }
    } catch (IOException unanswered) {
      failures.add("GET " + unanswered);
    }
  }

  private void write(Wire wire) throws InterruptedException {
    UUID key = repeatingWrites ? UUID.randomUUID() : null;
    String failure = tryToWrite(wire, key);
    while (repeatingWrites && !failure.isEmpty()) {
      repeated.incrementAndGet();
      Thread.sleep(PAUSE_MILLISECONDS);
      failure = tryToWrite(wire, key);
    }
    if (failure.isEmpty()) {
      writes.incrementAndGet();
    } else {
      failures.add(failure);
    }
  }

  private String tryToWrite(Wire wire, @Nullable UUID key) {
    try {
      Wire.Reply reply = shopper.post(wire, "/api/v1/estoque/movimentos",
          Map.of("produto_id", product, "tipo", "entrada", "quantidade", "1", "motivo", "Compra"), key);
      return reply.status() == 201 ? "" : "POST " + reply;
    } catch (IOException unanswered) {
      return "POST " + unanswered;
    }
  }
}
