package br.com.alicerce.app.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.app.configuration.Configuration;
import br.com.alicerce.app.configuration.Connections;
import br.com.alicerce.embedded.PostgresServer;
import br.com.alicerce.embedded.RedisServer;
import br.com.alicerce.eventing.stream.UnfitRedis;
import br.com.alicerce.identity.Identity;
import br.com.alicerce.identity.Operator;
import br.com.alicerce.identity.stores.Branding;
import br.com.alicerce.identity.stores.NewStore;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.DatabaseLimits;
import br.com.alicerce.platform.database.DatabaseRoles;
import br.com.alicerce.platform.database.DatabaseRoles.Login;
import br.com.alicerce.platform.http.HttpSettings;
import br.com.alicerce.platform.security.SigningKeys;
import br.com.alicerce.testing.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;

/** Each thing that a production role refuses, in one line, beside surroundings in which it starts. */
class ProductionTest {

  private static final Set<ProcessRole> ALL = EnumSet.allOf(ProcessRole.class);
  private static final Set<ProcessRole> ENGINES = EnumSet.of(ProcessRole.ENGINES);
  private static final Set<ProcessRole> VERTICAL = EnumSet.of(ProcessRole.VERTICAL);
  private static final DatabaseRoles ROLES = new DatabaseRoles(login("vertical"), login("relay"), login("engines"), login("monitor"));

  @TempDir
  static Path directory;

  private static PostgresServer postgres;
  private static RedisServer redis;
  private static SigningKeys keys;

  @BeforeAll
  static void start() throws SQLException, IOException {
    postgres = PostgresServer.temporary(Map.of("fsync", "on"));
    redis = RedisServer.temporary();
    Installation.migrate(database(postgres, "whole"));
    keys = new SigningKeys(directory.resolve("signing.json"), directory.resolve("jwks.json"), Clock.systemUTC());
    keys.ensure();
  }

  @AfterAll
  static void stop() {
    postgres.close();
    redis.close();
  }

  @Test
  void what_is_as_it_should_be_is_let_pass() {
    for (Set<ProcessRole> roles : List.of(ALL, VERTICAL, ENGINES, EnumSet.of(ProcessRole.RELAY))) {
      assertThatCode(() -> require(roles, Map.of())).doesNotThrowAnyException();
    }
  }

  @Test
  void a_missing_or_empty_signing_key_is_refused_with_the_command_that_makes_one() throws IOException {
    Path empty = Files.writeString(directory.resolve("empty.json"), "{\"keys\": []}");
    Path broken = Files.writeString(directory.resolve("broken.json"), "-----BEGIN");
    for (Path file : List.of(directory.resolve("none.json"), empty, broken)) {
      assertRefused(VERTICAL, Map.of("SIGNING_KEY_FILE", file.toString()), "SIGNING_KEY_FILE", file.toString(), "alicerce keys rotate");
      assertThatCode(() -> require(ENGINES, Map.of("SIGNING_KEY_FILE", file.toString()))).doesNotThrowAnyException();
    }
  }

  @Test
  void missing_public_keys_are_refused_by_every_role() {
    String none = directory.resolve("none.json").toString();
    assertRefused(VERTICAL, Map.of("JWKS_FILE", none), "JWKS_FILE", none);
    assertRefused(ENGINES, Map.of("JWKS_FILE", none), "JWKS_FILE", none);
  }

  @Test
  void an_evicting_redis_is_refused_by_who_needs_one() {
    try (Jedis admin = new Jedis(URI.create(redis.url()))) {
      admin.configSet("maxmemory-policy", "allkeys-lru");
      Throwable refusal = catchThrowable(() -> require(ENGINES, Map.of()));
      assertThat(refusal).isInstanceOf(UnfitRedis.class).hasMessageContaining("noeviction");
      assertThat(refusal.getMessage().lines()).hasSize(1);
      assertThatCode(() -> require(VERTICAL, Map.of())).doesNotThrowAnyException();
      admin.configSet("maxmemory-policy", "noeviction");
    }
  }

  @Test
  void no_redis_at_all_is_refused_by_who_needs_one() {
    assertRefused(ENGINES, Map.of("REDIS_URL", ""), "REDIS_URL");
  }

  @Test
  void a_postgresql_that_forgets_is_refused() {
    TestDatabase forgetful = TestDatabase.with();
    Connections connections = new Connections(
        forgetful.url(), login("migrator"), forgetful.roles(), redis.url());
    assertOneLine(catchThrowable(() -> Production.require(ENGINES, configuration(Map.of()), connections)), "fsync=off");
  }

  @Test
  void a_postgresql_older_than_17_is_refused() {
    assertOneLine(catchThrowable(() -> Production.requireServer("on", 160_010)), "PostgreSQL 17", "16");
    assertThatCode(() -> Production.requireServer("on", 170_000)).doesNotThrowAnyException();
  }

  @Test
  void a_postgresql_that_does_not_answer_is_refused() {
    Connections nobody = new Connections(
        "jdbc:postgresql://127.0.0.1:1/whole", login("migrator"), ROLES, redis.url());
    assertOneLine(catchThrowable(() -> Production.require(ENGINES, configuration(Map.of()), nobody)), "does not answer");
  }

  @Test
  void a_database_without_tables_is_refused_with_the_command_that_makes_them() throws SQLException {
    Connections empty = database(postgres, "empty");
    assertOneLine(catchThrowable(() -> Production.require(VERTICAL, configuration(Map.of()), empty)), "alicerce migrate");
  }

  @Test
  void a_demo_store_that_everybody_can_enter_is_refused_until_its_passwords_or_the_store_are_gone() throws SQLException {
    Connections connections = database(postgres, "demo");
    Installation.migrate(connections);
    asOperator(connections, operator -> {
      NewStore demo = new NewStore("demo", "Casa Forte", null, new Branding(null, "#9a3412", "#44403c", List.of()));
      operator.createStore(demo, "Helena", "admin@demo.alicerce", "balcao-demo").orThrow();
      assertOneLine(catchThrowable(() -> Production.require(VERTICAL, configuration(Map.of()), connections)), "demo", "everybody");
      assertThatCode(() -> Production.require(ENGINES, configuration(Map.of()), connections)).doesNotThrowAnyException();

      operator.deactivateStore("demo").orThrow();
      assertThatCode(() -> Production.require(VERTICAL, configuration(Map.of()), connections)).doesNotThrowAnyException();

      operator.reactivateStore("demo").orThrow();
      operator.resetPassword("demo", "admin@demo.alicerce", "outra senha, só dela").orThrow();
      assertThatCode(() -> Production.require(VERTICAL, configuration(Map.of()), connections)).doesNotThrowAnyException();
    });
  }

  private static void assertRefused(Set<ProcessRole> roles, Map<String, String> settings, String... words) {
    assertOneLine(catchThrowable(() -> require(roles, settings)), words);
  }

  private static void assertOneLine(Throwable refusal, String... words) {
    assertThat(refusal).isInstanceOf(OperatorError.class).hasMessageContainingAll(words);
    assertThat(refusal.getMessage().lines()).hasSize(1);
  }

  private static void require(Set<ProcessRole> roles, Map<String, String> settings) {
    Production.require(roles, configuration(settings), connections(postgres, "whole"));
  }

  private static Configuration configuration(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(Map.of(
        "REDIS_URL", redis.url(),
        "SIGNING_KEY_FILE", directory.resolve("signing.json").toString(),
        "JWKS_FILE", directory.resolve("jwks.json").toString()));
    all.putAll(settings);
    return Configuration.read(all, null);
  }

  private static void asOperator(Connections connections, Consumer<Operator> deed) {
    DatabaseLimits few = DatabaseLimits.forRequests().withConnections(2);
    try (Database vertical = Database.open("operator", connections.as(ROLES.vertical()), few)) {
      deed.accept(new Identity(
          vertical, keys, directory.resolve("jwks.json"), HttpSettings.loopback(), Clock.systemUTC()).operator());
    }
  }

  /** An empty database that the migrator owns; the roles, which all databases of a server share, come with the first. */
  private static Connections database(PostgresServer server, String name) throws SQLException {
    try (var superuser = server.connect("postgres"); var statement = superuser.createStatement()) {
      if (name.equals("whole")) {
        Login migrator = login("migrator");
        statement.execute("create role " + migrator.user() + " login createrole password '" + migrator.password() + "'");
      }
      statement.execute("create database " + name + " owner alicerce_migrator");
    }
    return connections(server, name);
  }

  private static Connections connections(PostgresServer server, String name) {
    return new Connections(server.url(name), login("migrator"), ROLES, redis.url());
  }

  private static Login login(String role) {
    return new Login("alicerce_" + role, "only-for-tests");
  }

  @Test
  void clocks_that_are_far_apart_are_refused_and_close_ones_are_not() {
    Instant noon = Instant.parse("2026-11-25T12:00:00Z");
    Production.requireSameTime(noon, noon.plusSeconds(5));
    assertThatThrownBy(() -> Production.requireSameTime(noon, noon.minusSeconds(6)))
        .isInstanceOf(OperatorError.class).hasMessageContaining("6 s apart");
  }
}
