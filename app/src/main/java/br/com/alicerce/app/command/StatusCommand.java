package br.com.alicerce.app.command;

import br.com.alicerce.app.configuration.Connections;
import br.com.alicerce.app.embedded.RuntimeState;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.DatabaseLimits;
import br.com.alicerce.platform.database.DatabaseSettings;
import br.com.alicerce.platform.json.Json;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;

@Command(name = "status", mixinStandardHelpOptions = true,
    description = "Says what runs here, where, and what is not well. Exit code 1 when something is not.")
final class StatusCommand implements Callable<Integer> {

  @Mixin
  private final Settings settings = new Settings();

  @Option(names = "--json", description = "As JSON, for programs.")
  private boolean json;

  @Override
  public Integer call() {
    Map<String, Object> status = status();
    if (json) {
      System.out.println(Json.jsonb().toJsonPretty(status));
    } else {
      status.forEach((name, value) -> System.out.printf("%-14s %s%n", name, value));
    }
    return ((List<?>) status.get("not_well")).isEmpty() ? 0 : 1;
  }

  private Map<String, Object> status() {
    Optional<RuntimeState> running = settings.running();
    Map<String, Object> status = new LinkedHashMap<>();
    if (running.isEmpty() && !Connections.areConfigured(settings.configuration())) {
      status.put("running", false);
      status.put("not_well", List.of("nothing runs on " + settings.dataDirectory().path()));
      return status;
    }
    Connections connections = settings.connections();
    status.put("running", true);
    status.put("http", running.map(RuntimeState::httpPort).map(port -> "http://localhost:" + port).orElse(null));
    status.put("database_url", connections.databaseUrl());
    status.put("replica_url", connections.replicaUrl());
    status.put("redis_url", connections.redisUrl().isEmpty() ? null : connections.redisAddress());
    status.put("processes", running.map(StatusCommand::processes).orElse(List.of()));
    status.put("not_well", notWell(connections));
    return status;
  }

  private static List<Map<String, Object>> processes(RuntimeState state) {
    return List.of(
        Map.of("name", "alicerce", "pid", state.pid()),
        Map.of("name", "postgres", "pid", state.postgres().pid()),
        Map.of("name", "redis", "pid", state.redis().pid()));
  }

  private static List<String> notWell(Connections connections) {
    List<String> notWell = new ArrayList<>();
    try (Database migrator = Settings.open(connections, connections.migrator())) {
      if (!migrator.answers()) {
        notWell.add("PostgreSQL does not answer");
      } else if (!nextMonthIsReady(migrator)) {
        notWell.add("the outbox has no partition for the next month: start a relay");
      }
    }
    connections.replicaAs(connections.migrator()).filter(replica -> !answers(replica))
        .ifPresent(_ -> notWell.add("the replica does not answer: the vertical reads from the database alone"));
    if (!connections.redisUrl().isEmpty() && !redisAnswers(connections)) {
      notWell.add("Redis does not answer");
    }
    return notWell;
  }

  private static boolean nextMonthIsReady(Database database) {
    return database.unbound(session ->
        session.sql("select eventing.next_month_has_a_partition() as ready").one(row -> row.bool("ready")));
  }

  private static boolean answers(DatabaseSettings settings) {
    try (Database database = Database.open("alicerce command", settings, DatabaseLimits.forRequests().withConnections(1))) {
      return database.answers();
    }
  }

  private static boolean redisAnswers(Connections connections) {
    try (Jedis redis = new Jedis(URI.create(connections.redisUrl()))) {
      return "PONG".equals(redis.ping());
    } catch (JedisException unreachable) {
      return false;
    }
  }
}
