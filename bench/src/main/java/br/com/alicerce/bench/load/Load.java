package br.com.alicerce.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Calls something over and over from several threads for a while. */
public final class Load {

  /** A caller of its own for each thread. */
  @FunctionalInterface
  public interface Caller extends AutoCloseable {

    /** One call; false when there is nothing left to call for, and throws when it failed. */
    boolean call() throws Exception;

    @Override
    default void close() throws Exception {}
  }

  /** Makes a caller. */
  @FunctionalInterface
  public interface Callers {

    /** @param thread counted from 0 */
    Caller of(int thread) throws Exception;
  }

  /**
   * What came of it.
   *
   * @param duration from the first call to the last answer
   * @param latencies of the calls that were answered
   */
  public record Result(Duration duration, Latencies latencies) {

    /** Calls that were answered. */
    public long calls() {
      return latencies.count();
    }

    /** Calls a second. */
    public double perSecond() {
      return calls() / (duration.toNanos() / 1e9);
    }
  }

  private final int threads;
  private final Duration length;
  private final double rate;

  private Load(int threads, Duration length, double rate) {
    this.threads = threads;
    this.length = length;
    this.rate = rate;
  }

  /** A closed load: each caller waits for its answer and calls again at once. */
  public static Load closed(int threads, Duration length) {
    return new Load(threads, length, 0);
  }

  /**
   * An open load: so many calls a second whatever the answers take, each timed from when it was due and not from when a caller was free,
   * so that a slow answer counts for those who had to wait behind it (Tene's coordinated omission).
   */
  public static Load steady(int threads, Duration length, double callsPerSecond) {
    return new Load(threads, length, callsPerSecond);
  }

  /** Runs it. */
  public Result run(Callers callers) throws Exception {
    List<Caller> all = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      all.add(callers.of(thread));
    }
    long start = System.nanoTime();
    List<Future<Latencies>> parts = new ArrayList<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      for (int thread = 0; thread < threads; thread++) {
        Caller caller = all.get(thread);
        long offset = thread;
        parts.add(executor.submit(() -> rate > 0 ? paced(start, offset, caller) : unpaced(start + length.toNanos(), caller)));
      }
      return collect(parts, start);
    }
  }

  private static Result collect(List<Future<Latencies>> parts, long start) throws InterruptedException, ExecutionException {
    Latencies all = new Latencies();
    for (Future<Latencies> part : parts) {
      all.addAll(part.get());
    }
    return new Result(Duration.ofNanos(System.nanoTime() - start), all);
  }

  private static Latencies unpaced(long end, Caller caller) throws Exception {
    Latencies latencies = new Latencies();
    try (caller) {
      for (long now = System.nanoTime(); now < end; ) {
        if (!caller.call()) {
          break;
        }
        long after = System.nanoTime();
        latencies.add(after - now);
        now = after;
      }
    }
    return latencies;
  }

  private Latencies paced(long start, long offset, Caller caller) throws Exception {
    Latencies latencies = new Latencies();
    try (caller) {
      long calls = (long) (rate * length.toNanos() / 1e9);
      for (long number = offset; number < calls; number += threads) {
        long due = start + (long) (number * 1e9 / rate);
        for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
          LockSupport.parkNanos(early);
        }
        if (!caller.call()) {
          break;
        }
        latencies.add(System.nanoTime() - due);
      }
    }
    return latencies;
  }
}
