package br.com.alicerce.platform.database;

import br.com.alicerce.platform.pace.Pace;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks again and again whether a replica may be asked. Over two connections of its own, so that a pool in which many wait does not
 * pass for a server that is late.
 */
final class ReplicaWatch implements AutoCloseable {

  /** Whether it may be asked, and why not. */
  enum Verdict {
    FRESH, LAG, FAILURE
  }

  private static final Logger LOG = LoggerFactory.getLogger(ReplicaWatch.class);

  /** A look that takes longer tells nothing any more. */
  private static final String SECONDS_TO_ANSWER = "1";

  private static final String END_OF_LOG = """
      select pg_current_wal_lsn() - '0/0' as position, system_identifier from pg_control_system()""";

  /** No position where it replays nothing: of a server that was promoted, or never was a replica. */
  private static final String REPLAYED = """
      select case when pg_is_in_recovery() then pg_last_wal_replay_lsn() - '0/0' end as position, system_identifier
        from pg_control_system()""";

  private record Look(long position, long server) {}

  private final DatabaseSettings primary;
  private final DatabaseSettings replica;
  private final ReplicaLimits limits;
  private final Pace pace;
  private final ReplicaAge age;
  private final Thread thread;
  private volatile boolean well;
  private volatile long failedAt;
  private volatile boolean closed;
  private @Nullable Connection toPrimary;
  private @Nullable Connection toReplica;
  private @Nullable Verdict told;

  private ReplicaWatch(DatabaseSettings primary, DatabaseSettings replica, ReplicaLimits limits, Pace pace) {
    this.primary = primary;
    this.replica = replica;
    this.limits = limits;
    this.pace = pace;
    this.age = new ReplicaAge(pace.nanoTime());
    this.failedAt = pace.nanoTime() - limits.rest().toNanos();
    this.thread = Thread.ofPlatform().daemon().name("replica").unstarted(this::run);
  }

  static ReplicaWatch start(DatabaseSettings primary, DatabaseSettings replica, ReplicaLimits limits, Pace pace) {
    ReplicaWatch watch = new ReplicaWatch(primary, replica, limits, pace);
    watch.thread.start();
    return watch;
  }

  /** Whether it may be asked at this moment. */
  Verdict verdict() {
    if (!well || pace.nanoTime() - failedAt < limits.rest().toNanos()) {
      return Verdict.FAILURE;
    }
    return age().compareTo(limits.oldest()) < 0 ? Verdict.FRESH : Verdict.LAG;
  }

  /** How old what it says is at this moment. */
  Duration age() {
    return age.at(pace.nanoTime());
  }

  /** It failed somebody, and is left alone for a while. */
  void failed() {
    failedAt = pace.nanoTime();
  }

  private void run() {
    while (!closed) {
      look();
      tell();
      pace.rest(limits.lookEvery());
    }
    forget();
  }

  private void look() {
    long asked = pace.nanoTime();
    Look end;
    try {
      toPrimary = toPrimary == null ? connect(primary) : toPrimary;
      end = look(toPrimary, END_OF_LOG);
    } catch (SQLException lost) {
      LOG.debug("The primary did not tell where its log ends", lost);
      forget(); // it only grows older
      return;
    }
    age.ended(asked, end.position());
    try {
      toReplica = toReplica == null ? connect(replica) : toReplica;
      Look here = look(toReplica, REPLAYED);
      if (here.server() != end.server()) {
        throw new SQLException("it is no copy of the primary");
      }
      age.replayed(here.position());
      well = true;
    } catch (SQLException lost) {
      LOG.debug("The replica did not tell how far it is", lost);
      well = false;
      forget();
    }
  }

  private void tell() {
    Verdict now = verdict();
    if (now == told) {
      return;
    }
    switch (now) {
      case FRESH -> LOG.info("Lists and searches come from the replica");
      case LAG -> LOG.warn("The replica is behind: lists and searches come from the primary");
      case FAILURE -> LOG.warn("The replica does not answer as one: lists and searches come from the primary");
    }
    told = now;
  }

  private static Look look(Connection connection, String question) throws SQLException {
    try (var statement = connection.prepareStatement(question); ResultSet answer = statement.executeQuery()) {
      answer.next();
      Look look = new Look(answer.getLong("position"), answer.getLong("system_identifier"));
      if (look.position() == 0) {
        throw new SQLException("it replays nothing");
      }
      return look;
    }
  }

  private static Connection connect(DatabaseSettings settings) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", settings.user());
    properties.setProperty("password", settings.password());
    properties.setProperty("ApplicationName", "replica watch");
    properties.setProperty("connectTimeout", SECONDS_TO_ANSWER);
    properties.setProperty("loginTimeout", SECONDS_TO_ANSWER);
    properties.setProperty("socketTimeout", SECONDS_TO_ANSWER);
    return DriverManager.getConnection(settings.url(), properties);
  }

  private void forget() {
    try (Connection _ = toPrimary; Connection _ = toReplica) {
      toPrimary = null;
      toReplica = null;
    } catch (SQLException _) {
      // it is gone already
    }
  }

  @Override
  public void close() throws InterruptedException {
    closed = true;
    LockSupport.unpark(thread);
    thread.join();
  }
}
