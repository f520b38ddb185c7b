package br.com.alicerce.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Calls something over and over from several threads for a while: a closed load, in which each caller waits for its answer. */
final class Load {

  /** A caller of its own for each thread. */
  @FunctionalInterface
  interface Caller extends AutoCloseable {

    /** One call; throws when it failed. */
    void call() throws Exception;

    @Override
    default void close() throws Exception {}
  }

  /** Makes a caller. */
  @FunctionalInterface
  interface Callers {
    Caller next() throws Exception;
  }

  /**
   * What came of it.
   *
   * @param calls that were answered
   * @param duration from the first call to the last answer
   */
  record Result(int calls, Duration duration, Latencies latencies) {

    double perSecond() {
      return calls / (duration.toNanos() / 1e9);
    }
  }

  private Load() {}

  /** Runs the load. */
  static Result run(int threads, Duration length, Callers callers) throws Exception {
    long start = System.nanoTime();
    long end = start + length.toNanos();
    List<Future<Latencies>> parts = new ArrayList<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      for (int thread = 0; thread < threads; thread++) {
        Caller caller = callers.next();
        parts.add(executor.submit(() -> until(end, caller)));
      }
      return collect(parts, start);
    }
  }

  private static Result collect(List<Future<Latencies>> parts, long start) throws InterruptedException, ExecutionException {
    Latencies all = new Latencies();
    for (Future<Latencies> part : parts) {
      all.addAll(part.get());
    }
    return new Result(all.count(), Duration.ofNanos(System.nanoTime() - start), all);
  }

  private static Latencies until(long end, Caller caller) throws Exception {
    Latencies latencies = new Latencies();
    try (caller) {
      for (long now = System.nanoTime(); now < end; ) {
        caller.call();
        long after = System.nanoTime();
        latencies.add(after - now);
        now = after;
      }
    }
    return latencies;
  }
}
