package br.com.alicerce.bench.load;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Numbers from 0, small ones far more often: number k as often as 1 / (k + 1), as cities and words go (Zipf 1949). Of 1,000 stores the
 * busiest gets 13 % of all calls, the ten busiest 39 %.
 */
public final class Zipf {

  private final double[] upTo;

  /** @param numbers how many there are */
  public Zipf(int numbers) {
    upTo = new double[numbers];
    double sum = 0;
    for (int number = 0; number < numbers; number++) {
      sum += 1.0 / (number + 1);
      upTo[number] = sum;
    }
  }

  /** The next one. */
  public int next(RandomGenerator chance) {
    int at = Arrays.binarySearch(upTo, chance.nextDouble() * upTo[upTo.length - 1]);
    return Math.min(at < 0 ? -at - 1 : at, upTo.length - 1);
  }
}
