package br.com.alicerce.bench.load;

import org.HdrHistogram.Histogram;

/** Times of many calls, each kept to 0.1 %. Not safe for use by several threads: each has its own, and they are added up at the end. */
public final class Latencies {

  private static final double NANOSECONDS_A_MILLISECOND = 1e6;
  private static final int DIGITS = 3;

  private final Histogram histogram = new Histogram(DIGITS);

  /** Adds one, in nanoseconds. */
  public void add(long nanoseconds) {
    histogram.recordValue(Math.max(0, nanoseconds));
  }

  /** Adds all of another. */
  public void addAll(Latencies others) {
    histogram.add(others.histogram);
  }

  /** How many there are. */
  public long count() {
    return histogram.getTotalCount();
  }

  /** The time within which this share of the calls ended, in milliseconds; NaN when there was none. */
  public double percentile(double share) {
    return count() == 0 ? Double.NaN : histogram.getValueAtPercentile(share * 100) / NANOSECONDS_A_MILLISECOND;
  }

  /** The mean in milliseconds; NaN when there was none. */
  public double mean() {
    return count() == 0 ? Double.NaN : histogram.getMean() / NANOSECONDS_A_MILLISECOND;
  }
}
