package br.com.alicerce.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Starts programs: servers apart from this terminal, PostgreSQL's without root's rights. */
final class Launch {

  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
  private static final String USUAL_PLACES = "/usr/bin:/bin:/usr/sbin:/sbin";
  private static final File NOTHING = new File("/dev/null");

  private Launch() {}

  /**
   * Starts a server whose output is appended to the log. In a session of its own where the system has {@code setsid},
   * so that Ctrl-C in the terminal reaches this process only, which then stops the servers in order.
   */
  static Process server(List<String> command, Path log) throws IOException {
    var whole = new ArrayList<String>();
    onPath("setsid").ifPresent(setsid -> whole.add(setsid.toString()));
    whole.addAll(command);
    return builder(whole).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start();
  }

  /**
   * The command as it must be for a program that refuses to run as root: in a user namespace of its own when this
   * process is root's. The process id stays that of the started process.
   */
  static List<String> withoutRoot(List<String> command) {
    if (!ROOT) {
      return command;
    }
    Path unshare = onPath("unshare").orElseThrow(() -> new ServerFailure(
        "PostgreSQL refuses to run as root, and the command unshare is missing: install util-linux,"
            + " or run as another user"));
    return Stream.concat(Stream.of(unshare.toString(), "-U"), command.stream()).toList();
  }

  /** Runs to the end and returns what it printed; fails if it fails or takes longer than the limit. */
  static String run(String name, List<String> command, Duration limit) throws IOException {
    Path output = Files.createTempFile("alicerce-", ".out");
    try {
      Process process = builder(command).redirectOutput(output.toFile()).start();
      boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
      String printed = Files.readString(output).strip();
      if (!ended) {
        process.destroyForcibly();
        throw new ServerFailure(name + " did not end within " + limit.toSeconds() + " s");
      }
      if (process.exitValue() != 0) {
        throw new ServerFailure(name + " failed: " + Trouble.in(printed.lines().toList()));
      }
      return printed;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ServerFailure("interrupted while running " + name, interrupted);
    } finally {
      Files.deleteIfExists(output);
    }
  }

  static Optional<Path> onPath(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).map(own -> own + ":").orElse("") + USUAL_PLACES;
    return Stream.of(path.split(":"))
        .filter(directory -> !directory.isEmpty())
        .map(directory -> Path.of(directory, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static ProcessBuilder builder(List<String> command) {
    var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectInput(NOTHING);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    return builder;
  }
}
