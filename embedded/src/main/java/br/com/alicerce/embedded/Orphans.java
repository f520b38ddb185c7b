package br.com.alicerce.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Processes of one server program that work on one home, and were not started by this process: what a hard kill leaves.
 *
 * @param program how its file name begins
 */
record Orphans(String program, Path home) {

  private static final Path PROC = Path.of("/proc");
  private static final Duration POLITE = Duration.ofSeconds(10);
  private static final Duration ROUGH = Duration.ofSeconds(5);

  /** The live ones. A process id alone proves nothing: each is checked by program and directory. */
  List<ProcessHandle> alive() {
    return ProcessHandle.allProcesses().filter(Files.isDirectory(PROC) ? this::oursOnLinux : this::ours).toList();
  }

  /**
   * Asks each to stop, waits, then kills what is left. Returns when none is alive.
   *
   * @throws ServerFailure if one can't be ended, as when it belongs to another user
   */
  void stop(Consumer<ProcessHandle> ask) {
    List<ProcessHandle> found = alive();
    if (found.isEmpty()) {
      return;
    }
    found.forEach(ask);
    if (goneWithin(POLITE)) {
      return;
    }
    kill();
  }

  /** Kills those alive at once. Returns when none is. */
  void kill() {
    alive().forEach(ProcessHandle::destroyForcibly);
    if (!goneWithin(ROUGH)) {
      throw new ServerFailure(
          "%s of an earlier run still works on %s and can't be ended: end process %s yourself"
              .formatted(program, home, alive().stream().map(ProcessHandle::pid).map(String::valueOf).toList()));
    }
  }

  private boolean goneWithin(Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (!alive().isEmpty()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      Pause.millis(50);
    }
    return true;
  }

  private boolean oursOnLinux(ProcessHandle process) {
    Path proc = PROC.resolve(Long.toString(process.pid()));
    try {
      return Files.readString(proc.resolve("comm")).startsWith(program) && (worksIn(proc) || wasTold(proc));
    } catch (IOException _) {
      return false;
    }
  }

  private boolean isProgram(Path command) {
    return String.valueOf(command.getFileName()).startsWith(program);
  }

  private boolean worksIn(Path proc) {
    try {
      return Files.isSameFile(proc.resolve("cwd"), home);
    } catch (IOException _) {
      return false;
    }
  }

  private boolean wasTold(Path proc) throws IOException {
    return Stream.of(Files.readString(proc.resolve("cmdline")).split("\0"))
        .anyMatch(argument -> argument.equals(home.toString()) || argument.startsWith(home + "/"));
  }

  private boolean ours(ProcessHandle process) {
    return process.info().command().map(Path::of).filter(this::isProgram).isPresent()
        && process.info().commandLine().filter(line -> line.contains(home.toString())).isPresent();
  }
}
