package br.com.alicerce.app.process;

import br.com.alicerce.app.OperatorError;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a process of the one artifact may be; several at once, or all. */
public enum ProcessRole {
  VERTICAL,
  RELAY,
  ENGINES;

  /** Whether a word of the command line names roles. */
  public static boolean isList(String word) {
    return Arrays.stream(word.split(",", -1)).allMatch(name -> name.equals("all") || isName(name));
  }

  /** The roles that a word names, for example {@code vertical,relay} or {@code all}. */
  public static Set<ProcessRole> parse(String word) {
    Set<ProcessRole> roles = EnumSet.noneOf(ProcessRole.class);
    for (String name : word.split(",", -1)) {
      if (name.equals("all")) {
        return EnumSet.allOf(ProcessRole.class);
      }
      if (!isName(name)) {
        throw new OperatorError("There is no role \"" + name + "\": use vertical, relay, engines, or all.");
      }
      roles.add(valueOf(name.toUpperCase(Locale.ROOT)));
    }
    return roles;
  }

  /** What a process of these roles is called in measures and logs, for example {@code vertical+relay} or {@code all}. */
  public static String service(Set<ProcessRole> roles) {
    return roles.size() == values().length
        ? "all"
        : roles.stream().sorted().map(role -> role.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining("+"));
  }

  private static boolean isName(String name) {
    return Arrays.stream(values()).anyMatch(role -> role.name().toLowerCase(Locale.ROOT).equals(name));
  }
}
