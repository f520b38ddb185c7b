package br.com.alicerce.platform.database;

import java.time.Duration;

/**
 * What a process may ask of PostgreSQL.
 *
 * @param connections size of the pool
 * @param connectionWait how long a caller waits for a free connection before it is told to come back
 * @param statement the longest a statement may run
 * @param lock the longest a statement may wait for a lock
 * @param idleInTransaction the longest an open transaction may do nothing
 * @param transaction the longest a transaction may live
 * @param planOnce whether a statement is planned once a connection, for whatever values, and not again each time it is run: PostgreSQL,
 *     left to itself, goes on planning what it thinks worth it, which costs a list of twenty more than reading it does
 */
public record DatabaseLimits(
    int connections,
    Duration connectionWait,
    Duration statement,
    Duration lock,
    Duration idleInTransaction,
    Duration transaction,
    boolean planOnce) {

  /** For a process that answers people: two connections a core and one more, nothing longer than seconds. */
  public static DatabaseLimits forRequests() {
    return new DatabaseLimits(
        2 * Runtime.getRuntime().availableProcessors() + 1,
        Duration.ofSeconds(3),
        Duration.ofSeconds(5),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10),
        Duration.ofSeconds(15),
        true);
  }

  /** For an operator's command that looks at or rewrites whole stores while others work: patient, but never in their way for long. */
  public static DatabaseLimits forOperators() {
    return new DatabaseLimits(
        3,
        Duration.ofSeconds(5),
        Duration.ofMinutes(15),
        Duration.ofSeconds(5),
        Duration.ofMinutes(2),
        Duration.ofMinutes(60),
        false);
  }

  /** The same limits with another number of connections. */
  public DatabaseLimits withConnections(int number) {
    return new DatabaseLimits(number, connectionWait, statement, lock, idleInTransaction, transaction, planOnce);
  }

  String asServerOptions() {
    return "-c statement_timeout=%d -c lock_timeout=%d -c idle_in_transaction_session_timeout=%d -c transaction_timeout=%d%s"
        .formatted(statement.toMillis(), lock.toMillis(), idleInTransaction.toMillis(), transaction.toMillis(),
            planOnce ? " -c plan_cache_mode=force_generic_plan" : "");
  }
}
