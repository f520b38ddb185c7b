package br.com.alicerce.platform.database;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Tries a transaction again that PostgreSQL ended so that another could live. */
final class Retries {

  /** How often a transaction is tried in all. */
  static final int MOST = 5;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(5);
  private static final Set<String> SERIALIZATION_FAILURE_OR_DEADLOCK = Set.of("40001", "40P01");

  private Retries() {}

  static <T> T ofConflicts(Supplier<T> transaction) {
    for (int attempt = 1; ; attempt++) {
      try {
        return transaction.get();
      } catch (RuntimeException failure) {
        if (attempt == MOST || !SERIALIZATION_FAILURE_OR_DEADLOCK.contains(SqlState.of(failure))) {
          throw failure;
        }
        pause(attempt);
      }
    }
  }

  private static void pause(int attempt) {
    long longest = FIRST_PAUSE.toNanos() << attempt;
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(longest / 2, longest));
  }
}
