package br.com.alicerce.bench;

import br.com.alicerce.app.configuration.Connections;
import br.com.alicerce.app.configuration.KeyFiles;
import br.com.alicerce.app.embedded.Supervisor;
import br.com.alicerce.app.process.Installation;
import br.com.alicerce.app.process.SpawnedRole;
import br.com.alicerce.embedded.Ports;
import br.com.alicerce.platform.database.DatabaseRoles.Login;
import br.com.alicerce.platform.security.SigningKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What is measured: PostgreSQL and Redis with durable commits, and roles as processes of their own, all on loopback, all temporary. */
final class Rig implements AutoCloseable {

  private final Path home;
  private final Supervisor servers;
  private final Connections connections;
  private final KeyFiles keys;
  private final Deque<SpawnedRole> roles = new ArrayDeque<>();

  private Rig(Path home, Supervisor servers, Connections connections, KeyFiles keys) {
    this.home = home;
    this.servers = servers;
    this.connections = connections;
    this.keys = keys;
  }

  /** Starts the servers and brings the database up to date. */
  static Rig start(Consumer<String> progress) throws IOException, SQLException {
    Path home = Files.createTempDirectory("alicerce-bench");
    Supervisor servers = Supervisor.start(home.resolve("data"), progress);
    Connections connections = Connections.embedded(servers.postgres().port(), servers.redis().port(), servers::password);
    Installation.prepareEmbedded(servers, connections);
    Installation.migrate(connections);
    KeyFiles keys = new KeyFiles(home.resolve("signing.json"), home.resolve("jwks.json"));
    new SigningKeys(keys.signing(), keys.publicKeys(), Clock.systemUTC()).ensure();
    return new Rig(home, servers, connections, keys);
  }

  /** A role as a process of its own; stopped with the rig. */
  Role spawn(String name) throws IOException {
    int http = Ports.free();
    Map<String, String> settings = new HashMap<>(Map.of(
        "DATABASE_URL", connections.databaseUrl(),
        "REDIS_URL", connections.redisAddress(),
        "REDIS_PASSWORD_FILE", secret("redis", servers.redis().password()),
        "SIGNING_KEY_FILE", keys.signing().toString(),
        "JWKS_FILE", keys.publicKeys().toString(),
        "BIND_ADDRESS", "127.0.0.1",
        "DRAIN_SECONDS", "0",
        "HTTP_PORT", Integer.toString(http),
        "MANAGEMENT_PORT", Integer.toString(Ports.free())));
    for (Login login : new Login[] {connections.roles().vertical(), connections.roles().relay(), connections.roles().engines()}) {
      String role = login.user().substring(login.user().indexOf('_') + 1).toUpperCase(Locale.ROOT);
      settings.put("DATABASE_" + role + "_PASSWORD_FILE", secret(login.user(), login.password()));
    }
    SpawnedRole spawned = SpawnedRole.start(name, settings, home.resolve(name + ".log"));
    roles.push(spawned);
    return new Role(spawned.pid(), http);
  }

  /** A process and where it answers. */
  record Role(long pid, int port) {}

  Connections connections() {
    return connections;
  }

  KeyFiles keys() {
    return keys;
  }

  Supervisor servers() {
    return servers;
  }

  private String secret(String name, String value) throws IOException {
    Path file = home.resolve(name + ".secret");
    if (Files.notExists(file)) {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, value);
    }
    return file.toString();
  }

  @Override
  public void close() throws IOException {
    roles.forEach(SpawnedRole::close);
    servers.close();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
