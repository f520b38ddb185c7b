package br.com.alicerce.identity.sessions;

import java.time.Duration;

/**
 * How long an account is closed to an address after failures: not at all for the first {@value #FREE}, then a second,
 * doubled by each failure, up to {@link #LONGEST}. Never for ever, so nobody can lock another out.
 */
public final class LoginDelay {

  static final int FREE = 5;
  static final Duration LONGEST = Duration.ofMinutes(15);

  private static final int MOST_DOUBLINGS = 10;

  private LoginDelay() {}

  /** How long to wait after so many failures in a row. */
  public static Duration after(int failures) {
    if (failures <= FREE) {
      return Duration.ZERO;
    }
    Duration delay = Duration.ofSeconds(1L << Math.min(failures - FREE - 1, MOST_DOUBLINGS));
    return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
  }
}
