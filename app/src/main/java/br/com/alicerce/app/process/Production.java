package br.com.alicerce.app.process;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.app.configuration.Configuration;
import br.com.alicerce.app.configuration.Connections;
import br.com.alicerce.app.configuration.KeyFiles;
import br.com.alicerce.app.demo.DemoStore;
import br.com.alicerce.eventing.stream.EventShards;
import br.com.alicerce.identity.Identity;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.DatabaseLimits;
import br.com.alicerce.platform.database.DatabaseRoles.Login;
import br.com.alicerce.platform.database.SqlState;
import br.com.alicerce.platform.http.HttpSettings;
import br.com.alicerce.platform.security.SigningKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Set;

/** What a role refuses to run with, because it would lose data or let anybody in. */
public final class Production {

  private static final Duration MOST_SKEW = Duration.ofSeconds(5);

  private static final int OLDEST_POSTGRESQL = 17;
  private static final String UNDEFINED_TABLE = "42P01";

  private Production() {}

  /**
   * Checks the surroundings of a process.
   *
   * @throws OperatorError in one line, for the first thing that is wrong
   * @throws br.com.alicerce.eventing.stream.UnfitRedis in one line, when Redis may evict
   */
  public static void require(Set<ProcessRole> roles, Configuration configuration, Connections connections) {
    KeyFiles keys = KeyFiles.of(configuration);
    boolean vertical = roles.contains(ProcessRole.VERTICAL);
    requireKeys(keys, vertical);
    if (!roles.equals(Set.of(ProcessRole.VERTICAL))) {
      configuration.required("REDIS_URL");
      requireKeepingRedis(connections.redisUrl());
    }
    Login login = login(roles, connections);
    try (Database database = Database.open("check", connections.as(login), DatabaseLimits.forRequests().withConnections(1))) {
      if (!database.answers()) {
        throw new OperatorError("PostgreSQL does not answer at " + connections.databaseUrl() + " as " + login.user() + ".");
      }
      requireServer(setting(database, "fsync"), Integer.parseInt(setting(database, "server_version_num")));
      requireSameTime(Clock.systemUTC().instant(), database.unbound(session ->
          session.sql("select clock_timestamp() as now").one(row -> row.instant("now"))));
      if (vertical) {
        requireNoDemo(database, keys);
      }
    }
  }

  private static void requireKeys(KeyFiles keys, boolean vertical) {
    try {
      if (vertical) {
        new SigningKeys(keys.signing(), keys.publicKeys(), Clock.systemUTC()).current();
      }
    } catch (IOException | NoSuchElementException unusable) {
      throw new OperatorError(
          "SIGNING_KEY_FILE: there is no signing key in " + keys.signing() + ": make one with \"alicerce keys rotate\".", unusable);
    }
    if (!Files.isReadable(keys.publicKeys())) {
      throw new OperatorError("JWKS_FILE: there are no public keys in " + keys.publicKeys()
          + ": bring here what \"alicerce keys rotate\" has written for the vertical.");
    }
  }

  /** A Redis that can't be reached now is let pass: who needs it waits for it, and looks again. */
  private static void requireKeepingRedis(String redisUrl) {
    try (EventShards shards = EventShards.ofRedis(redisUrl)) {
      shards.requireFit();
    }
  }

  /** @param version as PostgreSQL writes it in {@code server_version_num} */
  static void requireServer(String fsync, int version) {
    if (version / 10_000 < OLDEST_POSTGRESQL) {
      throw new OperatorError("PostgreSQL " + OLDEST_POSTGRESQL + " or newer is needed; this is " + version / 10_000 + ".");
    }
    if (fsync.equals("off")) {
      throw new OperatorError("PostgreSQL runs with fsync=off and would lose what it acknowledged: set fsync=on.");
    }
  }

  /** A quote's validity is told by this machine's clock and an event's age by the database's. */
  static void requireSameTime(Instant here, Instant there) {
    Duration skew = Duration.between(here, there).abs();
    if (skew.compareTo(MOST_SKEW) > 0) {
      throw new OperatorError("The clocks of this machine and of PostgreSQL are %d s apart: let NTP set both.".formatted(skew.toSeconds()));
    }
  }

  private static void requireNoDemo(Database vertical, KeyFiles keys) {
    Clock clock = Clock.systemUTC();
    SigningKeys signing = new SigningKeys(keys.signing(), keys.publicKeys(), clock);
    try {
      if (DemoStore.isOpenToEverybody(new Identity(vertical, signing, keys.publicKeys(), HttpSettings.loopback(), clock))) {
        throw new OperatorError("The demo store's password is known to everybody: switch the store off with"
            + " \"alicerce tenant deactivate demo\", or give its people other passwords with \"alicerce user reset-password\".");
      }
    } catch (RuntimeException failure) {
      if (SqlState.of(failure).equals(UNDEFINED_TABLE)) {
        throw new OperatorError("The database has no tables yet: make them with \"alicerce migrate\".", failure);
      }
      throw failure;
    }
  }

  private static String setting(Database database, String name) {
    return database.unbound(session ->
        session.sql("select current_setting(:name) as value").bind("name", name).one(row -> row.text("value")));
  }

  private static Login login(Set<ProcessRole> roles, Connections connections) {
    if (roles.contains(ProcessRole.VERTICAL)) {
      return connections.roles().vertical();
    }
    return roles.contains(ProcessRole.RELAY) ? connections.roles().relay() : connections.roles().engines();
  }
}
