package br.com.alicerce.platform.database;

import java.time.Duration;

/**
 * What a process asks of a read replica, and bears from it.
 *
 * @param oldest how old an answer may be: one that knows less is not asked
 * @param lookEvery how often it is looked at how old that is
 * @param rest how long it is left alone after it failed to answer
 * @param connections size of its pool
 * @param connectionWait how long a caller waits for a connection before the primary is asked
 * @param statement the longest a statement may run before the primary is asked
 */
public record ReplicaLimits(
    Duration oldest, Duration lookEvery, Duration rest, int connections, Duration connectionWait, Duration statement) {

  /** A second old at most, and hardly slower than without it when it hangs. */
  public static ReplicaLimits usual() {
    return new ReplicaLimits(
        Duration.ofSeconds(1),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Runtime.getRuntime().availableProcessors() + 1,
        Duration.ofMillis(250),
        Duration.ofSeconds(2));
  }

  /** How long a server that hangs is waited for. */
  Duration silence() {
    return statement.plusSeconds(1);
  }

  DatabaseLimits ofPool() {
    return new DatabaseLimits(connections, connectionWait, statement, statement, statement, silence(), true);
  }
}
