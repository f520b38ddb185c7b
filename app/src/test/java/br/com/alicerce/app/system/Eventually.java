package br.com.alicerce.app.system;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what must come true soon, and for no longer. */
public final class Eventually {

  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  private Eventually() {}

  /** Returns when it holds; fails in these words when it doesn't within the limit. */
  public static void holds(String what, Duration limit, BooleanSupplier condition) {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(what + " did not come true within " + limit.toSeconds() + " s");
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_EVERY);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }
}
