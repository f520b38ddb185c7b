package br.com.alicerce.platform.database;

import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.tenancy.CurrentStore;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/**
 * A pool of connections of one database role. Work is lent a {@link Session} and gives it back by returning.
 *
 * <p>Transactions are tried again, up to {@value Retries#MOST} times with growing pauses, when PostgreSQL ends them for a deadlock or a
 * serialization failure; so work must not act on anything but its session.
 */
public final class Database implements AutoCloseable {

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final @Nullable Replica replica;

  private Database(HikariDataSource pool, @Nullable Replica replica) {
    this.pool = pool;
    this.jdbi = Pools.jdbi(pool);
    this.replica = replica;
  }

  /**
   * Opens a pool; connects lazily, so that a database that is down is noticed by who needs it and not by who starts.
   *
   * @param name tells the pool's connections apart in {@code pg_stat_activity} and in metrics
   */
  public static Database open(String name, DatabaseSettings settings, DatabaseLimits limits) {
    Duration silence = limits.transaction().plusSeconds(5);
    return new Database(new HikariDataSource(Pools.config(name, settings, limits, silence)), null);
  }

  /** Has the pool tell how many connections it has, lends and is asked for, and for how long. To be asked for once. */
  public Database measuredIn(MeterRegistry registry) {
    pool.setMetricRegistry(registry);
    return this;
  }

  /** The same pool, beside a copy of its database that may {@link #browse}. Each is closed by who opened it. */
  public Database with(Replica copy) {
    return new Database(pool, copy);
  }

  /** Single statements for the bound store, each its own transaction in one round trip. */
  public <T> T read(Function<Session, T> work) {
    UUID store = CurrentStore.id();
    return jdbi.withHandle(handle -> work.apply(Session.alone(handle, store)));
  }

  /**
   * Like {@link #read}, for lists, searches and reports: what it tells may be as old as {@link ReplicaLimits#oldest} where
   * {@link Freshness} lets it, and never is where there is no replica. Nothing may be decided by it. The work may be done twice.
   */
  public <T> T browse(Function<Session, T> work) {
    return replica == null ? read(work) : replica.browse(CurrentStore.id(), work, () -> read(work));
  }

  /**
   * Like {@link #read}, but on a connection of its own, so that it is committed even while this thread has a transaction open that will be
   * rolled back. Needs a second connection for that time.
   */
  public <T> T apart(Function<Session, T> work) {
    UUID store = CurrentStore.id();
    try (Handle handle = jdbi.open()) {
      return work.apply(Session.alone(handle, store));
    }
  }

  /**
   * One transaction for the bound store: committed when the work is done, rolled back when it is refused or fails.
   *
   * @return what the work answered
   */
  public <T> Outcome<T> write(Function<Session, Outcome<T>> work) {
    return Retries.ofConflicts(() -> jdbi.withHandle(handle -> inTransaction(handle, work)));
  }

  /** A transaction that can't be refused. */
  public <T> T writeAlways(Function<Session, T> work) {
    return write(session -> Outcome.done(work.apply(session))).orThrow();
  }

  /** Work for no store, each statement its own transaction; only for machinery that serves all stores. */
  public <T> T unbound(Function<Session, T> work) {
    return jdbi.withHandle(handle -> work.apply(Session.unbound(handle)));
  }

  /** One transaction for no store; only for machinery that serves all stores. */
  public <T> T unboundTransaction(Function<Session, T> work) {
    return Retries.ofConflicts(() -> jdbi.inTransaction(handle -> work.apply(Session.unbound(handle))));
  }

  /**
   * Looks at all stores as they were at one moment: every statement sees the same snapshot, and the server refuses to write. As long as it
   * lasts, nothing that it may still see is cleaned up; it holds up nobody.
   */
  public <T> T snapshot(Function<Session, T> look) {
    return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
      handle.execute("set transaction read only");
      return look.apply(Session.unbound(handle));
    });
  }

  /** The pool itself, for libraries that need one. */
  public DataSource dataSource() {
    return pool;
  }

  /** Whether the database answers now, within a second. */
  public boolean answers() {
    try (Connection connection = pool.getConnection()) {
      return connection.isValid(1);
    } catch (SQLException unreachable) {
      return false;
    }
  }

  private static <T> Outcome<T> inTransaction(Handle handle, Function<Session, Outcome<T>> work) {
    UUID store = CurrentStore.id();
    return handle.inTransaction(open -> {
      Session session = Session.together(open, store);
      Outcome<T> outcome = work.apply(session);
      if (outcome instanceof Outcome.Refused<T>) {
        open.rollback();
      } else {
        session.end();
      }
      return outcome;
    });
  }

  @Override
  public void close() {
    pool.close();
  }
}
