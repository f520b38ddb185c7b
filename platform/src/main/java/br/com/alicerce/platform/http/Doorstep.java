package br.com.alicerce.platform.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Who is connected to a port of this machine, as Linux tells it: those that are spoken with, and those that wait to be let in, whom a
 * program can't see otherwise. Where there is no Linux, nobody is seen.
 */
record Doorstep(List<Path> tables) {

  private static final String ESTABLISHED = "01";
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  static Doorstep ofThisMachine() {
    return new Doorstep(List.of(Path.of("/proc/self/net/tcp"), Path.of("/proc/self/net/tcp6")));
  }

  /** Whether anybody is connected to this port now. */
  boolean isOccupied(int port) {
    String end = String.format(Locale.ROOT, ":%04X", port);
    return tables.stream().anyMatch(table -> lines(table).anyMatch(line -> isConnected(line, end)));
  }

  private static boolean isConnected(String line, String end) {
    String[] fields = BLANKS.split(line.strip(), 5); // number, local address, remote address, state, the rest
    return fields.length > 4 && fields[1].endsWith(end) && fields[3].equals(ESTABLISHED);
  }

  private static Stream<String> lines(Path table) {
    try {
      return Files.exists(table) ? Files.readAllLines(table).stream() : Stream.of();
    } catch (IOException unreadable) {
      return Stream.of();
    }
  }
}
