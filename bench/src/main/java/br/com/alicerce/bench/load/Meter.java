package br.com.alicerce.bench.load;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Adds up, over turns, the calls of one kind and the CPU time that each part spent meanwhile: with all that it has started, but for this
 * very process, which has started them all.
 */
public final class Meter {

  private final Map<Part, Long> pids;
  private final Map<Part, Duration> used = new EnumMap<>(Part.class);
  private final Latencies latencies = new Latencies();
  private Duration elapsed = Duration.ZERO;

  /** @param pids the process that each part is, or the first of it */
  public Meter(Map<Part, Long> pids) {
    this.pids = new EnumMap<>(Part.class);
    this.pids.putAll(pids);
  }

  /** One more turn. */
  public Load.Result turn(Callable<Load.Result> turn) throws Exception {
    Map<Part, Duration> before = now();
    Load.Result result = turn.call();
    now().forEach((part, after) -> used.merge(part, after.minus(before.get(part)), Duration::plus));
    elapsed = elapsed.plus(result.duration());
    latencies.addAll(result.latencies());
    return result;
  }

  /** Calls that were answered. */
  public long calls() {
    return latencies.count();
  }

  /** How long the turns took. */
  public Duration elapsed() {
    return elapsed;
  }

  /** Calls a second. */
  public double perSecond() {
    return calls() / (elapsed.toNanos() / 1e9);
  }

  /** Their times. */
  public Latencies latencies() {
    return latencies;
  }

  /** CPU milliseconds a call; 0 for a part that is not there. */
  public double cpu(Part part) {
    return calls() == 0 ? 0 : used.getOrDefault(part, Duration.ZERO).toNanos() / 1e6 / calls();
  }

  /** Cores that a part kept busy. */
  public double cores(Part part) {
    return used.getOrDefault(part, Duration.ZERO).toNanos() / (double) elapsed.toNanos();
  }

  /** Cores that all of them kept busy together. */
  public double allCores() {
    return pids.keySet().stream().mapToDouble(this::cores).sum();
  }

  /** Whether the part is measured. */
  public boolean has(Part part) {
    return pids.containsKey(part);
  }

  private Map<Part, Duration> now() {
    Map<Part, Duration> now = new EnumMap<>(Part.class);
    pids.forEach((part, pid) -> now.put(part, part == Part.CLIENT ? CpuTime.alone(pid) : CpuTime.of(pid)));
    return now;
  }
}
