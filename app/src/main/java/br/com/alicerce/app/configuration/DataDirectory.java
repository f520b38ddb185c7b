package br.com.alicerce.app.configuration;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.app.embedded.RuntimeState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where an installation keeps what is its own: embedded servers' data, keys, logs. */
public record DataDirectory(Path path) {

  /** {@code DATA_DIR}, or {@code .alicerce} beside the launcher. */
  public static DataDirectory of(Configuration configuration) {
    String home = System.getProperty("alicerce.home", ".");
    return new DataDirectory(configuration.text("DATA_DIR").map(Path::of).orElse(Path.of(home, ".alicerce")).toAbsolutePath().normalize());
  }

  /** The private signing keys, when the operator names no other place. */
  public Path signingKeys() {
    return path.resolve("keys").resolve("signing.json");
  }

  /** The public keys, when the operator names no other place. */
  public Path publicKeys() {
    return path.resolve("keys").resolve("jwks.json");
  }

  /** Where logs go when a person watches the console. */
  public Path logs() {
    return path.resolve("logs");
  }

  /**
   * Throws all of it away.
   *
   * @throws OperatorError when an installation runs on it
   */
  public void delete() {
    if (RuntimeState.running(path).isPresent()) {
      throw new OperatorError("An installation runs on " + path + ": stop it before its data is thrown away.");
    }
    if (Files.notExists(path)) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException failure) {
      throw new OperatorError("The data in " + path + " could not be thrown away: " + failure.getMessage(), failure);
    }
  }
}
