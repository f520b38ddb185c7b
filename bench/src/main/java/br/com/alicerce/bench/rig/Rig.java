package br.com.alicerce.bench.rig;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.app.configuration.Connections;
import br.com.alicerce.app.configuration.KeyFiles;
import br.com.alicerce.app.embedded.Supervisor;
import br.com.alicerce.app.process.Installation;
import br.com.alicerce.app.process.SpawnedRole;
import br.com.alicerce.bench.data.Seed;
import br.com.alicerce.bench.data.Stores;
import br.com.alicerce.bench.load.Part;
import br.com.alicerce.bench.memory.ControlGroup;
import br.com.alicerce.embedded.Ports;
import br.com.alicerce.platform.database.DatabaseRoles.Login;
import br.com.alicerce.platform.security.SigningKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is measured: PostgreSQL and Redis with durable commits, and roles as processes of their own, all on loopback. Stopped by
 * {@link #close}, also when the process is told to end.
 */
public final class Rig implements AutoCloseable {

  /** How many stores the thousand are compared with. */
  public static final int FEW = 10;

  private static final Duration DOOR = Duration.ofSeconds(20);

  private final Path home;
  private final boolean kept;
  private final Supervisor servers;
  private final Connections connections;
  private final @Nullable Connections few;
  private final KeyFiles keys;
  private final @Nullable ControlGroup memory;
  private final Deque<Role> roles = new ArrayDeque<>();
  private final Map<String, Role> verticals = new HashMap<>();
  private final Deque<AutoCloseable> others = new ArrayDeque<>();
  private final Thread atEnd = Thread.ofPlatform().unstarted(this::stop);
  private @Nullable Daemon door;
  private boolean closed;

  private Rig(Path home, boolean kept, Supervisor servers, boolean few, @Nullable ControlGroup memory) {
    this.home = home;
    this.memory = memory;
    this.kept = kept;
    this.servers = servers;
    this.connections = Connections.embedded(servers.postgres().port(), servers.redis().port(), servers::password);
    this.few = !few ? null : new Connections(
        connections.databaseUrl() + "_few", connections.migrator(), connections.roles(), connections.redisUrl());
    this.keys = new KeyFiles(home.resolve("signing.json"), home.resolve("jwks.json"));
  }

  /**
   * Starts the servers with a fresh copy of the stores, and of few of them beside it.
   *
   * @param data where the stores are kept for the next run; null for nowhere
   */
  public static Rig start(@Nullable Path data, Seed seed, Consumer<String> progress) throws IOException, SQLException {
    return start(data, seed, ServerSettings.usual(), seed.stores() > FEW, progress);
  }

  /**
   * Starts the servers with a fresh copy of the stores.
   *
   * @param data where the stores are kept for the next run; null for nowhere
   * @param fewToo whether few of them are there too, to compare with
   */
  public static Rig start(@Nullable Path data, Seed seed, ServerSettings settings, boolean fewToo, Consumer<String> progress)
      throws IOException, SQLException {
    Path home = data == null ? Files.createTempDirectory("alicerce-bench") : Files.createDirectories(data).toRealPath();
    delete(home.resolve("data").resolve("redis")); // a cache of the outbox that was
    delete(home.resolve("data").resolve("replica")); // a copy of the database that was
    Supervisor servers = ControlGroup.within(settings.memory(), () ->
        Supervisor.start(home.resolve("data"), settings.postgresql(), settings.redis(), progress));
    Rig rig = new Rig(home, data != null, servers, fewToo, settings.memory());
    Runtime.getRuntime().addShutdownHook(rig.atEnd);
    try {
      Installation.prepareEmbedded(rig.servers, rig.connections);
      new SigningKeys(rig.keys.signing(), rig.keys.publicKeys(), Clock.systemUTC()).ensure();
      seed.copyTo(rig.servers.postgres(), rig.connections, database -> rig.spawn(Part.ENGINES, database), progress);
      Installation.migrate(rig.connections);
      Connections ofFew = rig.few;
      if (ofFew != null) {
        new Seed(FEW, seed.quotesPerStore())
            .copyTo(rig.servers.postgres(), ofFew, database -> rig.spawn(Part.ENGINES, database), progress);
        Installation.migrate(ofFew);
      }
      return rig;
    } catch (IOException | SQLException | RuntimeException failed) {
      rig.close();
      throw failed;
    }
  }

  /** The vertical of a database, which stays for the next scenario: its code is compiled already. */
  public synchronized Role vertical(Connections database) throws IOException {
    Role running = verticals.get(database.databaseUrl());
    if (running == null) {
      running = spawn(Part.VERTICAL, database);
      verticals.put(database.databaseUrl(), running);
    }
    return running;
  }

  /** Stops the verticals that stay, so that nothing runs but what is measured. */
  public synchronized void dismiss() {
    verticals.values().forEach(Role::close);
    verticals.clear();
  }

  /** A role as a process of its own, on the database of all stores. */
  public Role spawn(Part part) throws IOException {
    return spawn(part, connections);
  }

  /** A role as a process of its own, on the database that a process is told of. */
  public Role spawn(Part part, Connections database) throws IOException {
    String name = part.name().toLowerCase(Locale.ROOT);
    int http = Ports.free();
    Map<String, String> settings = environment(database, http, Ports.free());
    Role role = new Role(start(name, settings), http);
    synchronized (roles) {
      roles.push(role);
    }
    return role;
  }

  /** The settings of a process on the database that it is told of. */
  public Map<String, String> environment(Connections database, int http, int management) throws IOException {
    Map<String, String> settings = new HashMap<>(Map.of(
        "DATABASE_URL", database.databaseUrl(),
        "REDIS_URL", connections.redisAddress(),
        "REDIS_PASSWORD_FILE", SecretFile.kept(home.resolve("redis.secret"), servers.redis().password()),
        "SIGNING_KEY_FILE", keys.signing().toString(),
        "JWKS_FILE", keys.publicKeys().toString(),
        "BIND_ADDRESS", "127.0.0.1",
        "DRAIN_SECONDS", "0",
        "HTTP_PORT", Integer.toString(http),
        "MANAGEMENT_PORT", Integer.toString(management)));
    for (Login login : new Login[] {connections.roles().vertical(), connections.roles().relay(), connections.roles().engines()}) {
      String role = login.user().substring(login.user().indexOf('_') + 1).toUpperCase(Locale.ROOT);
      settings.put("DATABASE_" + role + "_PASSWORD_FILE", SecretFile.kept(home.resolve(login.user() + ".secret"), login.password()));
    }
    return settings;
  }

  /** Opens this door in place of the one that is open, and answers its first process. */
  public synchronized long open(Proxy proxy) throws InterruptedException {
    if (door != null) {
      door.close();
    }
    door = ControlGroup.within(memory, () -> Daemon.start(proxy.command(), Map.of(), proxy.directory().resolve("output.log")));
    door.await(proxy::answers, DOOR);
    return door.pid();
  }

  /** Has something ended before the servers, the last one first. */
  public void endsWithIt(AutoCloseable other) {
    synchronized (roles) {
      others.push(other);
    }
  }

  /** Where everything lies that the run writes. */
  public Path home() {
    return home;
  }

  /** Once more where the first attempt was not ready in time: a busy machine may take over a minute to start a process. */
  private SpawnedRole start(String name, Map<String, String> settings) {
    Path log = home.resolve(name + ".log");
    try {
      return ControlGroup.within(memory, () -> SpawnedRole.start(name, settings, log));
    } catch (OperatorError late) {
      System.err.println("  Once more: " + late.getMessage());
      return ControlGroup.within(memory, () -> SpawnedRole.start(name, settings, log));
    }
  }

  /** How many processes the kernel ended because all together wanted more than they have. */
  public long ended() {
    return memory == null ? 0 : memory.ended();
  }

  /** A process and where it answers. */
  public record Role(SpawnedRole process, int port) implements AutoCloseable {

    /** Its process id. */
    public long pid() {
      return process.pid();
    }

    @Override
    public void close() {
      process.close();
    }
  }

  /** The processes to measure: the servers, this one, and the roles given. */
  public Map<Part, Long> pids(Map<Part, Role> measured) {
    Map<Part, Long> pids = new EnumMap<>(Map.of(
        Part.POSTGRESQL, servers.postgres().pid(), Part.REDIS, servers.redis().pid(), Part.CLIENT, ProcessHandle.current().pid()));
    measured.forEach((part, role) -> pids.put(part, role.pid()));
    return pids;
  }

  /** Where the database of all stores is, and Redis. */
  public Connections connections() {
    return connections;
  }

  /** Where the database of few stores is; null when all are few. */
  public @Nullable Connections few() {
    return few;
  }

  /** What requests must know of the stores of a database; their tokens are good for a quarter of an hour. */
  public Stores stores(Connections database) throws SQLException {
    return Stores.read(database, keys);
  }

  /** PostgreSQL and Redis. */
  public Supervisor servers() {
    return servers;
  }

  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(atEnd);
    } catch (IllegalStateException ending) {
      // it runs already
    }
  }

  private synchronized void stop() {
    if (closed) {
      return;
    }
    closed = true;
    if (door != null) {
      door.close();
    }
    synchronized (roles) {
      others.forEach(Rig::end);
      roles.forEach(Role::close);
    }
    servers.close();
    if (memory != null) {
      memory.close();
    }
    if (!kept) {
      delete(home);
    }
  }

  private static void end(AutoCloseable other) {
    try {
      other.close();
    } catch (Exception failed) {
      System.err.println("bench: something did not stop cleanly: " + failed.getMessage());
    }
  }

  private static void delete(Path tree) {
    if (Files.notExists(tree)) {
      return;
    }
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException unremovable) {
      System.err.println("bench: " + tree + " could not be removed: " + unremovable.getMessage());
    }
  }
}
