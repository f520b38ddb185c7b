package br.com.alicerce.app.house.docs;

import br.com.alicerce.app.house.House;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The one dictionary, as {@code docs/glossary.md} has it.
 *
 * @param portuguese words of the trade, as they stand in names
 * @param english words of identity, events and engines
 * @param technical words that are English everywhere
 */
record Glossary(Set<String> portuguese, Set<String> english, Set<String> technical) {

  private static final Pattern ROW = Pattern.compile("^\\|([^|]+)\\|([^|]+)\\|", Pattern.MULTILINE);
  private static final Pattern WORD = Pattern.compile("`([a-z_0-9]+)`");
  private static final String TECHNICAL = "## Technical words";

  static Glossary read() {
    return of(House.text("docs/glossary.md").text());
  }

  static Glossary of(String text) {
    String[] parts = (text + "\n").split(TECHNICAL, 2);
    Set<String> portuguese = new TreeSet<>();
    Set<String> english = new TreeSet<>();
    ROW.matcher(parts[0]).results().forEach(row -> {
      portuguese.addAll(marked(row.group(1)));
      english.addAll(marked(row.group(2)));
    });
    Set<String> technical = parts.length == 1 ? Set.of() : marked(parts[1]);
    return new Glossary(portuguese, english, technical);
  }

  /** The words that a name of the vertical holds and that are not in the dictionary. */
  Set<String> unknownOfTheTrade(String name) {
    return without(words(name), portuguese, technical);
  }

  /** The words that an English name holds and that are not in the dictionary. */
  Set<String> unknownInEnglish(String name) {
    return without(words(name), english, technical);
  }

  private static Set<String> without(Set<String> words, Set<String> known, Set<String> alsoKnown) {
    return words.stream().filter(word -> !known.contains(word) && !alsoKnown.contains(word)).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> marked(String text) {
    return WORD.matcher(text).results().flatMap(found -> words(found.group(1)).stream()).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Names are words joined by underscores, dashes or slashes. */
  static Set<String> words(String name) {
    return Arrays.stream(name.split("[^a-z0-9]+")).filter(word -> !word.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
  }
}
