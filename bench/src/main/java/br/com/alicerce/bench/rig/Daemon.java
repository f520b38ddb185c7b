package br.com.alicerce.bench.rig;

import br.com.alicerce.app.OperatorError;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A program that runs until it is told to end, with all processes that it makes; none of them outlives {@link #close}. */
public final class Daemon implements AutoCloseable {

  private static final Duration STOP = Duration.ofSeconds(20);
  private static final Duration LOOK = Duration.ofMillis(20);

  private final Process process;
  private final Path log;

  private Daemon(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /**
   * Starts it and waits for nothing. Apart from the terminal, so that Ctrl-C reaches this process alone, which then ends it in order.
   *
   * @param environment besides the one it inherits
   * @param log where its output goes
   */
  public static Daemon start(List<String> command, Map<String, String> environment, Path log) {
    ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of("setsid"), command.stream()).toList())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .redirectInput(new File("/dev/null"));
    builder.environment().putAll(environment);
    try {
      return new Daemon(builder.start(), log);
    } catch (IOException unstartable) {
      throw new UncheckedIOException(unstartable);
    }
  }

  /** Its first process. */
  public long pid() {
    return process.pid();
  }

  /** Whether that lives. */
  public boolean alive() {
    return process.isAlive();
  }

  /** Waits until it answers. */
  public void await(BooleanSupplier answers, Duration limit) throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (!answers.getAsBoolean()) {
      if (!alive() || System.nanoTime() > end) {
        throw new OperatorError("A process did not start; its log is " + log);
      }
      Thread.sleep(LOOK);
    }
  }

  /** Runs when its first process has ended. */
  public void whenEnded(Runnable then) {
    process.onExit().thenRun(then);
  }

  /** Ends all of it as a power cut would. */
  public void kill() {
    List<ProcessHandle> family = process.descendants().toList(); // asked before the parent is gone, whose children are nobody's then
    process.destroyForcibly();
    family.forEach(ProcessHandle::destroyForcibly);
    process.onExit().join();
  }

  @Override
  public void close() {
    List<ProcessHandle> family = process.descendants().toList();
    process.destroy();
    try {
      if (!process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        kill();
      }
    } catch (InterruptedException interrupted) {
      kill();
      Thread.currentThread().interrupt();
    }
    family.forEach(ProcessHandle::destroyForcibly);
  }
}
