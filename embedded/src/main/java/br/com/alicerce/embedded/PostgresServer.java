package br.com.alicerce.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL 18 with durable commits, sized for a 2-core laptop, with {@code pg_stat_statements} loaded and its
 * extension in every database. Its one superuser is {@code postgres}; passwords go by SCRAM.
 */
public final class PostgresServer extends EmbeddedServer {

  private static final String SUPERUSER = "postgres";
  private static final int PING_SECONDS = 2;
  private static final Map<String, String> FAST_AND_FORGETFUL = Map.of(
      "fsync", "off", "full_page_writes", "off", "shared_buffers", "64MB", "max_wal_size", "256MB");

  private final Object probing = new Object();
  private final @Nullable Standby standby;
  private @Nullable Cluster cluster;
  private @Nullable Connection probe;

  private PostgresServer(ServerOptions options, @Nullable Standby standby) {
    super(standby == null ? "PostgreSQL" : "PostgreSQL's standby", options);
    this.standby = standby;
  }

  /**
   * Starts it on these data, which are created when absent, and returns when it is ready.
   *
   * @throws ServerFailure with a line for the operator
   */
  public static PostgresServer start(ServerOptions options) {
    var server = new PostgresServer(options, null);
    server.begin();
    return server;
  }

  /**
   * Starts one that follows another by streaming and lets itself be read, and returns when it is ready: a copy of that one's data when
   * these are absent, else these, brought up to date. It sees each commit a moment after it was acknowledged. Settings are the other's with
   * these over them. While it is down, the other keeps the log for it, up to 1 GB; after more it must be thrown away and copied anew.
   *
   * @param options whose password must be the other's
   * @throws ServerFailure with a line for the operator
   */
  public static PostgresServer standbyOf(PostgresServer primary, ServerOptions options) {
    var server = new PostgresServer(options, new Standby(primary, options.home()));
    server.begin();
    return server;
  }

  /**
   * A fresh one for tests, in about a second; it forgets its data at a crash of the machine, ends with this JVM, even
   * one that is killed, and leaves nothing.
   */
  public static PostgresServer temporary() {
    return temporary(Map.of());
  }

  /** The same with settings of the test's own, by PostgreSQL's names. */
  public static PostgresServer temporary(Map<String, String> settings) {
    return Temporary.start("postgres", options -> start(options.with(FAST_AND_FORGETFUL).with(settings)));
  }

  /** A fresh one for tests that follows another; ends and forgets as {@link #temporary()} does. */
  public static PostgresServer temporaryStandbyOf(PostgresServer primary) {
    return Temporary.start("standby", options -> standbyOf(primary, options.withPassword(primary.password())));
  }

  /** JDBC URL of the database {@code postgres}, without user and password. */
  public String url() {
    return url(SUPERUSER);
  }

  /** JDBC URL of a database, without user and password. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
  }

  /** The superuser's name. */
  public String user() {
    return SUPERUSER;
  }

  /** The superuser's password. */
  public String password() {
    return options.password();
  }

  /** A new connection of the superuser's to this database; the caller closes it. */
  public Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(url(database), SUPERUSER, options.password());
  }

  /** Creates an empty database of this name, which must be new, and returns its {@link #url(String)}. */
  public String createDatabase(String name) throws SQLException {
    try (var connection = connect(SUPERUSER);
        var statement = connection.createStatement()) {
      statement.execute("create database \"" + name.replace("\"", "\"\"") + "\"");
    }
    return url(name);
  }

  Path home() {
    return options.home();
  }

  Map<String, String> settings() {
    return options.settings();
  }

  @Override
  public Answer ping() {
    synchronized (probing) {
      try {
        if (probe == null) {
          probe = openProbe();
          return Answer.READY;
        }
        if (probe.isValid(PING_SECONDS)) {
          return Answer.READY;
        }
        closeProbe();
        return Answer.SILENT;
      } catch (SQLException refused) {
        closeProbe();
        return meaning(refused);
      }
    }
  }

  @Override
  void prepare() throws IOException {
    if (standby == null) {
      cluster().createWhenAbsent(SUPERUSER, options.password(), options.progress());
    } else {
      standby.copyWhenAbsent(options.progress());
    }
  }

  @Override
  List<String> command(int onPort) throws IOException {
    return cluster().command(onPort, standby == null ? options.settings() : standby.settings(options.settings()));
  }

  @Override
  void askToStop(ProcessHandle process) {
    known().stopFast(process.pid());
  }

  @Override
  void stopOrphans() throws IOException {
    cluster().stopOrphans(options.progress());
  }

  @Override
  void killRemains() {
    known().killRemains();
  }

  @Override
  void onFirstReady() {
    if (standby != null) {
      return; // it has what the other has
    }
    for (String database : List.of("template1", SUPERUSER)) {
      try (var connection = connect(database);
          var statement = connection.createStatement()) {
        statement.execute("create extension if not exists pg_stat_statements");
      } catch (SQLException failed) {
        throw new ServerFailure("PostgreSQL started, but: " + failed.getMessage(), failed);
      }
    }
  }

  @Override
  void forget() {
    synchronized (probing) {
      closeProbe();
    }
  }

  private Cluster known() {
    return Objects.requireNonNull(cluster, "PostgreSQL was not started");
  }

  private Cluster cluster() throws IOException {
    if (cluster == null) {
      var binaries = Binaries.postgres(options.home().resolveSibling("binaries"), options.progress());
      cluster = new Cluster(binaries, options.home());
    }
    return cluster;
  }

  private Connection openProbe() throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", SUPERUSER);
    properties.setProperty("password", options.password());
    properties.setProperty("ApplicationName", "alicerce supervisor");
    properties.setProperty("connectTimeout", String.valueOf(PING_SECONDS));
    properties.setProperty("loginTimeout", String.valueOf(PING_SECONDS));
    properties.setProperty("socketTimeout", String.valueOf(PING_SECONDS));
    return DriverManager.getConnection(url(), properties);
  }

  private void closeProbe() {
    try (var _ = probe) {
      probe = null;
    } catch (SQLException _) {
      // it is gone already
    }
  }

  private static Answer meaning(SQLException refused) {
    String state = String.valueOf(refused.getSQLState());
    if (state.equals("28P01") || state.equals("28000")) {
      return Answer.DENIED;
    }
    return state.startsWith("57") || state.startsWith("53") ? Answer.BUSY : Answer.SILENT;
  }
}
