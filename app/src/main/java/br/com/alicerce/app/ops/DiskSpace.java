package br.com.alicerce.app.ops;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.app.configuration.Configuration;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;

/** How full the disk of the database is. */
public sealed interface DiskSpace {

  /** The setting by which an operator says how large the disk of the database is, in gigabytes of 10⁹ bytes. */
  String SETTING = "DATABASE_DISK_GB";

  /** The used part, 0 to 1, when the databases have this many bytes. */
  OptionalDouble used(long databaseBytes);

  /** On this machine, in this directory: the file system tells. */
  record Here(Path directory) implements DiskSpace {

    @Override
    public OptionalDouble used(long databaseBytes) {
      try {
        FileStore store = Files.getFileStore(directory);
        return OptionalDouble.of(1 - (double) store.getUsableSpace() / store.getTotalSpace());
      } catch (IOException unreadable) {
        return OptionalDouble.empty();
      }
    }
  }

  /** On another machine, whose disk has this many bytes; what is beside the databases, as the log of changes, is not seen. */
  record Elsewhere(double bytes) implements DiskSpace {

    @Override
    public OptionalDouble used(long databaseBytes) {
      return OptionalDouble.of(databaseBytes / bytes);
    }
  }

  /** On another machine, and nobody said how large its disk is. */
  record Unknown() implements DiskSpace {

    @Override
    public OptionalDouble used(long databaseBytes) {
      return OptionalDouble.empty();
    }
  }

  /** As the operator's settings say. */
  static DiskSpace of(Configuration configuration) {
    return configuration.text(SETTING).<DiskSpace>map(text -> new Elsewhere(gigabytes(text))).orElse(new Unknown());
  }

  private static double gigabytes(String text) {
    if (!text.matches("[1-9]\\d{0,6}")) {
      throw new OperatorError(SETTING + " must be whole gigabytes, for example 25, not \"" + text + "\".");
    }
    return Integer.parseInt(text) * 1e9;
  }
}
