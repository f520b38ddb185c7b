package br.com.alicerce.app.ops;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What the database says of the whole house at one moment.
 *
 * @param pipeline of all stores together
 * @param storesBehind few, those that are furthest behind first; not behind at all are the last
 * @param nextPartition whether the outbox can take events when the month turns
 * @param connections open ones of the whole server by state; {@code unknown} where the monitor may not see the state
 * @param connectionsMost how many the server lets in
 * @param oldestSnapshotSeconds how long ago the oldest transaction began that keeps PostgreSQL from cleaning up in this database; 0 when
 *     there is none, empty when the monitor may not see it
 * @param bytes of every database of the server that the monitor may measure
 * @param diskUsed of the disk the database lies on, 0 to 1; empty when nobody can tell
 * @param statements what the server remembers of slow statements
 */
public record HouseFigures(
    Pipeline pipeline,
    List<StoreBehind> storesBehind,
    boolean nextPartition,
    Map<String, Long> connections,
    long connectionsMost,
    OptionalDouble oldestSnapshotSeconds,
    long bytes,
    OptionalDouble diskUsed,
    Statements statements) {

  /**
   * Events since the beginning, and those on their way.
   *
   * @param pending appended and not yet applied by the slowest engine, over all stores
   * @param oldestSeconds how long the oldest of these has waited; 0 when there is none
   * @param parked engines of stores that wait for the operator
   */
  public record Pipeline(long appended, long published, long applied, long pending, double oldestSeconds, long parked) {}

  /** How far the slowest engine of a store is behind it. */
  public record StoreBehind(String store, long pending, double oldestSeconds) {}

  /** All open connections. */
  long connectionsOpen() {
    return connections.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Connections that work, and those of which nobody may tell. */
  long connectionsActive() {
    return connections.getOrDefault("active", 0L) + connections.getOrDefault("unknown", 0L);
  }
}
