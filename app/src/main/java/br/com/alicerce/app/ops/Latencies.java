package br.com.alicerce.app.ops;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A histogram of answers, as Prometheus keeps them: how many took at most so long, bound by bound.
 *
 * @param bounds in seconds, ascending
 * @param counts up to each bound, cumulative
 * @param all answers, also those over the last bound
 * @param seconds spent on all of them
 */
public record Latencies(List<Double> bounds, List<Double> counts, double all, double seconds) {

  /** None at all. */
  static final Latencies NONE = new Latencies(List.of(), List.of(), 0, 0);

  /** Both together. */
  Latencies plus(Latencies other) {
    return with(other, 1);
  }

  /** What came after {@code before}. */
  Latencies since(Latencies before) {
    return with(before, -1);
  }

  private Latencies with(Latencies other, int sign) {
    if (other.bounds().isEmpty()) {
      return this;
    }
    if (bounds.isEmpty()) {
      return sign > 0 ? other : this;
    }
    List<Double> sums = new ArrayList<>();
    for (int bound = 0; bound < bounds.size(); bound++) {
      sums.add(counts.get(bound) + sign * other.counts().get(bound));
    }
    return new Latencies(bounds, sums, all + sign * other.all(), seconds + sign * other.seconds());
  }

  /** The mean in seconds; empty without answers. */
  OptionalDouble mean() {
    return all > 0 ? OptionalDouble.of(seconds / all) : OptionalDouble.empty();
  }

  /** A quantile in seconds by Prometheus's rule: linear within a bucket, the last bound above it; empty without answers. */
  OptionalDouble quantile(double part) {
    if (all <= 0) {
      return OptionalDouble.empty();
    }
    double rank = part * all;
    for (int bound = 0; bound < bounds.size(); bound++) {
      if (counts.get(bound) >= rank) {
        double below = bound == 0 ? 0 : counts.get(bound - 1);
        double from = bound == 0 ? 0 : bounds.get(bound - 1);
        double within = counts.get(bound) - below;
        return OptionalDouble.of(within == 0 ? from : from + (bounds.get(bound) - from) * (rank - below) / within);
      }
    }
    return OptionalDouble.of(bounds.getLast());
  }

  /** From buckets as Micrometer gives them: bounds in nanoseconds, counts cumulative. */
  static Latencies of(double[] nanoseconds, double[] cumulative, double all, double seconds) {
    return new Latencies(
        Arrays.stream(nanoseconds).map(bound -> bound / 1e9).boxed().toList(), Arrays.stream(cumulative).boxed().toList(), all, seconds);
  }
}
