package br.com.alicerce.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.util.PasswordUtil;

/**
 * Brings the database to the form this release needs. Runs as the migrator, who owns every table and needs no superuser: only to log
 * in, to create roles, and to own its database. Safe to run again, and from several processes at once.
 */
public final class Migrations {

  private final DataSource migrator;
  private final DatabaseRoles roles;

  public Migrations(DataSource migrator, DatabaseRoles roles) {
    this.migrator = migrator;
    this.roles = roles;
  }

  /**
   * Creates the roles that are missing, sets the passwords that are given, and runs what is new in every schema, in the order given.
   *
   * @return how many migrations ran
   */
  public int run(List<Schema> schemas) throws SQLException {
    for (DatabaseRoles.Login login : List.of(roles.vertical(), roles.relay(), roles.engines(), roles.monitor())) {
      ensureRole(login);
    }
    int ran = 0;
    for (Schema schema : schemas) {
      ran += migrate(schema);
    }
    return ran;
  }

  private int migrate(Schema schema) {
    return Flyway.configure()
        .dataSource(migrator)
        .schemas(schema.name())
        .locations("classpath:db/" + schema.name())
        .placeholders(placeholders())
        .failOnMissingLocations(true)
        .load()
        .migrate()
        .migrationsExecuted;
  }

  private Map<String, String> placeholders() {
    return Map.of(
        "vertical", roles.vertical().user(),
        "relay", roles.relay().user(),
        "engines", roles.engines().user(),
        "monitor", roles.monitor().user());
  }

  /** A role without a password given keeps the one it has; a new one can't log in until it is given one. */
  private void ensureRole(DatabaseRoles.Login login) throws SQLException {
    try (Connection connection = migrator.getConnection()) {
      String role = connection.unwrap(org.postgresql.PGConnection.class).escapeIdentifier(login.user());
      boolean exists = exists(connection, login.user());
      if (!login.password().isEmpty()) {
        // Only a superuser may name the superuser attribute of a role that exists, be it to say no; a new role has none of them.
        execute(connection, (exists ? "alter role " : "create role ") + role + " login password '" + verifier(login) + "'");
      } else if (!exists) {
        execute(connection, "create role " + role + " nologin");
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }

  /** Only this SCRAM verifier crosses the wire, so that no server log can hold the password. */
  private static String verifier(DatabaseRoles.Login login) throws SQLException {
    return PasswordUtil.encodePassword(login.user(), login.password().toCharArray(), "scram-sha-256");
  }

  private static boolean exists(Connection connection, String role) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement("select 1 from pg_roles where rolname = ?")) {
      statement.setString(1, role);
      try (ResultSet result = statement.executeQuery()) {
        return result.next();
      }
    }
  }
}
