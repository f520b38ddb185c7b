package br.com.alicerce.app.ops;

import br.com.alicerce.app.house.LeftOut;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The tool that comes with Prometheus and knows its rules. */
final class Promtool {

  /** What it said, and its exit code. */
  record Said(int exitCode, String text) {}

  private Promtool() {}

  /** Whether whoever runs the tests asked for none with it. */
  static boolean isLeftOut() {
    return LeftOut.has("promtool");
  }

  /** Runs it in a directory. */
  static Said run(Path directory, String... arguments) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(Stream.concat(Stream.of("promtool"), Stream.of(arguments)).toList())
        .directory(directory.toFile()).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }
}
