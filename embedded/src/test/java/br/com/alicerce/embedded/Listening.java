package br.com.alicerce.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** On which addresses of this machine a port is listened on, as the kernel writes them. */
final class Listening {

  static final String LOOPBACK_V4 = "0100007F";
  private static final String LISTEN = "0A";

  private Listening() {}

  static List<String> addressesOf(int port) {
    return Stream.of("/proc/net/tcp", "/proc/net/tcp6").flatMap(table -> addressesOf(port, Path.of(table))).toList();
  }

  private static Stream<String> addressesOf(int port, Path table) {
    try {
      return Files.readAllLines(table).stream()
          .map(line -> line.strip().split("\\s+"))
          .filter(columns -> columns.length > 3 && columns[3].equals(LISTEN))
          .map(columns -> columns[1].split(":"))
          .filter(address -> Integer.parseInt(address[1], 16) == port)
          .map(address -> address[0]);
    } catch (IOException _) {
      return Stream.empty();
    }
  }
}
