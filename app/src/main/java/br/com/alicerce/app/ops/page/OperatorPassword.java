package br.com.alicerce.app.ops.page;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.app.configuration.Configuration;
import br.com.alicerce.app.configuration.DataDirectory;
import br.com.alicerce.identity.passwords.HashingQueue;
import br.com.alicerce.identity.passwords.PasswordHash;
import br.com.alicerce.identity.passwords.Passwords;
import br.com.alicerce.platform.outcome.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/**
 * The operator's own password, apart from every store's people. The file holds its argon2id hash and nothing else; who has no such file
 * has no operator's page.
 */
public record OperatorPassword(Path file) {

  private static final String PREFIX = "$argon2id$";

  /** The file that {@code OPERATOR_PASSWORD_FILE} names, or its place beside the keys in the data directory. */
  public static OperatorPassword of(Configuration configuration) {
    return new OperatorPassword(configuration.text("OPERATOR_PASSWORD_FILE").map(Path::of)
        .orElse(DataDirectory.of(configuration).signingKeys().resolveSibling("operator-password")));
  }

  /** The hash as it is now; empty when there is none. Read anew each time, so that a new password counts at once. */
  Optional<PasswordHash> hash() {
    try {
      return Optional.of(Files.readString(file).strip()).filter(text -> text.startsWith(PREFIX)).map(PasswordHash::new);
    } catch (IOException absent) {
      return Optional.empty();
    }
  }

  /**
   * Sets it. Only the owner of the file may read even the hash.
   *
   * @throws OperatorError when the password is too short or too long, or the file can't be written
   */
  public void set(String password) {
    String hash = switch (new Passwords(new HashingQueue()).hash(password)) {
      case Outcome.Done<PasswordHash>(PasswordHash made) -> made.text();
      case Outcome.Refused<PasswordHash> _ -> throw new OperatorError("The operator's password needs 8 to 200 characters.");
    };
    try {
      var ownersAlone = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
      Files.createDirectories(file.toAbsolutePath().getParent(), ownersAlone);
      var ownersOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "operator-", "", ownersOnly);
      Files.writeString(fresh, hash + "\n");
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw new OperatorError("The operator's password could not be written to " + file + ": " + failure.getMessage(), failure);
    }
  }

  /** Sets it unless there is one. */
  public void setIfAbsent(String password) {
    if (hash().isEmpty()) {
      set(password);
    }
  }
}
