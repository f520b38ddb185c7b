package br.com.alicerce.bench.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A file for its owner's eyes alone, from its first byte on. */
public final class SecretFile {

  private SecretFile() {}

  /** Writes it in place of one that is there, and answers it. */
  public static Path write(Path file, String content) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.writeString(file, content);
  }

  /** Writes it unless it is there, and answers where. */
  static String kept(Path file, String content) throws IOException {
    return (Files.exists(file) ? file : write(file, content)).toString();
  }
}
