package br.com.alicerce.app.process;

import br.com.alicerce.app.OperatorError;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Roles as an operating-system process of its own, as a droplet would run them: for benchmarks, rehearsals and tests. */
public final class SpawnedRole implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(120);
  private static final String HEAP = "256m";
  private static final Duration STOP = Duration.ofSeconds(40);
  private static final Duration LOOK = Duration.ofMillis(50);

  private final String roles;
  private final Process process;
  private final Path log;

  private SpawnedRole(String roles, Process process, Path log) {
    this.roles = roles;
    this.process = process;
    this.log = log;
  }

  /**
   * Starts a process with this class path and waits until it is ready.
   *
   * @param roles what it is, for example {@code vertical}
   * @param settings its environment, besides the one it inherits; {@code MANAGEMENT_PORT} must be there
   * @param log where its output goes
   * @throws OperatorError when it isn't ready within two minutes
   */
  public static SpawnedRole start(String roles, Map<String, String> settings, Path log) {
    ProcessBuilder builder = new ProcessBuilder()
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    builder.environment().putAll(settings);
    builder.command(JavaCommand.alicerce(builder.environment(), HEAP, roles));
    try {
      SpawnedRole spawned = new SpawnedRole(roles, builder.start(), log);
      spawned.awaitReady(settings.get("MANAGEMENT_PORT"));
      return spawned;
    } catch (IOException failure) {
      throw new OperatorError("The role " + roles + " could not be started: " + failure.getMessage(), failure);
    }
  }

  /** Its process id. */
  public long pid() {
    return process.pid();
  }

  /** Whether its process lives. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Waits until its process has ended, for whatever reason; kills it when the waiting thread is interrupted. */
  public void awaitEnd() {
    try {
      process.waitFor();
    } catch (InterruptedException interrupted) {
      kill();
      Thread.currentThread().interrupt();
    }
  }

  /** Ends it as a power cut would. */
  public void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Asks it to stop, waits until it has, and answers its exit code; one that takes over 40 s is killed. */
  public int stop() {
    process.destroy();
    try {
      if (!process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        kill();
      }
    } catch (InterruptedException interrupted) {
      kill();
      Thread.currentThread().interrupt();
    }
    return process.exitValue();
  }

  /** Asks it to stop, and waits until it has. */
  @Override
  public void close() {
    stop();
  }

  private void awaitReady(String port) {
    HttpRequest look = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
        .timeout(Duration.ofSeconds(2))
        .build();
    long end = System.nanoTime() + START.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (System.nanoTime() < end && process.isAlive()) {
        if (isReady(client, look)) {
          return;
        }
        Thread.sleep(LOOK);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    kill();
    throw new OperatorError("The role " + roles + " did not become ready; its log is " + log);
  }

  private static boolean isReady(HttpClient client, HttpRequest look) throws InterruptedException {
    try {
      return client.send(look, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }
}
