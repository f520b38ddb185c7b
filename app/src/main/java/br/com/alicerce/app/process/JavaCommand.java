package br.com.alicerce.app.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command that runs Alicerce in a process of its own, with the JVM and the class path of this one. */
public final class JavaCommand {

  private JavaCommand() {}

  /**
   * The command and its arguments.
   *
   * @param environment of the process; as with the start script, the options in its {@code ALICERCE_JAVA_OPTS} come last and hold
   * @param heap the most that its heap takes, as the JVM's {@code -Xmx} is told: {@code 256m}
   * @param arguments of Alicerce, for example {@code vertical}
   */
  public static List<String> alicerce(Map<String, String> environment, String heap, String... arguments) {
    List<String> command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC", "-Xmx" + heap, "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(options(environment.getOrDefault("ALICERCE_JAVA_OPTS", "")));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "br.com.alicerce.app.Alicerce"));
    command.addAll(List.of(arguments));
    return List.copyOf(command);
  }

  private static List<String> options(String written) {
    return written.isBlank() ? List.of() : List.of(written.strip().split("\\s+"));
  }
}
