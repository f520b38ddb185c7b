package br.com.alicerce.app.embedded;

import br.com.alicerce.app.OperatorError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** A file that only its owner may read, replaced as a whole: a reader sees the old text or the new one. */
record OwnersFile(Path path) {

  void write(String text) {
    try {
      var ownersOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      Path fresh = Files.createTempFile(path.getParent(), path.getFileName().toString(), ".new", ownersOnly);
      try {
        writeToDisk(fresh, text);
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(fresh);
      }
    } catch (IOException failed) {
      throw new OperatorError("can't write %s: %s".formatted(path, failed.getMessage()), failed);
    }
  }

  Optional<String> read() {
    try {
      return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
    } catch (IOException failed) {
      throw new OperatorError("can't read %s: %s".formatted(path, failed.getMessage()), failed);
    }
  }

  void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException failed) {
      throw new OperatorError("can't delete %s: %s".formatted(path, failed.getMessage()), failed);
    }
  }

  private static void writeToDisk(Path file, String text) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }
}
