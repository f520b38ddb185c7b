package br.com.alicerce.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/** Calls something over and over, each caller from a thread of its own, for a while. */
public final class Load {

  /** Who calls; of one thread. */
  @FunctionalInterface
  public interface Caller extends AutoCloseable {

    /** One call; false when there is nothing left to call for, and throws when it failed. */
    boolean call() throws Exception;

    @Override
    default void close() throws Exception {}
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

  private final Duration length;
  private final double rate;

  private Load(Duration length, double rate) {
    this.length = length;
    this.rate = rate;
  }

  /** A closed load: each caller waits for its answer and calls again at once. */
  public static Load closed(Duration length) {
    return new Load(length, 0);
  }

  /**
   * An open load: so many calls a second whatever the answers take, each timed from when it was due and not from when a caller was free,
   * so that a slow answer counts for those who had to wait behind it (Tene's coordinated omission).
   */
  public static Load steady(Duration length, double callsPerSecond) {
    return new Load(length, callsPerSecond);
  }

  /** Runs it; the callers stay open. */
  public Result run(Crew crew) throws Exception {
    List<Caller> callers = crew.callers();
    long start = System.nanoTime();
    List<Future<Latencies>> parts = new ArrayList<>();
    try (ExecutorService executor = Executors.newFixedThreadPool(callers.size())) {
      for (int number = 0; number < callers.size(); number++) {
        Caller caller = callers.get(number);
        int first = number;
        parts.add(executor.submit(() -> rate > 0
            ? paced(start, first, callers.size(), caller)
            : unpaced(start + length.toNanos(), caller)));
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
    for (long now = System.nanoTime(); now < end; ) {
      if (!caller.call()) {
        break;
      }
      long after = System.nanoTime();
      latencies.add(after - now);
      now = after;
    }
    return latencies;
  }

  private Latencies paced(long start, int first, int callers, Caller caller) throws Exception {
    Latencies latencies = new Latencies();
    long calls = (long) (rate * length.toNanos() / 1e9);
    for (long number = first; number < calls; number += callers) {
      long due = start + (long) (number * 1e9 / rate);
      for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
        LockSupport.parkNanos(early);
      }
      if (!caller.call()) {
        break;
      }
      latencies.add(System.nanoTime() - due);
    }
    return latencies;
  }
}
