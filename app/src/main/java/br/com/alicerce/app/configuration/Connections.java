package br.com.alicerce.app.configuration;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.app.embedded.RuntimeState;
import br.com.alicerce.platform.database.DatabaseRoles;
import br.com.alicerce.platform.database.DatabaseRoles.Login;
import br.com.alicerce.platform.database.DatabaseSettings;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Where PostgreSQL and Redis are, and who enters as what.
 *
 * @param databaseUrl JDBC URL without user or password
 * @param migrator who owns the tables
 * @param roles who the processes log in as
 * @param redisUrl with its password, if it has one; never printed whole
 * @param replicaUrl JDBC URL of a copy that streams from the database, without user or password; null for none
 */
public record Connections(
    String databaseUrl, Login migrator, DatabaseRoles roles, String redisUrl, @Nullable String replicaUrl) {

  private static final String DATABASE = "alicerce";
  private static final String MIGRATOR = "alicerce_migrator";

  /** Those of a house without a replica. */
  public Connections(String databaseUrl, Login migrator, DatabaseRoles roles, String redisUrl) {
    this(databaseUrl, migrator, roles, redisUrl, null);
  }

  /** Those that {@code DATABASE_URL}, {@code DATABASE_REPLICA_URL} and {@code REDIS_URL} name, with the roles' names and password files. */
  public static Connections configured(Configuration configuration) {
    return new Connections(
        jdbc("DATABASE_URL", configuration.required("DATABASE_URL")),
        login(configuration, "MIGRATOR"),
        new DatabaseRoles(
            login(configuration, "VERTICAL"), login(configuration, "RELAY"), login(configuration, "ENGINES"),
            login(configuration, "MONITOR")),
        redis(configuration),
        configuration.text("DATABASE_REPLICA_URL").map(url -> jdbc("DATABASE_REPLICA_URL", url)).orElse(null));
  }

  /** Whether the operator brings servers of their own. */
  public static boolean areConfigured(Configuration configuration) {
    boolean database = configuration.text("DATABASE_URL").isPresent();
    if (!database && configuration.text("REDIS_URL").isPresent()) {
      throw new OperatorError("REDIS_URL is set and DATABASE_URL is not: set both for servers of your own, or neither.");
    }
    return database;
  }

  /** Those of embedded servers on loopback. */
  public static Connections embedded(int postgresPort, int redisPort, UnaryOperator<String> password) {
    return new Connections(
        "jdbc:postgresql://127.0.0.1:" + postgresPort + "/" + DATABASE,
        new Login(MIGRATOR, password.apply(MIGRATOR)),
        new DatabaseRoles(
            named("alicerce_vertical", password), named("alicerce_relay", password), named("alicerce_engines", password),
            named("alicerce_monitor", password)),
        "redis://:" + password.apply("redis") + "@127.0.0.1:" + redisPort);
  }

  /** Those of an installation that runs on this machine now. */
  public static Connections ofRunning(RuntimeState state) {
    return embedded(state.postgres().port(), state.redis().port(), name -> state.passwords().getOrDefault(name, ""));
  }

  /** How a role enters. */
  public DatabaseSettings as(Login login) {
    return new DatabaseSettings(databaseUrl, login.user(), login.password());
  }

  /** How a role enters the replica, if there is one: as it enters the database, of which it is a copy. */
  public Optional<DatabaseSettings> replicaAs(Login login) {
    return Optional.ofNullable(replicaUrl).map(url -> new DatabaseSettings(url, login.user(), login.password()));
  }

  /** The address of Redis without its password, for people. */
  public String redisAddress() {
    URI uri = URI.create(redisUrl);
    return uri.getScheme() + "://" + uri.getHost() + ":" + uri.getPort();
  }

  @Override
  public String toString() {
    return "Connections[" + databaseUrl + "]";
  }

  private static Login named(String user, UnaryOperator<String> password) {
    return new Login(user, password.apply(user));
  }

  /** A role whose name is not set takes the usual one; its password file may be missing, for who never enters as this role. */
  private static Login login(Configuration configuration, String role) {
    String user = configuration.text("DATABASE_" + role + "_USER").orElse("alicerce_" + role.toLowerCase(Locale.ROOT));
    String file = "DATABASE_" + role + "_PASSWORD_FILE";
    return new Login(user, configuration.text(file).isPresent() ? configuration.secret(file) : "");
  }

  /** {@code REDIS_URL}, with the password in {@code REDIS_PASSWORD_FILE} when there is one. */
  private static String redis(Configuration configuration) {
    String url = configuration.text("REDIS_URL").orElse("");
    if (configuration.text("REDIS_PASSWORD_FILE").isEmpty()) {
      return url;
    }
    return url.replaceFirst("//", "//:" + Matcher.quoteReplacement(configuration.secret("REDIS_PASSWORD_FILE")) + "@");
  }

  private static String jdbc(String setting, String url) {
    if (url.startsWith("jdbc:postgresql:")) {
      return url;
    }
    if (url.startsWith("postgresql:") || url.startsWith("postgres:")) {
      return "jdbc:postgresql:" + url.substring(url.indexOf(':') + 1);
    }
    throw new OperatorError(setting + " must begin with postgresql:// or jdbc:postgresql://, without user and password.");
  }
}
