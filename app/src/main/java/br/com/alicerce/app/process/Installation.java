package br.com.alicerce.app.process;

import br.com.alicerce.app.configuration.Connections;
import br.com.alicerce.app.embedded.Supervisor;
import br.com.alicerce.construction.Construction;
import br.com.alicerce.embedded.PostgresServer;
import br.com.alicerce.engines.Engines;
import br.com.alicerce.eventing.Schemas;
import br.com.alicerce.identity.Identity;
import br.com.alicerce.platform.database.DatabaseRoles.Login;
import br.com.alicerce.platform.database.Migrations;
import br.com.alicerce.platform.database.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.util.PasswordUtil;

/** What lies in PostgreSQL before any process may start: the database, its roles, its schemas. */
public final class Installation {

  /** Every schema, in the order in which they build on each other. */
  public static final List<Schema> SCHEMAS =
      List.of(Schema.PLATFORM, Schemas.EVENTING, Identity.SCHEMA, Construction.SCHEMA, Engines.SCHEMA);

  private Installation() {}

  /**
   * Brings the database to the form of this release.
   *
   * @return how many migrations ran
   */
  public static int migrate(Connections connections) throws SQLException {
    PGSimpleDataSource migrator = new PGSimpleDataSource();
    migrator.setUrl(connections.databaseUrl());
    migrator.setUser(connections.migrator().user());
    migrator.setPassword(connections.migrator().password());
    return new Migrations(migrator, connections.roles()).run(SCHEMAS);
  }

  /** Makes the migrator and its database in an embedded server, where the superuser is ours. */
  public static void prepareEmbedded(Supervisor servers, Connections connections) throws SQLException {
    prepareEmbedded(servers.postgres(), connections);
  }

  /** The same in a server that nobody supervises. */
  public static void prepareEmbedded(PostgresServer server, Connections connections) throws SQLException {
    String name = connections.databaseUrl().substring(connections.databaseUrl().lastIndexOf('/') + 1);
    try (Connection superuser = server.connect("postgres"); Statement statement = superuser.createStatement()) {
      Login migrator = connections.migrator();
      String user = superuser.unwrap(PGConnection.class).escapeIdentifier(migrator.user());
      String verifier = PasswordUtil.encodePassword(migrator.user(), migrator.password().toCharArray(), "scram-sha-256");
      boolean known = exists(statement, "select 1 from pg_roles where rolname = '" + migrator.user() + "'");
      statement.execute((known ? "alter" : "create") + " role " + user + " login createrole password '" + verifier + "'");
      if (!exists(statement, "select 1 from pg_database where datname = '" + name + "'")) {
        statement.execute("create database " + name + " owner " + user);
      }
    }
  }

  /** Lets the monitor see what other roles do, but none of their rows; on a server of their own operators grant it by hand. */
  public static void letMonitorSeeStatistics(Supervisor servers, Connections connections) throws SQLException {
    try (Connection superuser = servers.postgres().connect("postgres"); Statement statement = superuser.createStatement()) {
      String user = superuser.unwrap(PGConnection.class).escapeIdentifier(connections.roles().monitor().user());
      statement.execute("grant pg_read_all_stats to " + user);
    }
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (var result = statement.executeQuery(query)) {
      return result.next();
    }
  }
}
