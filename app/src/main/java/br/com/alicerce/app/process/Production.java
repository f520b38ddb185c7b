package br.com.alicerce.app.process;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.app.configuration.Configuration;
import br.com.alicerce.app.configuration.Connections;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.DatabaseLimits;
import br.com.alicerce.platform.database.DatabaseRoles.Login;
import java.nio.file.Files;
import java.util.Set;

/** What a role refuses to run with, because it would lose data or let anybody in. */
public final class Production {

  private Production() {}

  /**
   * Checks the surroundings of a process.
   *
   * @throws OperatorError in one line, for the first thing that is wrong
   */
  public static void require(Set<ProcessRole> roles, Configuration configuration, Connections connections) {
    if (roles.contains(ProcessRole.VERTICAL) && Files.notExists(configuration.file("SIGNING_KEY_FILE"))) {
      throw new OperatorError("SIGNING_KEY_FILE names no file: make one with \"alicerce keys rotate\".");
    }
    configuration.file("JWKS_FILE");
    if (!roles.equals(Set.of(ProcessRole.VERTICAL))) {
      configuration.required("REDIS_URL");
    }
    requireDurableDatabase(connections, login(roles, connections));
  }

  private static Login login(Set<ProcessRole> roles, Connections connections) {
    return switch (roles.iterator().next()) {
      case VERTICAL -> connections.roles().vertical();
      case RELAY -> connections.roles().relay();
      case ENGINES -> connections.roles().engines();
    };
  }

  private static void requireDurableDatabase(Connections connections, Login login) {
    try (Database database = Database.open("check", connections.as(login), DatabaseLimits.forRequests().withConnections(1))) {
      if (!database.answers()) {
        throw new OperatorError("PostgreSQL does not answer at " + connections.databaseUrl() + " as " + login.user() + ".");
      }
      String fsync = database.unbound(session ->
          session.sql("select current_setting('fsync') as fsync").one(row -> row.text("fsync")));
      if (fsync.equals("off")) {
        throw new OperatorError("PostgreSQL runs with fsync=off and would lose what it acknowledged: set fsync=on.");
      }
      int version = database.unbound(session ->
          session.sql("select current_setting('server_version_num')::int as version").one(row -> row.integer("version")));
      if (version < 170_000) {
        throw new OperatorError("PostgreSQL 17 or newer is needed; this is " + version / 10_000 + ".");
      }
    }
  }
}
