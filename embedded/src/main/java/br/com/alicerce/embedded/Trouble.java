package br.com.alicerce.embedded;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a server's output says about why it ended. */
final class Trouble {

  private static final List<String> TELLING = List.of("FATAL", "PANIC", "Fatal", "rror", "Can't", "can't", "cannot");

  /** The two lines that follow it tell the setting and what is wrong with it. */
  private static final String REDIS_CONFIGURATION = "FATAL CONFIG FILE ERROR";

  private Trouble() {}

  /** The cause in one line. */
  static String in(List<String> output) {
    if (diskFull(output)) {
      return "no space left on the disk";
    }
    if (output.stream().anyMatch(line -> line.contains(REDIS_CONFIGURATION))) {
      return output.stream().skip(Math.max(0, output.size() - 2)).map(String::strip).collect(joining(" "));
    }
    return last(output, line -> TELLING.stream().anyMatch(line::contains))
        .or(() -> last(output, line -> !line.isBlank()))
        .map(String::strip)
        .orElse("it said nothing");
  }

  static boolean diskFull(List<String> output) {
    return output.stream().anyMatch(line -> line.contains("No space left on device"));
  }

  static boolean portTaken(List<String> output) {
    return output.stream().anyMatch(line -> line.contains("Address already in use"));
  }

  private static Optional<String> last(List<String> lines, Predicate<String> wanted) {
    return lines.reversed().stream().filter(wanted).findFirst();
  }
}
