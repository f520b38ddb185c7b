package br.com.alicerce.app.edge;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.app.command.CommandLineInterface;
import br.com.alicerce.app.house.LeftOut;
import br.com.alicerce.app.system.Eventually;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The nginx of this machine with a configuration that the command wrote, in a directory of its own. */
final class RealNginx implements AutoCloseable {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final Path directory;
  private final Process process;

  private RealNginx(Path directory, Process process) {
    this.directory = directory;
    this.process = process;
  }

  /** Whether whoever runs the tests asked for none with nginx. */
  static boolean isLeftOut() {
    return LeftOut.has("nginx");
  }

  /**
   * Writes the configuration and starts it.
   *
   * @param port where it will answer
   * @param options the command's, besides where it may write
   */
  static RealNginx start(Path directory, int port, List<String> options) throws IOException {
    Path file = directory.resolve("nginx.conf");
    int exitCode = CommandLineInterface.execute(Stream.concat(Stream.of("deploy", "nginx", "--directory", directory.toString(),
        "--user", System.getProperty("user.name"), "--output", file.toString()), options.stream()).toArray(String[]::new));
    assertThat(exitCode).isZero();
    Path log = directory.resolve("output.log");
    Process process = new ProcessBuilder(installed().toString(), "-p", directory.toString(), "-c", file.toString(),
            "-e", log.toString(), "-g", "daemon off;")
        .redirectErrorStream(true).redirectOutput(log.toFile()).start();
    RealNginx nginx = new RealNginx(directory, process);
    Eventually.holds("nginx at port " + port, SOON, () -> nginx.answers(port, log));
    return nginx;
  }

  /** What it has logged of requests so far. */
  String accessLog() {
    return text(directory.resolve("access.log"));
  }

  /** What it has logged of failures so far. */
  String errorLog() {
    return text(directory.resolve("error.log"));
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean answers(int port, Path log) {
    if (!process.isAlive()) {
      throw new AssertionError("nginx did not start: " + text(log));
    }
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static Path installed() {
    return Stream.of("/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError("No nginx: install it, or set ALICERCE_TESTS_LEFT_OUT=nginx"));
  }

  private static String text(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
