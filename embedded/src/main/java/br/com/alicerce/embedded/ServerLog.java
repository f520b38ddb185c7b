package br.com.alicerce.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The file a server's output goes to, and what it said since its last start. */
final class ServerLog {

  private static final long SET_ASIDE_BYTES = 10L << 20;
  private static final int READ_BYTES = 64 << 10;

  private final Path file;
  private long startedAt;

  ServerLog(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  /** Call before each start of the server. */
  void mark() throws IOException {
    Files.createDirectories(file.getParent());
    if (Files.exists(file) && Files.size(file) > SET_ASIDE_BYTES) {
      Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
    startedAt = Files.exists(file) ? Files.size(file) : 0;
  }

  /** The lines written since the mark, at most the last 64 KB. */
  List<String> sinceMark() {
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      long length = in.length();
      in.seek(Math.max(startedAt, length - READ_BYTES));
      byte[] bytes = new byte[(int) (length - in.getFilePointer())];
      in.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException _) {
      return List.of();
    }
  }
}
