package br.com.alicerce.engines.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Bounded waiting for what other threads bring about. */
final class Waiting {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Waiting() {}

  static void until(BooleanSupplier condition) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      assertThat(Duration.ofNanos(System.nanoTime() - start)).as("still waiting").isLessThan(PATIENCE);
      LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
    }
  }
}
