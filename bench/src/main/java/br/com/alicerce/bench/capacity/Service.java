package br.com.alicerce.bench.capacity;

import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What requests need of a core: mean and variance, in milliseconds and their square. A kind always needs the same; what varies is which
 * kind comes.
 */
public record Service(double mean, double variance) {

  /** Of requests whose needs are as different as in an M/M/c queue. */
  public static Service exponential(double mean) {
    return new Service(mean, mean * mean);
  }

  /**
   * Of several kinds.
   *
   * @param shares of each; they add up to 1
   * @param milliseconds that one of a kind needs
   */
  public static Service of(Map<String, Double> shares, ToDoubleFunction<String> milliseconds) {
    double mean = 0;
    double square = 0;
    for (Map.Entry<String, Double> share : shares.entrySet()) {
      double needs = milliseconds.applyAsDouble(share.getKey());
      mean += share.getValue() * needs;
      square += share.getValue() * needs * needs;
    }
    return new Service(mean, Math.max(0, square - mean * mean));
  }

  /** Squared coefficient of variation; 1 of exponential ones. */
  public double variability() {
    return mean == 0 ? 0 : variance / (mean * mean);
  }
}
