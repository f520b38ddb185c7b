package br.com.alicerce.app.house.tidy;

import br.com.alicerce.app.house.SourceText;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A rule about one text.
 *
 * @param says the rule as a sentence, with what to do instead
 * @param about which texts it speaks of
 * @param faults what is wrong in one of them
 * @param twin a text that it must reject
 */
record TextRule(String says, Predicate<SourceText> about, Function<SourceText, Stream<String>> faults, SourceText twin) {

  /** A rule that no line may match. */
  static TextRule noLine(String says, Predicate<SourceText> about, Predicate<String> bad, SourceText twin) {
    return new TextRule(says, about, text -> badLines(text, bad), twin);
  }

  /** A rule that no line may match this regular expression. */
  static TextRule noLine(String says, Predicate<SourceText> about, String bad, SourceText twin) {
    return noLine(says, about, Pattern.compile(bad).asPredicate(), twin);
  }

  /** What is wrong in these texts, as {@code path:line: rule}. */
  List<String> check(Stream<SourceText> texts) {
    return texts.filter(about).flatMap(faults).map(fault -> fault + "  ← " + says).toList();
  }

  private static Stream<String> badLines(SourceText text, Predicate<String> bad) {
    List<String> lines = text.lines();
    return IntStream.range(0, lines.size())
        .filter(at -> bad.test(lines.get(at)))
        .mapToObj(at -> text.path() + ":" + (at + 1) + ": " + lines.get(at).strip());
  }

  @Override
  public String toString() {
    return says;
  }
}
