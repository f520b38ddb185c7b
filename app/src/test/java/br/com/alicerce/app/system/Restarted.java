package br.com.alicerce.app.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A Java program that is started again whenever it ends, as systemd does; nothing of it runs after {@link #close}. */
final class Restarted implements AutoCloseable {

  private static final long PAUSE_NANOS = 100_000_000;

  private final ProcessBuilder program;
  private final List<Integer> exitCodes = new ArrayList<>();
  private final Thread keeper;
  private @Nullable Process running;
  private boolean closing;

  /** @param log where its output goes, of one process after the other */
  Restarted(Class<?> program, List<String> arguments, Path log) {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m", "-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(arguments);
    this.program = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    this.keeper = Thread.ofPlatform().daemon().name("keeper").start(this::keep);
  }

  /** How its processes have ended so far by themselves. */
  synchronized List<Integer> exitCodes() {
    return List.copyOf(exitCodes);
  }

  private void keep() {
    Process process = next();
    while (process != null) {
      ended(process.onExit().join().exitValue());
      LockSupport.parkNanos(PAUSE_NANOS);
      process = next();
    }
  }

  private synchronized @Nullable Process next() {
    try {
      running = closing ? null : program.start();
      return running;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private synchronized void ended(int exitCode) {
    if (!closing) {
      exitCodes.add(exitCode);
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      closing = true;
      if (running != null) {
        running.destroyForcibly();
      }
    }
    try {
      keeper.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
