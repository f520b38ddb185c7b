package br.com.alicerce.bench;

import java.util.Arrays;

/** Times of many calls, in nanoseconds. Not safe for use by several threads: each has its own, and they are added up at the end. */
final class Latencies {

  private static final double NANOSECONDS_A_MILLISECOND = 1e6;

  private long[] nanoseconds = new long[4_096];
  private int count;

  void add(long value) {
    if (count == nanoseconds.length) {
      nanoseconds = Arrays.copyOf(nanoseconds, count * 2);
    }
    nanoseconds[count++] = value;
  }

  void addAll(Latencies others) {
    for (int index = 0; index < others.count; index++) {
      add(others.nanoseconds[index]);
    }
  }

  int count() {
    return count;
  }

  /** The time within which this share of the calls ended, in milliseconds; NaN when there was none. */
  double percentile(double share) {
    if (count == 0) {
      return Double.NaN;
    }
    long[] sorted = Arrays.copyOf(nanoseconds, count);
    Arrays.sort(sorted);
    int index = (int) Math.ceil(share * count) - 1;
    return sorted[Math.max(0, index)] / NANOSECONDS_A_MILLISECOND;
  }
}
