package br.com.alicerce.app.demo;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Draws one of a list, each as likely as its weight. */
final class Weighted {

  private Weighted() {}

  /** Draws one; where all weights are zero, the first. The list must not be empty. */
  static <T> T pick(List<T> from, ToDoubleFunction<T> weight, SplittableRandom random) {
    double left = random.nextDouble() * from.stream().mapToDouble(weight).sum();
    for (var candidate : from) {
      left -= weight.applyAsDouble(candidate);
      if (left < 0) {
        return candidate;
      }
    }
    return from.getFirst();
  }
}
