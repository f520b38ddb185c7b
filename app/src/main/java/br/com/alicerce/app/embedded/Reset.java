package br.com.alicerce.app.embedded;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.embedded.Leftovers;
import br.com.alicerce.embedded.ServerFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Throws away what an installation has kept in its data directory, and nothing else that lies there. */
public final class Reset {

  private static final List<String> OURS =
      List.of("runtime.json", "postgres", "postgres.new", "redis", "secrets.json", "keys", "logs", "binaries", "archive");

  private Reset() {}

  /**
   * Ends the servers that a hard-killed run has left, and deletes what they worked on.
   *
   * @throws OperatorError when an installation runs on it, or something can't be deleted
   */
  public static void of(Path dataDir) {
    if (Files.notExists(dataDir)) {
      return;
    }
    try (DataDir held = DataDir.take(dataDir)) {
      for (String name : OURS) {
        Leftovers.throwAway(held.path().resolve(name));
      }
    } catch (IOException | ServerFailure failure) {
      throw new OperatorError("The data in " + dataDir + " could not be thrown away: " + failure.getMessage(), failure);
    }
  }
}
