package br.com.alicerce.app.ops.page;

import br.com.alicerce.identity.sessions.LoginDelay;
import java.time.Duration;
import java.time.Instant;

/**
 * Counts failed attempts at the operator's door, all together: they come from this machine alone. The door then stays shut for as long as
 * it would for people of a store, never for ever.
 */
final class Attempts {

  private int failures;
  private Instant lastAt = Instant.EPOCH;

  /** How long to wait before another attempt; zero when it may be made now. */
  synchronized Duration wait(Instant now) {
    Duration left = Duration.between(now, lastAt.plus(LoginDelay.after(failures)));
    return left.isPositive() ? left : Duration.ZERO;
  }

  synchronized void failed(Instant now) {
    failures++;
    lastAt = now;
  }

  synchronized void succeeded() {
    failures = 0;
  }
}
