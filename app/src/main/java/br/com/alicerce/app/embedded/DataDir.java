package br.com.alicerce.app.embedded;

import br.com.alicerce.app.OperatorError;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The directory that holds everything an installation with embedded servers keeps. One process works on it at a time:
 * it has a lock that the kernel gives back when its holder dies, however it dies.
 */
public final class DataDir implements AutoCloseable {

  private static final long NEEDED_MEGABYTES = 300;

  /** The kernel's lock is the process's, and closing any channel to the file gives it up: so never open it twice. */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path path;
  private final FileChannel channel;

  private DataDir(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Creates it when absent and takes it.
   *
   * @throws OperatorError if it can't be written, its disk is almost full, or another process holds it
   */
  public static DataDir open(Path wanted) {
    return open(wanted, NEEDED_MEGABYTES);
  }

  /** The same, where so much must be left on its disk. */
  static DataDir open(Path wanted, long neededMegabytes) {
    DataDir taken = take(wanted);
    try {
      requireSpace(taken.path, neededMegabytes);
      return taken;
    } catch (IOException | OperatorError refused) {
      taken.close();
      throw refused instanceof OperatorError told ? told : unusable(wanted, refused);
    }
  }

  /**
   * The same, also on a disk that is full.
   *
   * @throws OperatorError if it can't be written, or another process holds it
   */
  static DataDir take(Path wanted) {
    try {
      Path path = create(wanted);
      if (HELD_HERE.add(path)) {
        FileChannel channel = lock(path);
        if (channel != null) {
          return new DataDir(path, channel);
        }
        HELD_HERE.remove(path);
      }
      throw new OperatorError("Alicerce is already running on %s (%s): stop it, or set DATA_DIR to another directory"
          .formatted(path, holder(path)));
    } catch (IOException refused) {
      throw unusable(wanted, refused);
    }
  }

  private static OperatorError unusable(Path wanted, Exception refused) {
    return new OperatorError("can't write the data directory %s: set DATA_DIR to one that can be written".formatted(wanted), refused);
  }

  /** Whether a process, this one or another, holds it now. */
  public static boolean held(Path path) {
    try {
      Path real = path.toRealPath();
      if (!HELD_HERE.add(real)) {
        return true;
      }
      try (FileChannel channel = lock(real)) {
        return channel == null;
      } finally {
        HELD_HERE.remove(real);
      }
    } catch (IOException _) {
      return false;
    }
  }

  /** Its absolute path, links followed. */
  public Path path() {
    return path;
  }

  /** Gives it back. */
  @Override
  public void close() {
    try (channel) {
      HELD_HERE.remove(path);
    } catch (IOException failed) {
      throw new OperatorError("can't give back " + path + ": " + failed.getMessage(), failed);
    }
  }

  private static Path create(Path wanted) throws IOException {
    if (!Files.isDirectory(wanted)) {
      var ownersOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
      Files.createDirectories(wanted, ownersOnly);
    }
    return wanted.toRealPath();
  }

  private static void requireSpace(Path path, long needed) throws IOException {
    long megabytes = Files.getFileStore(path).getUsableSpace() >> 20;
    if (megabytes < needed) {
      throw new OperatorError("the disk of %s is almost full: %d MB left, at least %d MB are needed"
          .formatted(path, megabytes, needed));
    }
  }

  private static @Nullable FileChannel lock(Path path) throws IOException {
    FileChannel channel = FileChannel.open(
        lockFile(path), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      return null;
    }
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes()));
    return channel;
  }

  private static String holder(Path path) throws IOException {
    return "process " + Files.readString(lockFile(path)).strip();
  }

  private static Path lockFile(Path path) {
    return path.resolve("lock");
  }
}
