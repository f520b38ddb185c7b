package br.com.alicerce.app.house.docs;

import br.com.alicerce.app.command.CommandLineInterface;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;

/** What can be typed after {@code ./alicerce}. */
final class CommandLines {

  /** Understood by the launcher itself, before Java is started. */
  private static final Set<String> LAUNCHER = Set.of("test", "bench", "capacity", "rehearse", "simulate", "chaos");

  private CommandLines() {}

  /** Whether the words name a command with options it has, or a list of roles. */
  static boolean knows(String line) {
    List<String> words = Arrays.stream(line.strip().split("\\s+")).filter(word -> !word.equals("…")).toList();
    if (LAUNCHER.contains(words.getFirst())) {
      return true;
    }
    CommandLine command = CommandLineInterface.commandLine();
    if (CommandLineInterface.areRoles(words)) {
      return hasOptions(command.getSubcommands().get("run"), words.subList(1, words.size()));
    }
    int at = 0;
    while (at < words.size() && command.getSubcommands().containsKey(words.get(at))) {
      command = command.getSubcommands().get(words.get(at++));
    }
    return at > 0 && command.getSubcommands().isEmpty() && hasOptions(command, words.subList(at, words.size()));
  }

  private static boolean hasOptions(CommandLine command, List<String> words) {
    return words.stream().filter(word -> word.startsWith("--")).map(word -> word.replaceFirst("=.*", ""))
        .allMatch(option -> command.getCommandSpec().findOption(option) != null);
  }
}
