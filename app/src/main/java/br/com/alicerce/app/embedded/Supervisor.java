package br.com.alicerce.app.embedded;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.app.embedded.RuntimeState.ServerState;
import br.com.alicerce.embedded.EmbeddedServer;
import br.com.alicerce.embedded.PostgresServer;
import br.com.alicerce.embedded.RedisServer;
import br.com.alicerce.embedded.ServerFailure;
import br.com.alicerce.embedded.ServerOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the embedded PostgreSQL and Redis of one data directory running: a server that dies is back within 10 s on the
 * same port with the same data. What a hard-killed run left alive is stopped first. {@link #close()} stops both within
 * 10 s.
 */
public final class Supervisor implements AutoCloseable {

  private static final Duration WATCH_END_LIMIT = Duration.ofSeconds(2);
  private static final Executor THREADS = task -> Thread.ofVirtual().name("embedded").start(task);

  private final DataDir dataDir;
  private final Secrets secrets;
  private final Instant startedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
  private final PostgresServer postgres;
  private final RedisServer redis;
  private final List<Thread> watches;
  private @Nullable Integer httpPort;
  private boolean closed;

  private Supervisor(
      DataDir dataDir, Secrets secrets, PostgresServer postgres, RedisServer redis, Consumer<String> progress) {
    this.dataDir = dataDir;
    this.secrets = secrets;
    this.postgres = postgres;
    this.redis = redis;
    publish();
    this.watches = List.of(watch(postgres, progress), watch(redis, progress));
  }

  /** Starts both with their default settings. */
  public static Supervisor start(Path dataDir, Consumer<String> progress) {
    return start(dataDir, Map.of(), Map.of(), progress);
  }

  /**
   * Starts both at the same time and returns when both are ready.
   *
   * @param postgresSettings PostgreSQL's settings by name, over the defaults
   * @param redisSettings Redis's settings by name, over the defaults
   * @param progress told in one line of each step that may take over a second, and later of each death and return
   * @throws OperatorError if they can't be started; nothing runs then
   */
  public static Supervisor start(
      Path dataDir, Map<String, String> postgresSettings, Map<String, String> redisSettings,
      Consumer<String> progress) {
    DataDir held = DataDir.open(dataDir);
    try {
      var secrets = Secrets.in(held.path());
      var postgresOptions = options(held, secrets, "postgres", progress).with(postgresSettings);
      var redisOptions = options(held, secrets, "redis", progress).with(redisSettings);
      var postgres = CompletableFuture.supplyAsync(() -> PostgresServer.start(postgresOptions), THREADS);
      var redis = CompletableFuture.supplyAsync(() -> RedisServer.start(redisOptions), THREADS);
      try {
        CompletableFuture.allOf(postgres, redis).join();
        return new Supervisor(held, secrets, postgres.join(), redis.join(), progress);
      } catch (RuntimeException failed) {
        postgres.thenAccept(EmbeddedServer::close);
        redis.thenAccept(EmbeddedServer::close);
        throw failed.getCause() instanceof ServerFailure refused
            ? new OperatorError(refused.getMessage(), refused)
            : failed;
      }
    } catch (RuntimeException | Error failed) {
      held.close();
      throw failed;
    }
  }

  /** The running PostgreSQL. The same object before and after a restart of the server. */
  public PostgresServer postgres() {
    return postgres;
  }

  /** The running Redis. The same object before and after a restart of the server. */
  public RedisServer redis() {
    return redis;
  }

  /** The data directory, links followed. */
  public Path dataDir() {
    return dataDir.path();
  }

  /**
   * The password of this name, as of a database role: made once, kept in {@code secrets.json}, told in
   * {@code runtime.json}.
   */
  public String password(String name) {
    String password = secrets.password(name);
    publish();
    return password;
  }

  /** Tells operators' commands where browsers are answered. */
  public synchronized void answersHttpOn(int port) {
    httpPort = port;
    publish();
  }

  /** What {@code runtime.json} says now. */
  public synchronized RuntimeState state() {
    return new RuntimeState(
        ProcessHandle.current().pid(), startedAt, httpPort,
        new ServerState(postgres.port(), postgres.pid()), new ServerState(redis.port(), redis.pid()), secrets.all());
  }

  /** Stops both servers, within 10 s; their data stays. Further calls do nothing. */
  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    watches.forEach(Thread::interrupt);
    watches.forEach(Supervisor::join);
    var stops = List.of(CompletableFuture.runAsync(postgres::close, THREADS),
        CompletableFuture.runAsync(redis::close, THREADS));
    stops.forEach(CompletableFuture::join);
    RuntimeState.delete(dataDir.path());
    dataDir.close();
  }

  private synchronized void publish() {
    if (!closed) {
      state().write(dataDir.path());
    }
  }

  private Thread watch(EmbeddedServer server, Consumer<String> progress) {
    return Thread.ofVirtual().name("watch " + server.title()).start(new Watch(server, progress, this::publish));
  }

  private static ServerOptions options(DataDir held, Secrets secrets, String name, Consumer<String> progress) {
    return ServerOptions.in(held.path(), name, secrets.password(name)).telling(progress);
  }

  private static void join(Thread watch) {
    try {
      watch.join(WATCH_END_LIMIT);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
