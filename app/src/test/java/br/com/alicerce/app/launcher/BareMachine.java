package br.com.alicerce.app.launcher;

import br.com.alicerce.app.house.House;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A machine with a shell, its usual tools, and nothing but what a test puts there; the launcher lies in a house without modules. */
final class BareMachine {

  private static final List<String> TOOLS = List.of("env", "awk", "sed", "grep", "cat", "find", "head", "tail", "df", "mkdir", "mv",
      "rm", "touch", "sleep", "date", "dirname", "basename", "readlink", "id", "flock");
  private static final Path SHELL = installed("bash");

  private final Path house;
  private final Path bin;
  private final Map<String, String> environment = new TreeMap<>();

  /** What was printed, on either stream, and the exit code. */
  record Said(int exitCode, String text) {

    List<String> lines() {
      return text.lines().filter(line -> !line.isBlank()).toList();
    }
  }

  BareMachine(Path directory) {
    house = directory.resolve("house");
    bin = directory.resolve("bin");
    try {
      Files.createDirectories(house.resolve(".ci"));
      Files.createDirectories(bin);
      Files.createDirectories(directory.resolve("sbin"));
      Files.copy(House.root().resolve("alicerce"), house.resolve("alicerce"));
      Files.copy(House.root().resolve(".ci/browsers"), house.resolve(".ci/browsers"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    TOOLS.forEach(tool -> withProgram(tool, "exec " + installed(tool) + " \"$@\""));
    with("PATH", bin.toString()).with("HOME", directory.toString()).with("ALICERCE_JDKS", directory.resolve("jdks").toString())
        .with("ALICERCE_SBIN", directory.resolve("sbin").toString());
  }

  private static Path installed(String tool) {
    return Stream.of("/usr/bin", "/bin").map(place -> Path.of(place, tool)).filter(Files::isExecutable).findFirst()
        .orElseThrow(() -> new AssertionError("No " + tool));
  }

  /** Sets a variable. */
  BareMachine with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Gives it the JDK that runs this test. */
  BareMachine withJdk() {
    return with("JAVA_HOME", System.getProperty("java.home"));
  }

  /** Has it built already, and gives it a JDK whose java only says what it is told. */
  BareMachine withBuiltHouse() {
    Path jdk = bin.resolveSibling("jdks").resolve("25");
    try {
      Files.createDirectories(house.resolve("bench/target/lib"));
      Files.writeString(house.resolve("bench/target/lib/.built"), "");
      Files.createDirectories(jdk.resolve("bin"));
      Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return withProgram("../jdks/25/bin/javac", "true").withProgram("../jdks/25/bin/java", "echo \"$*\"");
  }

  /** Puts a program on the path, a few lines of shell. */
  BareMachine withProgram(String name, String script) {
    try {
      Files.writeString(bin.resolve(name), "#!" + SHELL + "\n" + script + "\n");
      Files.setPosixFilePermissions(bin.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Runs the launcher. */
  Said alicerce(String... arguments) {
    List<String> command = new ArrayList<>(List.of(SHELL.toString(), house.resolve("alicerce").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Said(process.waitFor(), text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }
}
