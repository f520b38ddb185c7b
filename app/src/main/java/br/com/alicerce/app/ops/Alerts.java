package br.com.alicerce.app.ops;

import br.com.alicerce.app.ops.Alert.Severity;
import br.com.alicerce.app.ops.Alert.Unit;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;

/** Every alert there is: five that are critical, then what tells when to scale and what else is not well. */
public final class Alerts {

  private static final String ANSWERS = "http_server_requests_seconds";

  /** In the order in which they are shown. */
  public static final List<Alert> ALL = List.of(
      critical("AlicerceLatencyHigh", "95 of 100 answers take up to {limit} or more",
          "histogram_quantile(0.95, sum by (le) (rate(" + ANSWERS + "_bucket[5m])))", 0.5, Duration.ofMinutes(2), Unit.SECONDS,
          "Investigate: CPU, slow queries and waiting connections, in this order.",
          recent -> OptionalDouble.of(recent.latencies().quantile(0.95).orElse(0))),
      critical("AlicerceVerticalCpuHigh", "A vertical uses more than {limit} of its machine's CPU",
          "max by (instance) (process_cpu_usage{service=~\".*vertical.*|all\"})", 0.8, Duration.ofMinutes(5), Unit.PART,
          "Scale the vertical: start one more process on another droplet and add it to the proxy.",
          recent -> recent.now(Sample::cpu)),
      critical("AlicerceDatabaseConnectionsHigh", "PostgreSQL has more than {limit} open connections",
          "sum(max by (state) (alicerce_database_connections))", 80, Duration.ofMinutes(1), Unit.COUNT,
          "Raise what the server lets in, or look for a process that keeps connections.",
          recent -> recent.ofHouse(HouseFigures::connectionsOpen)),
      critical("AlicercePendingEventsHigh", "More than {limit} events wait to be applied",
          "max(alicerce_pending_events)", 5_000, Duration.ofMinutes(1), Unit.COUNT,
          "Add an engines worker: start one more process with the role engines.",
          recent -> recent.ofHouse(figures -> figures.pipeline().pending())),
      critical("AlicerceDatabaseDiskFilling", "The disk of the database is more than {limit} full",
          "max(alicerce_database_disk_used_ratio)", 0.8, Duration.ofMinutes(5), Unit.PART,
          "Grow the disk before it is full: PostgreSQL stops when it can write no more.",
          recent -> recent.house().map(HouseFigures::diskUsed).orElse(OptionalDouble.empty())),
      notice("AlicerceAnswersSlow", "The average answer takes more than {limit}",
          "sum(rate(" + ANSWERS + "_sum[5m])) / sum(rate(" + ANSWERS + "_count[5m]))", 0.2, Duration.ofMinutes(10), Unit.SECONDS,
          "Scale out the vertical, unless slow queries explain it.",
          recent -> OptionalDouble.of(recent.latencies().mean().orElse(0))),
      notice("AlicerceBacklogLarge", "More than {limit} events wait to be applied",
          "max(alicerce_pending_events)", 10_000, Duration.ofMinutes(1), Unit.COUNT,
          "Add engines workers until the backlog shrinks.",
          recent -> recent.ofHouse(figures -> figures.pipeline().pending())),
      notice("AlicerceEventsLate", "The oldest event not yet applied has waited for more than {limit}",
          "max(alicerce_oldest_pending_seconds)", 300, Duration.ofMinutes(1), Unit.SECONDS,
          "One store: unblock its engine. All stores: add an engines worker, look at relay and Redis.",
          recent -> recent.ofHouse(figures -> figures.pipeline().oldestSeconds())),
      notice("AlicerceQueriesSlow", "A statement takes over 100 ms on average, again and again",
          "max(alicerce_database_slow_statements)", 0, Duration.ofMinutes(5), Unit.COUNT,
          "Look at its plan on the operator's page: an index, RAM, then a read replica.",
          recent -> recent.ofHouse(figures -> figures.statements().consistentlySlow())),
      notice("AlicerceDatabaseBusy", "More than {limit} connections work at once",
          "sum(max by (state) (alicerce_database_connections{state=~\"active|unknown\"}))", 100, Duration.ofMinutes(1), Unit.COUNT,
          "Scale PostgreSQL: a read replica, more RAM, slow queries first.",
          recent -> recent.ofHouse(HouseFigures::connectionsActive)),
      notice("AlicerceSnapshotHeld", "A transaction has held a snapshot of the database for more than {limit}",
          "max(alicerce_oldest_snapshot_seconds)", 900, Duration.ofMinutes(1), Unit.SECONDS,
          "Find it in pg_stat_activity, oldest xact_start first; let a dump end, else pg_terminate_backend(pid).",
          recent -> recent.house().map(HouseFigures::oldestSnapshotSeconds).orElse(OptionalDouble.empty())),
      notice("AlicerceReplicaUnused", "What the read replica says is more than {limit} old, so nobody asks it",
          "max by (instance) (alicerce_replica_age_seconds)", 10, Duration.ofMinutes(5), Unit.SECONDS,
          "Is it up, does it stream, is it a copy of this database? Until then the primary carries its reads.",
          _ -> OptionalDouble.empty()),
      notice("AlicerceEngineParked", "An engine of a store waits for an operator in front of an event",
          "max(alicerce_parked_engines)", 0, Duration.ofMinutes(1), Unit.COUNT,
          "Read why in the dead letters, remove the cause, unblock the engine.",
          recent -> recent.ofHouse(figures -> figures.pipeline().parked())),
      notice("AlicercePartitionMissing", "The outbox has no partition for next month",
          "1 - min(alicerce_outbox_next_partition)", 0, Duration.ofMinutes(10), Unit.STATE,
          "Start a relay, which makes partitions; else nothing can be sold when the month turns.",
          recent -> recent.house().map(figures -> state(figures, HouseFigures::nextPartition)).orElse(OptionalDouble.empty())),
      notice("AlicerceNotWatched", "Nobody gets an answer from the database about the whole house",
          "1 - (max(alicerce_database_up) or vector(0))", 0, Duration.ofMinutes(2), Unit.STATE,
          "Is PostgreSQL up? Has one process at least the monitor's password?",
          recent -> OptionalDouble.of(recent.answered() ? 0 : 1)),
      notice("AlicerceProcessDown", "A process of the house does not answer Prometheus",
          "1 - min by (instance) (up{job=\"alicerce\"})", 0, Duration.ofMinutes(1), Unit.STATE,
          "Look at the process's log and start it again.",
          _ -> OptionalDouble.empty()));

  private Alerts() {}

  private static OptionalDouble state(HouseFigures figures, Predicate<HouseFigures> well) {
    return OptionalDouble.of(well.test(figures) ? 0 : 1);
  }

  private static Alert critical(
      String name, String summary, String expression, double limit, Duration lasting, Unit unit, String action,
      Function<Recent, OptionalDouble> local) {
    return new Alert(name, Severity.CRITICAL, summary.replace("{limit}", unit.of(limit)), expression, limit, lasting, unit, action, local);
  }

  private static Alert notice(
      String name, String summary, String expression, double limit, Duration lasting, Unit unit, String action,
      Function<Recent, OptionalDouble> local) {
    return new Alert(name, Severity.NOTICE, summary.replace("{limit}", unit.of(limit)), expression, limit, lasting, unit, action, local);
  }
}
