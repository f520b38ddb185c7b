package br.com.alicerce.chaos.house;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.app.configuration.Connections;
import br.com.alicerce.app.configuration.KeyFiles;
import br.com.alicerce.app.process.Installation;
import br.com.alicerce.app.process.SpawnedRole;
import br.com.alicerce.embedded.Passwords;
import br.com.alicerce.embedded.Ports;
import br.com.alicerce.embedded.PostgresServer;
import br.com.alicerce.embedded.RedisServer;
import br.com.alicerce.embedded.ServerOptions;
import br.com.alicerce.platform.database.DatabaseRoles.Login;
import br.com.alicerce.platform.security.SigningKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A whole house: PostgreSQL and Redis with durable commits, and roles as processes of their own that reach them by proxies. Nothing of it
 * runs any more after {@link #close}.
 */
public final class ChaosHouse implements AutoCloseable {

  private final Path home;
  private final Size size;
  private final PostgresServer postgres;
  private final RedisServer redis;
  private final Connections connections;
  private final KeyFiles keys;
  private final Map<String, String> secrets = new TreeMap<>();
  private final Map<Place, List<Member>> members = new EnumMap<>(Place.class);
  private final Map<Member, Wires> wires = new HashMap<>();
  private final Map<Member, Integer> management = new HashMap<>();
  private final List<Integer> doors = new ArrayList<>();
  private boolean closed;

  private ChaosHouse(Path home, Size size, PostgresServer postgres, RedisServer redis) {
    this.home = home;
    this.size = size;
    this.postgres = postgres;
    this.redis = redis;
    this.connections = Connections.embedded(postgres.port(), redis.port(), this::secret);
    this.keys = new KeyFiles(home.resolve("signing.json"), home.resolve("jwks.json"));
  }

  /**
   * Starts the servers, and makes the tables and the keys; {@link #open} starts the roles.
   *
   * @param home an empty directory, for data and logs
   */
  public static ChaosHouse start(Path home, Size size, Consumer<String> progress) {
    progress.accept("Starting PostgreSQL and Redis…");
    Map<String, String> secrets = Map.of("postgres", Passwords.random(), "redis", Passwords.random());
    PostgresServer postgres = PostgresServer.start(ServerOptions.in(home, "postgres", secrets.get("postgres")));
    RedisServer redis;
    try {
      redis = RedisServer.start(ServerOptions.in(home, "redis", secrets.get("redis")));
    } catch (RuntimeException failed) {
      postgres.close();
      throw failed;
    }
    ChaosHouse house = new ChaosHouse(home, size, postgres, redis);
    try {
      progress.accept("Making the tables…");
      Installation.prepareEmbedded(postgres, house.connections);
      Installation.migrate(house.connections);
      new SigningKeys(house.keys.signing(), house.keys.publicKeys(), Clock.systemUTC()).ensure();
      return house;
    } catch (SQLException | IOException failed) {
      house.close();
      throw new OperatorError("The house could not be made: " + failed.getMessage(), failed);
    }
  }

  /** Starts every role's processes and returns at once; they become ready by themselves. */
  public synchronized void open() {
    for (Place place : Place.values()) {
      List<Member> ofPlace = new ArrayList<>();
      for (int number = 1; number <= size.processes().getOrDefault(place, 0); number++) {
        ofPlace.add(member(place, number));
      }
      members.put(place, List.copyOf(ofPlace));
    }
  }

  private Member member(Place place, int number) {
    Wires ways = new Wires(Proxy.to(postgres.port()), Proxy.to(redis.port()));
    int http = Ports.free();
    int ops = Ports.free();
    String name = place.word() + "-" + number;
    Map<String, String> settings = settings(ways, http, ops);
    Member member = new Member(name, () -> SpawnedRole.start(place.word(), settings, home.resolve("logs").resolve(name + ".log")));
    wires.put(member, ways);
    management.put(member, ops);
    if (place == Place.VERTICAL) {
      doors.add(http);
    }
    return member;
  }

  private Map<String, String> settings(Wires ways, int http, int ops) {
    Map<String, String> settings = new HashMap<>(Map.of(
        "DATABASE_URL", connections.databaseUrl().replace(":" + postgres.port() + "/", ":" + ways.postgres().port() + "/"),
        "REDIS_URL", "redis://127.0.0.1:" + ways.redis().port(),
        "REDIS_PASSWORD_FILE", file("redis", redis.password()),
        "SIGNING_KEY_FILE", keys.signing().toString(),
        "JWKS_FILE", keys.publicKeys().toString(),
        "DATA_DIR", home.resolve("data").toString(),
        "BIND_ADDRESS", "127.0.0.1",
        "DRAIN_SECONDS", "0",
        "HTTP_PORT", Integer.toString(http),
        "MANAGEMENT_PORT", Integer.toString(ops)));
    if (!size.java().isEmpty()) {
      settings.put("JAVA_TOOL_OPTIONS", size.java());
    }
    for (Login login : List.of(connections.roles().vertical(), connections.roles().relay(), connections.roles().engines())) {
      String role = login.user().substring(login.user().indexOf('_') + 1).toUpperCase(Locale.ROOT);
      settings.put("DATABASE_" + role + "_PASSWORD_FILE", file(login.user(), login.password()));
    }
    return settings;
  }

  /** The processes of a role. */
  public List<Member> members(Place place) {
    return members.getOrDefault(place, List.of());
  }

  /** Every role's processes. */
  public List<Member> members() {
    return members.values().stream().flatMap(List::stream).toList();
  }

  /** A process's ways to the servers. */
  public Wires wires(Member member) {
    return wires.get(member);
  }

  /** The port at which a process tells how it is. */
  public int managementPort(Member member) {
    return management.get(member);
  }

  /** The ports of the verticals. */
  public List<Integer> doors() {
    return List.copyOf(doors);
  }

  public PostgresServer postgres() {
    return postgres;
  }

  public RedisServer redis() {
    return redis;
  }

  /** Straight to the servers, past every proxy. */
  public Connections connections() {
    return connections;
  }

  /** Where tokens are signed. */
  public KeyFiles keys() {
    return keys;
  }

  /** Where everything lies that is worth a look afterwards: logs, data, the log of what was acknowledged. */
  public Path home() {
    return home;
  }

  private String secret(String name) {
    return name.equals("redis") ? redis.password() : secrets.computeIfAbsent(name, _ -> Passwords.random());
  }

  private String file(String name, String secret) {
    Path file = home.resolve(name + ".secret");
    try {
      if (Files.notExists(file)) {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, secret);
      }
    } catch (IOException failed) {
      throw new OperatorError("The secret " + name + " could not be written: " + failed.getMessage(), failed);
    }
    return file.toString();
  }

  /** Ends every process, also those that are stopped where they are; the files stay. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    boolean interrupted = Thread.interrupted(); // whoever is in a hurry still leaves nothing behind
    members().parallelStream().forEach(Member::close);
    wires.values().forEach(Wires::close);
    Signals.go(redis.pid());
    Signals.go(postgres.pid());
    redis.close();
    postgres.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Removes the files of a house that is closed. */
  public void remove() {
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException unremovable) {
      throw new OperatorError(home + " could not be removed: " + unremovable.getMessage(), unremovable);
    }
  }
}
