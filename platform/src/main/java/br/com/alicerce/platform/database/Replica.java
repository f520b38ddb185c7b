package br.com.alicerce.platform.database;

import br.com.alicerce.platform.pace.Pace;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/**
 * A copy of the database that streams from it, a moment late. It takes lists, searches and reports off the primary while it is at most
 * {@link ReplicaLimits#oldest} old; whenever it is not, or fails, the primary answers, and nobody notices but the measures:
 * {@code alicerce_replica_reads_total} by who answered and why, {@code alicerce_replica_age_seconds}.
 */
public final class Replica implements AutoCloseable {

  /** The pool's connections are told apart by this in {@code pg_stat_activity} and in metrics. */
  private static final String NAME = "replica";

  /** What somebody typed can't be stored or compared: the primary would say the same. */
  private static final String DATA_EXCEPTION = "22";

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final ReplicaWatch watch;
  private final Counter fresh;
  private final Counter recentWrite;
  private final Counter lag;
  private final Counter busy;
  private final Counter failure;

  private Replica(HikariDataSource pool, ReplicaWatch watch, MeterRegistry registry) {
    this.pool = pool;
    this.jdbi = Pools.jdbi(pool);
    this.watch = watch;
    this.fresh = counter(registry, NAME, "fresh");
    this.recentWrite = counter(registry, "primary", "recent_write");
    this.lag = counter(registry, "primary", "lag");
    this.busy = counter(registry, "primary", "busy");
    this.failure = counter(registry, "primary", "failure");
    Gauge.builder("alicerce.replica.age", watch, known -> known.age().toNanos() / 1e9)
        .description("How old what the replica says is; grows while nobody can tell")
        .baseUnit("seconds")
        .register(registry);
  }

  /**
   * Begins to look at a replica, which need not be there.
   *
   * @param primary what it is a copy of; its end of the log is asked for on a connection of its own
   */
  public static Replica open(
      DatabaseSettings primary, DatabaseSettings replica, ReplicaLimits limits, Pace pace, MeterRegistry registry) {
    HikariConfig config = Pools.config(NAME, replica, limits.ofPool(), limits.silence());
    config.setMinimumIdle(0); // or the pool, not the watch, would decide when to try again
    config.setMetricRegistry(registry);
    return new Replica(new HikariDataSource(config), ReplicaWatch.start(primary, replica, limits, pace), registry);
  }

  /** The work's answer: the replica's when it may be, else the primary's. */
  <T> T browse(UUID store, Function<Session, T> work, Supplier<T> primary) {
    if (!Freshness.mayBeOld()) {
      recentWrite.increment();
      return primary.get();
    }
    return switch (watch.verdict()) {
      case FRESH -> ask(store, work, primary);
      case LAG -> instead(lag, primary);
      case FAILURE -> instead(failure, primary);
    };
  }

  private <T> T ask(UUID store, Function<Session, T> work, Supplier<T> primary) {
    try {
      T answer = jdbi.withHandle(handle -> work.apply(Session.alone(handle, store)));
      fresh.increment();
      return answer;
    } catch (RuntimeException failed) {
      String state = SqlState.of(failed);
      if (!SqlState.isCauseOf(failed) || state.startsWith(DATA_EXCEPTION)) {
        throw failed;
      }
      if (state.isEmpty()) { // no server has said anything: all connections are lent
        return instead(busy, primary);
      }
      watch.failed();
      return instead(failure, primary);
    }
  }

  private static <T> T instead(Counter why, Supplier<T> primary) {
    why.increment();
    return primary.get();
  }

  private static Counter counter(MeterRegistry registry, String by, String why) {
    return Counter.builder("alicerce.replica.reads")
        .description("Lists, searches and reports, by who answered and why")
        .tags("by", by, "why", why)
        .register(registry);
  }

  @Override
  public void close() throws InterruptedException {
    watch.close();
    pool.close();
  }
}
