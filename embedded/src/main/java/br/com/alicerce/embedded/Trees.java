package br.com.alicerce.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Predicate;

/** Directory trees. */
final class Trees {

  private Trees() {}

  /** Deletes what is there; bears others deleting at the same time. Follows no links. */
  static void delete(Path path) throws IOException {
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      try (var children = Files.newDirectoryStream(path)) {
        for (Path child : children) {
          delete(child);
        }
      } catch (NoSuchFileException _) {
        return;
      }
    }
    Files.deleteIfExists(path);
  }

  /**
   * Copies what is there into a new directory of the same rights; bears files that go meanwhile.
   *
   * @param copied which files and directories
   * @param filled which directories with what is in them; the others stay empty
   */
  static void copy(Path from, Path to, Predicate<Path> copied, Predicate<Path> filled) throws IOException {
    Files.createDirectory(to, PosixFilePermissions.asFileAttribute(Files.getPosixFilePermissions(from)));
    try (var children = Files.newDirectoryStream(from, copied::test)) {
      for (Path child : children) {
        Path copy = to.resolve(child.getFileName());
        if (!Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
          copyFile(child, copy);
        } else if (filled.test(child)) {
          copy(child, copy, copied, filled);
        } else {
          Files.createDirectory(copy, PosixFilePermissions.asFileAttribute(Files.getPosixFilePermissions(child)));
        }
      }
    }
  }

  private static void copyFile(Path from, Path to) throws IOException {
    try {
      Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    } catch (NoSuchFileException _) {
      // a table that was dropped since the directory was read
    }
  }
}
