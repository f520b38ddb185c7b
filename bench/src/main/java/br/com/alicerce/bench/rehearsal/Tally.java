package br.com.alicerce.bench.rehearsal;

import br.com.alicerce.bench.load.Latencies;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What users noticed over some time. Their repetitions are the client's, with the same Idempotency-Key. */
final class Tally {

  private static final double NANOSECONDS = 1e9;
  private static final double WORTH_TELLING = 0.1;

  private final Latencies waits = new Latencies();
  private final Map<Kind, Duration> outages = new EnumMap<>(Kind.class);
  private long requests;
  private long repeated;
  private long failedReads;
  private long failedWrites;

  /**
   * One more request came to its end.
   *
   * @param good whether it was answered as it should, at last
   * @param repetitions after the first try
   * @param nanoseconds from when it was due
   */
  synchronized void ended(Kind kind, boolean good, int repetitions, long nanoseconds) {
    requests++;
    repeated += repetitions > 0 ? 1 : 0;
    failedReads += good || kind == Kind.WRITES ? 0 : 1;
    failedWrites += good || kind != Kind.WRITES ? 0 : 1;
    waits.add(nanoseconds);
  }

  /** For so long every try of this kind failed. */
  synchronized void wasOut(Kind kind, Duration length) {
    outages.merge(kind, length, (one, other) -> one.compareTo(other) > 0 ? one : other);
  }

  /** All that ended. */
  synchronized long requests() {
    return requests;
  }

  /** Those that were answered only after they were sent again. */
  synchronized long repeated() {
    return repeated;
  }

  /** Reads, and insights, that had no good answer within the client's patience. */
  synchronized long failedReads() {
    return failedReads;
  }

  /** Writes that had no good answer within the client's patience. */
  synchronized long failedWrites() {
    return failedWrites;
  }

  /** The time within which so many were answered or given up, in milliseconds. */
  synchronized double percentile(double share) {
    return waits.percentile(share);
  }

  /** The longest time in which every try of one kind failed. */
  synchronized Duration longestOutage() {
    return outages.values().stream().max(Duration::compareTo).orElse(Duration.ZERO);
  }

  /** Each kind's longest outage, in words. */
  synchronized String outages() {
    String all = outages.entrySet().stream()
        .filter(each -> seconds(each.getValue()) >= WORTH_TELLING)
        .map(each -> String.format(Locale.ROOT, "%s %.1f s", each.getKey().word(), seconds(each.getValue())))
        .collect(Collectors.joining(", "));
    return all.isEmpty() ? "none" : all;
  }

  private static double seconds(Duration length) {
    return length.toNanos() / NANOSECONDS;
  }
}
