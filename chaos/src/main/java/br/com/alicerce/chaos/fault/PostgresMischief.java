package br.com.alicerce.chaos.fault;

import br.com.alicerce.embedded.PostgresServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.LockSupport;

/** What others may do to the PostgreSQL that the house lives in. */
final class PostgresMischief {

  private static final int ATTEMPTS = 100;
  private static final long PAUSE_NANOS = 100_000_000;

  private interface Deed<T> {
    T on(Statement statement) throws SQLException;
  }

  private final PostgresServer server;

  PostgresMischief(PostgresServer server) {
    this.server = server;
  }

  /** Ends every connection to the house's database; answers how many. */
  int endConnections() {
    return does(statement -> number(statement, """
        select count(pg_terminate_backend(pid))::int from pg_stat_activity
        where datname = 'alicerce' and pid <> pg_backend_pid()"""));
  }

  /** Kills a backend of the house's, after which the postmaster ends all others and recovers; answers its process. */
  int killBackend() {
    int pid = does(statement -> number(statement, """
        select coalesce(min(pid), pg_backend_pid()) from pg_stat_activity
        where datname = 'alicerce' and backend_type = 'client backend'"""));
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    return pid;
  }

  /** Writes in a database of somebody else's on the same server and keeps the transaction open; what is answered ends it. */
  Runnable holdTransaction() {
    Connection open = does(statement -> {
      Connection foreign = server.connect("postgres");
      foreign.setAutoCommit(false);
      try (Statement own = foreign.createStatement()) {
        own.execute("create table if not exists somebody_elses (written_at timestamptz)");
        own.execute("insert into somebody_elses values (now())");
      }
      return foreign;
    });
    return () -> {
      try (open) {
        open.rollback();
      } catch (SQLException gone) {
        // it has ended already
      }
    };
  }

  private <T> T does(Deed<T> deed) {
    for (int attempt = 1; ; attempt++) {
      try (Connection superuser = server.connect("postgres"); Statement statement = superuser.createStatement()) {
        return deed.on(statement);
      } catch (SQLException away) {
        if (attempt == ATTEMPTS) {
          throw new NotInTime("PostgreSQL does not answer: " + away.getMessage());
        }
        LockSupport.parkNanos(PAUSE_NANOS);
        if (Thread.interrupted()) {
          throw new Interrupted();
        }
      }
    }
  }

  private static int number(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
