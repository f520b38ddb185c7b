package br.com.alicerce.app.configuration;

import java.nio.file.Path;

/**
 * The keys that tokens are signed and verified by.
 *
 * @param signing private, the vertical's alone
 * @param publicKeys for every process
 */
public record KeyFiles(Path signing, Path publicKeys) {

  /** {@code SIGNING_KEY_FILE} and {@code JWKS_FILE}, or their places in the data directory. */
  public static KeyFiles of(Configuration configuration) {
    DataDirectory directory = DataDirectory.of(configuration);
    return new KeyFiles(
        configuration.text("SIGNING_KEY_FILE").map(Path::of).orElse(directory.signingKeys()),
        configuration.text("JWKS_FILE").map(Path::of).orElse(directory.publicKeys()));
  }
}
