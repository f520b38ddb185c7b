package br.com.alicerce.eventing.retention;

import br.com.alicerce.platform.database.Database;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A month of the outbox as a file: gzip, one event a line as JSON, by store and number. Nobody but its owner may read it. It has its name
 * only when it is whole and on the disk.
 *
 * @param path where it is
 */
public record ArchiveFile(Path path) {

  private static final int LINES = 5_000;

  /** The file of a month in a directory, which is made when it is missing. */
  public static ArchiveFile of(Path directory, OutboxMonth month) throws IOException {
    if (Files.notExists(directory)) {
      Files.createDirectories(directory, onlyMine(directory, "rwx------"));
    }
    return new ArchiveFile(directory.resolve(month.partition() + ".jsonl.gz"));
  }

  /**
   * Writes all events of the month, reads them back and counts them. A file that is there already is replaced.
   *
   * @param progress told of so many more events
   * @return how many there are
   * @throws IOException when it could not be written, or was not what was written
   */
  public long write(Database migrator, OutboxMonth month, LongConsumer progress) throws IOException {
    Path part = path.resolveSibling(path.getFileName() + ".part");
    Files.deleteIfExists(part);
    Files.createFile(part, onlyMine(path.toAbsolutePath().getParent(), "rw-------"));
    long written;
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      GZIPOutputStream packed = new GZIPOutputStream(Channels.newOutputStream(channel));
      BufferedWriter lines = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8));
      written = write(migrator, month, progress, lines);
      lines.flush();
      packed.finish();
      channel.force(true);
    }
    long read = new ArchiveFile(part).lines();
    if (read != written) {
      throw new IOException("%s has %d lines, and %d were written".formatted(part, read, written));
    }
    Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel directory = FileChannel.open(path.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
      directory.force(true);
    }
    return written;
  }

  private static long write(Database migrator, OutboxMonth month, LongConsumer progress, BufferedWriter lines) throws IOException {
    long written = 0;
    UUID store = new UUID(0, 0);
    long seq = 0;
    while (true) {
      UUID afterStore = store;
      long afterSeq = seq;
      List<OutboxMonth.Archived> next = migrator.unbound(session -> month.after(session, afterStore, afterSeq, LINES));
      for (OutboxMonth.Archived event : next) {
        lines.write(event.json());
        lines.write('\n');
      }
      written += next.size();
      progress.accept(next.size());
      if (next.size() < LINES) {
        return written;
      }
      store = next.getLast().store();
      seq = next.getLast().seq();
    }
  }

  /** How many events it has; reads all of it, and so fails when it is damaged. */
  public long lines() throws IOException {
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(
        new GZIPInputStream(Files.newInputStream(path)), StandardCharsets.UTF_8))) {
      long lines = 0;
      while (reader.readLine() != null) {
        lines++;
      }
      return lines;
    }
  }

  private static FileAttribute<?>[] onlyMine(Path near, String permissions) {
    boolean posix = near.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
        : new FileAttribute<?>[0];
  }
}
