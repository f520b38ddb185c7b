package br.com.alicerce.app.system;

import br.com.alicerce.app.embedded.RuntimeState;
import br.com.alicerce.app.process.JavaCommand;
import br.com.alicerce.embedded.Ports;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code alicerce demo} as a newcomer runs it, in a process of its own, with its data in one directory. */
final class DemoProcess implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(90);
  private static final Duration STOP = Duration.ofSeconds(30);
  private static final String READY = "Alicerce is ready";

  /** How a process that ended by itself ended. */
  record Ended(int exitCode, String output) {}

  private final Path directory = DemoInstallation.temporaryDirectory();
  private final Path dataDirectory = directory.resolve("data");
  private final int port = Ports.free();
  private final int managementPort = Ports.free();
  private int starts;
  private Process process;

  DemoProcess() {
    this(READY);
  }

  private DemoProcess(String words) {
    process = start(words);
  }

  /** One that has come as far as to print these words. */
  static DemoProcess whenItSays(String words) {
    return new DemoProcess(words);
  }

  int port() {
    return port;
  }

  /** What is running now. */
  RuntimeState state() {
    return RuntimeState.running(dataDirectory).orElseThrow();
  }

  /** Starts it when it is not running. */
  void ensureRunning() {
    if (!process.isAlive()) {
      process = start(READY);
    }
  }

  /** Starts it with nothing of what it had. */
  void startAnew() {
    process = start(READY, "--reset");
  }

  /** Its servers' processes that are alive, whoever they were started by. */
  List<String> leftRunning() {
    return ProcessHandle.allProcesses()
        .filter(other -> !isGone(other.pid()))
        .map(other -> commandLine(other.pid()))
        .filter(line -> line.contains(dataDirectory.toString()))
        .toList();
  }

  private static String commandLine(long pid) {
    try {
      return Files.readString(Path.of("/proc/" + pid + "/cmdline")).replace('\0', ' ');
    } catch (IOException gone) {
      return "";
    }
  }

  /** Ends the Java process as a power cut would; its servers are left over. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  /** Presses Ctrl-C, waits until the process has ended, and answers its exit code. */
  int interrupt() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
    if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("Still running " + STOP.toSeconds() + " s after Ctrl-C");
    }
    return process.exitValue();
  }

  /** Runs another demo to its end, with these settings over those of this one. */
  Ended another(Map<String, String> settings) throws IOException, InterruptedException {
    Path log = directory.resolve("another.log");
    Files.deleteIfExists(log);
    Process another = spawn(settings, log);
    if (!another.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
      another.destroyForcibly();
      throw new AssertionError("The other demo did not end: " + Files.readString(log));
    }
    return new Ended(another.exitValue(), Files.readString(log));
  }

  /** Whether no process of this id runs; one that only waits for its parent's look has ended too. */
  static boolean isGone(long pid) {
    try {
      return ProcessHandle.of(pid).isEmpty() || Files.readString(Path.of("/proc/" + pid + "/stat")).contains(") Z ");
    } catch (IOException gone) {
      return true;
    }
  }

  private Process start(String words, String... options) {
    Path log = directory.resolve("demo-" + ++starts + ".log");
    try {
      Process started = spawn(Map.of(), log, options);
      Eventually.holds("the demo's start, see " + log, START, () -> !started.isAlive() || text(log).contains(words));
      if (!started.isAlive()) {
        throw new AssertionError("The demo ended: " + text(log));
      }
      return started;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Process spawn(Map<String, String> settings, Path log, String... options) throws IOException {
    ProcessBuilder builder = new ProcessBuilder().redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("DATA_DIR", dataDirectory.toString());
    builder.environment().put("HTTP_PORT", Integer.toString(port));
    builder.environment().put("MANAGEMENT_PORT", Integer.toString(managementPort));
    builder.environment().putAll(settings);
    if (Files.isExecutable(Path.of("/usr/bin/env")) && new File("/proc").exists()) {
      builder.command().addAll(List.of("/usr/bin/env", "--default-signal=INT")); // a test run in the background has it ignored
    }
    builder.command().addAll(JavaCommand.alicerce(builder.environment(), "512m", "demo"));
    builder.command().addAll(List.of(options));
    return builder.start();
  }

  /** What was printed so far. */
  static String text(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Stops it and throws its data away. */
  @Override
  public void close() throws IOException, InterruptedException {
    if (process.isAlive()) {
      interrupt();
    }
    DemoInstallation.delete(directory);
  }
}
