package br.com.alicerce.bench.rehearsal;

import br.com.alicerce.bench.rig.Daemon;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A unit that is started again a second after it died, as {@code Restart=always} and {@code RestartSec=1} have it. */
final class SpawnedUnit implements Unit {

  private static final Duration RESTART = Duration.ofSeconds(1);

  private final String name;
  private final int megabytes;
  private final List<String> command;
  private final Map<String, String> environment;
  private final Path log;
  private final BooleanSupplier answers;
  private @Nullable Daemon daemon;
  private boolean closed;

  SpawnedUnit(
      String name, int megabytes, List<String> command, Map<String, String> environment, Path log, BooleanSupplier answers) {
    this.name = name;
    this.megabytes = megabytes;
    this.command = command;
    this.environment = environment;
    this.log = log;
    this.answers = answers;
  }

  /** Starts it and waits for nothing. */
  synchronized void start() {
    if (!closed) {
      daemon = Daemon.start(command, environment, log);
      daemon.whenEnded(() -> Thread.ofVirtual().start(this::startLater));
    }
  }

  private void startLater() {
    try {
      Thread.sleep(RESTART);
      start();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until it does its work. */
  void await(Duration limit) throws InterruptedException {
    running().await(answers, limit);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int megabytes() {
    return megabytes;
  }

  @Override
  public long pid() {
    return running().pid();
  }

  @Override
  public boolean answers() {
    return running().alive() && answers.getAsBoolean();
  }

  @Override
  public String lastWords() {
    try (Stream<String> lines = Files.lines(log)) {
      return lines.reduce("", (_, line) -> line);
    } catch (IOException | UncheckedIOException unreadable) {
      return "";
    }
  }

  @Override
  public void kill() {
    running().kill();
  }

  @Override
  public void close() {
    Daemon last;
    synchronized (this) {
      closed = true;
      last = daemon;
    }
    if (last != null) {
      last.close();
    }
  }

  private synchronized Daemon running() {
    return Objects.requireNonNull(daemon, () -> name + " was not started");
  }
}
