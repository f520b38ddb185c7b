package br.com.alicerce.bench.peer;

import br.com.alicerce.app.OperatorError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Somebody else's programs, each run to its end. */
final class Program {

  private Program() {}

  /**
   * What it printed.
   *
   * @param directory where it runs, and leaves what it printed
   * @param environment besides the one it inherits
   * @param missing what to do when it isn't there
   * @throws OperatorError when it isn't there, fails, or takes longer than {@code limit}
   */
  static String run(Path directory, Duration limit, Map<String, String> environment, String missing, List<String> command)
      throws IOException, InterruptedException {
    Path output = directory.resolve(command.getFirst() + ".log");
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile())
        .redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    Process process;
    try {
      process = builder.start();
    } catch (IOException notThere) {
      throw new OperatorError(missing);
    }
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) || process.exitValue() != 0) {
        throw new OperatorError(String.join(" ", command) + " did not end well; its output is\n" + Files.readString(output));
      }
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    return Files.readString(output);
  }
}
