package br.com.alicerce.app.configuration;

import java.nio.file.Path;

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

  /** Where months go that have left the outbox, when the operator names no other place. */
  public Path archive() {
    return path.resolve("archive");
  }

  /** Where logs go when a person watches the console. */
  public Path logs() {
    return path.resolve("logs");
  }
}
