package br.com.alicerce.bench.scenario;

import java.time.Duration;

/** How long something is asked for before it is measured. */
final class WarmUp {

  private WarmUp() {}

  /** So many times as long as it is measured, so that a tiny run is tiny; but no longer than that. */
  static Duration of(Duration measured, int times, Duration longest) {
    Duration warmUp = measured.multipliedBy(times);
    return warmUp.compareTo(longest) < 0 ? warmUp : longest;
  }
}
