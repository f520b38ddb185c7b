package br.com.alicerce.testing;

import br.com.alicerce.embedded.PostgresServer;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.DatabaseLimits;
import br.com.alicerce.platform.database.DatabaseRoles;
import br.com.alicerce.platform.database.DatabaseSettings;
import br.com.alicerce.platform.database.Migrations;
import br.com.alicerce.platform.database.Schema;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A fresh database in the one PostgreSQL of this JVM, migrated as in production: by a migrator who is no superuser, for roles with their
 * least grants. Costs about a second the first time and a few hundred milliseconds after.
 */
public final class TestDatabase {

  private static final String PASSWORD = "only-for-tests";
  private static final DatabaseRoles ROLES = new DatabaseRoles(
      new DatabaseRoles.Login("alicerce_vertical", PASSWORD),
      new DatabaseRoles.Login("alicerce_relay", PASSWORD),
      new DatabaseRoles.Login("alicerce_engines", PASSWORD),
      new DatabaseRoles.Login("alicerce_monitor", PASSWORD));
  private static final String MIGRATOR = "alicerce_migrator";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  /** The one server of this JVM, started when first needed. */
  private static final class Server {
    private static final PostgresServer POSTGRES = PostgresServer.temporary();
  }

  private final String name;

  private TestDatabase(String name) {
    this.name = name;
  }

  /** A new database with these schemas, migrated in this order. */
  public static TestDatabase with(Schema... schemas) {
    TestDatabase database = new TestDatabase("test_" + NUMBER.incrementAndGet());
    try {
      database.create();
      new Migrations(database.migratorSource(), ROLES).run(List.of(schemas));
    } catch (SQLException failure) {
      throw new IllegalStateException("The test database could not be made", failure);
    }
    return database;
  }

  /** The server itself, for tests that ask what only its superuser may. */
  public static PostgresServer server() {
    return Server.POSTGRES;
  }

  /** Its JDBC URL, without user and password. */
  public String url() {
    return Server.POSTGRES.url(name);
  }

  /** The roles and their passwords. */
  public DatabaseRoles roles() {
    return ROLES;
  }

  /** A pool of the vertical's role. */
  public Database vertical() {
    return open("vertical", ROLES.vertical(), DatabaseLimits.forRequests());
  }

  /** A pool of the relay's role. */
  public Database relay() {
    return open("relay", ROLES.relay(), DatabaseLimits.forRequests());
  }

  /** A pool of the engines' role. */
  public Database engines() {
    return open("engines", ROLES.engines(), DatabaseLimits.forRequests());
  }

  /** A pool of the role that watches for the operator. */
  public Database monitor() {
    return open("monitor", ROLES.monitor(), DatabaseLimits.forRequests());
  }

  /** A pool of the migrator, who owns every table and sees every store. */
  public Database migrator() {
    return open("migrator", new DatabaseRoles.Login(MIGRATOR, PASSWORD), DatabaseLimits.forRequests());
  }

  /** A pool of a role with limits of the test's choosing. */
  public Database open(String poolName, DatabaseRoles.Login login, DatabaseLimits limits) {
    return Database.open(poolName, new DatabaseSettings(url(), login.user(), login.password()), limits);
  }

  /** The settings of the migrator. */
  public DatabaseSettings migratorSettings() {
    return new DatabaseSettings(url(), MIGRATOR, PASSWORD);
  }

  private PGSimpleDataSource migratorSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url());
    source.setUser(MIGRATOR);
    source.setPassword(PASSWORD);
    return source;
  }

  private void create() throws SQLException {
    PostgresServer server = Server.POSTGRES;
    try (Connection connection = DriverManager.getConnection(server.url(), server.user(), server.password());
        Statement statement = connection.createStatement()) {
      statement.execute("""
          do $$ begin
            if not exists (select from pg_roles where rolname = '%s') then
              create role %s login createrole password '%s';
            end if;
          end $$""".formatted(MIGRATOR, MIGRATOR, PASSWORD));
      statement.execute("create database " + name + " owner " + MIGRATOR);
    }
  }
}
