package br.com.alicerce.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that runs as a child process on 127.0.0.1, on a port that is kept between runs while nobody else takes it.
 *
 * <p>Before its first start, processes that an earlier, hard-killed run left on the same home are stopped, so that two
 * never work on the same data. A server that dies is not restarted by itself: see {@link #restart()}.
 */
public abstract sealed class EmbeddedServer implements AutoCloseable permits PostgresServer, RedisServer {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
  private static final int PORT_ATTEMPTS = 4;
  private static final Duration START_LIMIT = Duration.ofMinutes(5);
  private static final Duration TELL_EVERY = Duration.ofSeconds(5);
  private static final Duration PORT_RELEASE_LIMIT = Duration.ofSeconds(5);
  private static final Duration CLEAN_STOP_LIMIT = Duration.ofSeconds(8);

  final ServerOptions options;
  private final String title;
  private final ServerLog log;
  private final Path portFile;
  private volatile int port;
  private volatile @Nullable Process process;

  EmbeddedServer(String title, ServerOptions options) {
    this.title = title;
    this.options = options;
    this.log = new ServerLog(options.log());
    this.portFile = options.home().resolve("alicerce.port");
  }

  /** Starts it for the first time and returns when it is ready. */
  final synchronized void begin() {
    try {
      Files.createDirectories(options.home().getParent());
      stopOrphans();
      prepare();
      port = Ports.kept(portFile);
      launchOnFreePort();
      Files.writeString(portFile, Integer.toString(port));
      onFirstReady();
    } catch (IOException broken) {
      close();
      throw new ServerFailure("%s can't use %s: %s".formatted(title, options.home(), Cause.of(broken)), broken);
    } catch (RuntimeException failed) {
      close();
      throw failed;
    }
  }

  /** Creates what must lie in the home before the server's first start. */
  abstract void prepare() throws IOException;

  /** How the server is started on this port. */
  abstract List<String> command(int onPort) throws IOException;

  /** Asks a process of this server to stop after it has brought its data to the disk. */
  abstract void askToStop(ProcessHandle process);

  /** Stops what an earlier run has left on the home. */
  abstract void stopOrphans() throws IOException;

  /** Ends what a died server process may have left on the home. */
  abstract void killRemains();

  /** Done once, when it is ready after {@link #prepare()}. */
  abstract void onFirstReady();

  /** Asks the server whether it is well; takes at most 2 s. */
  public abstract Answer ping();

  /** Its name for people. */
  public final String title() {
    return title;
  }

  /** The port on 127.0.0.1 it listens on. */
  public final int port() {
    return port;
  }

  /** The process that is the server; PostgreSQL's is the postmaster. */
  public final long pid() {
    return running().pid();
  }

  /** Whether the process lives. Says nothing about its health. */
  public final boolean alive() {
    Process current = process;
    return current != null && current.isAlive();
  }

  /**
   * Kills what is left of it and starts it again on the same port with the same data, and returns when it is ready.
   *
   * @throws ServerFailure if it can't be started, or another program has taken the port meanwhile
   */
  public final synchronized void restart() {
    try {
      running().destroyForcibly().waitFor();
      forget();
      killRemains();
      long deadline = System.nanoTime() + PORT_RELEASE_LIMIT.toNanos();
      while (!Ports.isFree(port) && System.nanoTime() < deadline) {
        Pause.millis(50);
      }
      launch();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ServerFailure("interrupted while restarting " + title, interrupted);
    } catch (IOException broken) {
      throw new ServerFailure("%s can't be restarted: %s".formatted(title, Cause.of(broken)), broken);
    }
  }

  /** Stops it, within 10 s: politely first. Its data stays. Further calls do nothing. */
  @Override
  public final synchronized void close() {
    forget();
    if (!alive()) {
      return;
    }
    Process current = running();
    askToStop(current.toHandle());
    try {
      if (!current.waitFor(CLEAN_STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("{} did not stop within {} s and was killed", title, CLEAN_STOP_LIMIT.toSeconds());
        current.destroyForcibly();
        killRemains();
      }
    } catch (InterruptedException _) {
      current.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  /** Gives up connections of our own to a server that is gone or going. */
  void forget() {}

  private Process running() {
    return Objects.requireNonNull(process, () -> title + " was not started");
  }

  private void launchOnFreePort() throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        launch();
        return;
      } catch (PortTaken taken) {
        if (attempt == PORT_ATTEMPTS) {
          throw taken;
        }
        port = Ports.free();
      }
    }
  }

  private void launch() throws IOException {
    options.progress().accept("Starting " + title + "…");
    log.mark();
    Process started = Launch.server(command(port), log.file());
    try {
      awaitReady(started);
      process = started;
    } catch (RuntimeException failed) {
      started.destroyForcibly();
      throw failed;
    }
  }

  private void awaitReady(Process started) {
    long begin = System.nanoTime();
    long told = begin;
    while (true) {
      Answer answer = ping();
      if (!started.isAlive()) {
        throw died();
      }
      switch (answer) {
        case READY -> {
          return;
        }
        case DENIED -> throw new ServerFailure(
            "%s refuses the stored password for %s: restore the secrets file, or move that directory away"
                .formatted(title, options.home()));
        case BUSY, SILENT -> Pause.millis(30);
      }
      long now = System.nanoTime();
      if (now - begin > START_LIMIT.toNanos()) {
        throw new ServerFailure(
            "%s was not ready after %d s, see %s".formatted(title, START_LIMIT.toSeconds(), log.file()));
      }
      if (now - told > TELL_EVERY.toNanos()) {
        told = now;
        options.progress().accept("Waiting for %s… (%d s)".formatted(title, (now - begin) / 1_000_000_000));
      }
    }
  }

  private ServerFailure died() {
    List<String> output = log.sinceMark();
    return Trouble.portTaken(output)
        ? new PortTaken(title, port)
        : new ServerFailure("%s did not start: %s (log: %s)".formatted(title, Trouble.in(output), log.file()));
  }
}
