package br.com.alicerce.app.system;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.app.configuration.Connections;
import br.com.alicerce.app.embedded.Supervisor;
import br.com.alicerce.app.process.Installation;
import br.com.alicerce.app.process.SpawnedRole;
import br.com.alicerce.embedded.Ports;
import br.com.alicerce.testing.Wiretap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** An installation as an operator makes it: one PostgreSQL, one Redis, settings in a file, a process for every role. */
public final class SpawnedHouse implements AutoCloseable {

  private record Place(String role, int http, int management) {}

  private final Path directory = DemoInstallation.temporaryDirectory();
  private final Supervisor servers = Supervisor.start(directory.resolve("servers"), _ -> {});
  private final Connections connections =
      Connections.embedded(servers.postgres().port(), servers.redis().port(), servers::password);
  private final Map<String, String> settings = new TreeMap<>();
  private final Map<String, String> detours = new ConcurrentHashMap<>();
  private final Map<String, Place> places = new ConcurrentHashMap<>();
  private final Map<String, SpawnedRole> running = new ConcurrentHashMap<>();

  SpawnedHouse() {
    this(Map.of("DRAIN_SECONDS", "0"));
  }

  /** A house with settings besides those that it needs. */
  public SpawnedHouse(Map<String, String> more) {
    try {
      Installation.prepareEmbedded(servers, connections);
      settings.put("DATABASE_URL", connections.databaseUrl());
      settings.put("REDIS_URL", connections.redisUrl());
      password("MIGRATOR", connections.migrator().password());
      password("VERTICAL", connections.roles().vertical().password());
      password("RELAY", connections.roles().relay().password());
      password("ENGINES", connections.roles().engines().password());
      settings.put("SIGNING_KEY_FILE", directory.resolve("signing.json").toString());
      settings.put("JWKS_FILE", directory.resolve("jwks.json").toString());
      settings.put("DATA_DIR", directory.resolve("data").toString());
      settings.put("BIND_ADDRESS", "127.0.0.1");
      settings.putAll(more);
      Files.writeString(config(), settings.entrySet().stream()
          .map(entry -> entry.getKey() + "=" + entry.getValue()).collect(Collectors.joining("\n")));
    } catch (IOException | SQLException failure) {
      close();
      throw new IllegalStateException(failure);
    }
  }

  public Connections connections() {
    return connections;
  }

  /** Runs a command of the operator's with this house's settings. */
  public OperatorConsole.Printed operator(String... command) {
    return new OperatorConsole(config()).run(command);
  }

  /** The process of this name, for example {@code engines-1} or {@code relay,engines-1}; started when it does not run. */
  public SpawnedRole process(String name) {
    return running.computeIfAbsent(name, this::spawn);
  }

  /** Starts the process of this name, which reaches PostgreSQL this way. */
  void processBy(Wiretap wire, String name) {
    detours.put(name, connections.databaseUrl().replace(":" + servers.postgres().port() + "/", ":" + wire.port() + "/"));
    process(name);
  }

  /** A way to PostgreSQL on which a process can be watched. */
  Wiretap wiretap() {
    return Wiretap.to(servers.postgres().port());
  }

  /** The port at which the process of this name answers. */
  public int port(String name) {
    process(name);
    return place(name).http();
  }

  /** Ends a process as a power cut would. */
  public void kill(String name) {
    process(name).kill();
    running.remove(name);
  }

  /** Asks a process to stop and answers its exit code. */
  public int stop(String name) {
    int exitCode = process(name).stop();
    running.remove(name);
    return exitCode;
  }

  /** What a process has printed so far. */
  public String log(String name) {
    return DemoProcess.text(logOf(name));
  }

  /** A file that holds a secret. */
  public Path secret(String name, String secret) throws IOException {
    return Files.writeString(directory.resolve(name), secret + "\n");
  }

  /** Where the output of a process of this name goes. */
  Path logOf(String name) {
    return directory.resolve(name + ".log");
  }

  private SpawnedRole spawn(String name) {
    Place place = place(name);
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("DATABASE_URL", detours.getOrDefault(name, connections.databaseUrl()));
    environment.put("HTTP_PORT", Integer.toString(place.http()));
    environment.put("MANAGEMENT_PORT", Integer.toString(place.management()));
    Path log = logOf(name);
    try {
      return SpawnedRole.start(place.role(), environment, log);
    } catch (OperatorError failure) {
      throw new AssertionError(failure.getMessage() + "\n" + DemoProcess.text(log), failure);
    }
  }

  private Place place(String name) {
    return places.computeIfAbsent(name, wanted ->
        new Place(wanted.replaceFirst("-\\d$", ""), Ports.free(), Ports.free()));
  }

  private void password(String role, String password) throws IOException {
    settings.put("DATABASE_" + role + "_PASSWORD_FILE", secret(role, password).toString());
  }

  /** The settings that an operator types. */
  Path config() {
    return directory.resolve("alicerce.conf");
  }

  @Override
  public void close() {
    running.values().forEach(SpawnedRole::kill);
    servers.close();
    DemoInstallation.delete(directory);
  }
}
