package br.com.alicerce.bench.rehearsal;

import br.com.alicerce.embedded.Answer;
import br.com.alicerce.embedded.PostgresServer;
import br.com.alicerce.embedded.ServerFailure;
import br.com.alicerce.embedded.ServerOptions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** A read replica that streams from PostgreSQL, copied for this run, and started again a second after it died. */
final class StandbyUnit implements Unit {

  private static final String NAME = "replica";
  private static final Duration RESTART = Duration.ofSeconds(1);
  private static final Duration LOOK = Duration.ofMillis(100);

  private final int megabytes;
  private final PostgresServer primary;
  private final PostgresServer standby;
  private final Thread watch;
  private volatile boolean closed;

  private StandbyUnit(int megabytes, PostgresServer primary, PostgresServer standby) {
    this.megabytes = megabytes;
    this.primary = primary;
    this.standby = standby;
    this.watch = Thread.ofVirtual().start(this::watch);
  }

  /** Copies it and returns when it answers. */
  static StandbyUnit of(PostgresServer primary, Path dataDir, int megabytes) {
    ServerOptions options = ServerOptions.in(dataDir, NAME, primary.password());
    return new StandbyUnit(megabytes, primary, PostgresServer.standbyOf(primary, options));
  }

  private void watch() {
    try {
      while (!closed) {
        Thread.sleep(LOOK);
        if (!standby.alive()) {
          Thread.sleep(RESTART);
          restart();
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void restart() {
    if (!closed) {
      try {
        standby.restart();
      } catch (ServerFailure notYet) { // its primary may be away: the next look tries again
        System.err.println("  " + notYet.getMessage());
      }
    }
  }

  /** Where a database is read in it. */
  String url(String database) {
    return standby.url(database);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int megabytes() {
    return megabytes;
  }

  @Override
  public long pid() {
    return standby.pid();
  }

  @Override
  public boolean answers() {
    return standby.alive() && standby.ping() == Answer.READY;
  }

  @Override
  public void kill() {
    ProcessHandle.of(pid()).ifPresent(ProcessHandle::destroyForcibly);
  }

  /** Ends it, and has the primary keep no log for it: its data are not used again. */
  @Override
  public synchronized void close() {
    closed = true;
    watch.interrupt();
    standby.close();
    try (Connection superuser = primary.connect("postgres"); Statement statement = superuser.createStatement()) {
      statement.execute("select pg_drop_replication_slot(slot_name) from pg_replication_slots where not active");
    } catch (SQLException away) {
      System.err.println("rehearse: the replica's slot stays: " + away.getMessage());
    }
  }
}
