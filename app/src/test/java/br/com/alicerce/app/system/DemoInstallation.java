package br.com.alicerce.app.system;

import br.com.alicerce.app.configuration.Configuration;
import br.com.alicerce.app.demo.DemoStore;
import br.com.alicerce.app.ops.page.OperatorPassword;
import br.com.alicerce.app.process.EmbeddedInstallation;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.DatabaseLimits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;

/** The demo store of this JVM, its history told to the end, shared by the tests: made once, gone with the JVM. */
final class DemoInstallation {

  private static final Duration CATCH_UP = Duration.ofMinutes(2);
  /** Of the operator's page. */
  static final String OPERATOR_PASSWORD = "pedra-fundamental-9";

  private static final String SLUG = "demo";
  private static final String PASSWORD = "balcao-demo";

  private static final class Shared {
    private static final DemoInstallation DEMO = start();
  }

  private final EmbeddedInstallation installation;
  private final Pipeline pipeline;
  private final Path directory;

  private DemoInstallation(EmbeddedInstallation installation, Pipeline pipeline, Path directory) {
    this.installation = installation;
    this.pipeline = pipeline;
    this.directory = directory;
  }

  /** The one of this JVM, with every event applied. */
  static DemoInstallation shared() {
    Shared.DEMO.pipeline.awaitRest(CATCH_UP);
    return Shared.DEMO;
  }

  Pipeline pipeline() {
    return pipeline;
  }

  /** A pool of the vertical's role; the caller closes it. */
  Database vertical() {
    return Database.open("test", pipeline.connections().as(pipeline.connections().roles().vertical()),
        DatabaseLimits.forRequests().withConnections(1));
  }

  String url() {
    return "http://127.0.0.1:" + installation.httpPort();
  }

  /** Runs a command of the operator's as it runs in another terminal: it finds the demo by its data directory. */
  OperatorConsole.Printed operator(String... command) {
    return new OperatorConsole(directory.resolve("operator.conf")).run(command);
  }

  /** A file that holds a secret. */
  Path secret(String secret) {
    try {
      Path file = Files.createTempFile(directory, "secret", "");
      write(file, secret + "\n");
      return file;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Where its operator is answered. */
  String managementUrl() {
    return "http://127.0.0.1:" + installation.managementPort();
  }

  /** Logs in as the first person of a role, for example {@code vendedor}. */
  StoreClient as(String role) {
    return StoreClient.login(installation.httpPort(), SLUG, role + "@demo.alicerce", PASSWORD);
  }

  private static DemoInstallation start() {
    Path directory = temporaryDirectory();
    Configuration anyPorts = Configuration.read(
        Map.of("DATA_DIR", directory.toString(), "HTTP_PORT", "0", "MANAGEMENT_PORT", "0"), null);
    OperatorPassword.of(anyPorts).set(OPERATOR_PASSWORD);
    EmbeddedInstallation installation = EmbeddedInstallation.start(anyPorts, false, SLUG, _ -> {});
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      installation.close();
      delete(directory);
    }));
    try (DemoStore store = installation.openDemo(_ -> {})) {
      store.awaitHistory();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
    write(directory.resolve("operator.conf"), "DATA_DIR=" + directory);
    return new DemoInstallation(installation, Pipeline.of(installation.connections(), SLUG), directory);
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory("alicerce-system-");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static void delete(Path directory) {
    try (var files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException halfway) {
      System.err.println("Could not delete " + directory + ": " + halfway.getMessage());
    }
  }
}
