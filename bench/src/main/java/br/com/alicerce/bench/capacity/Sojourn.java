package br.com.alicerce.bench.capacity;

/**
 * How long something takes, as mean and variance in milliseconds. Stations one after the other add up: in a product-form network their
 * times are independent (Jackson 1957; Burke 1956).
 */
public record Sojourn(double mean, double variance) {

  /** Nothing at all. */
  public static final Sojourn NONE = new Sojourn(0, 0);

  private static final double P95_OF_NORMAL = 1.6448536269514722;

  /** This and then another. */
  public Sojourn then(Sojourn next) {
    return new Sojourn(mean + next.mean, variance + next.variance);
  }

  /** This and then a time that is always the same. */
  public Sojourn then(double milliseconds) {
    return new Sojourn(mean + milliseconds, variance);
  }

  /**
   * The time within which 95 of 100 are through: of the gamma distribution with this mean and variance, by Wilson and Hilferty's
   * approximation (1931), whose error for an exponential time is 1 %.
   */
  public double p95() {
    if (variance == 0 || Double.isInfinite(mean)) {
      return mean;
    }
    double shape = mean * mean / variance;
    double cube = 1 - 1 / (9 * shape) + P95_OF_NORMAL / Math.sqrt(9 * shape);
    return mean * cube * cube * cube;
  }
}
