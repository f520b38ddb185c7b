package br.com.alicerce.app.house.plans;

import br.com.alicerce.app.house.SourceText;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * SQL as it stands in a source.
 *
 * @param path the source
 * @param text a literal of it, which may be a part of a statement
 */
record WrittenSql(String path, String text) {

  private static final Pattern LITERAL =
      Pattern.compile("\"\"\"\\n(?<block>.*?)\"\"\"|\"(?<line>(?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
  private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):[a-z_]+\\b");
  private static final Pattern USED = Pattern.compile("([=<>(,]|\\bnow|\\bselect|\\blimit|\\boffset|@@) *(?<![:\\w]):[a-z_]+\\b");
  private static final Pattern PLACE = Pattern.compile("%(\\d+\\$)?s");

  /** All there is in these sources that names one of the tables or a parameter. */
  static List<WrittenSql> of(List<SourceText> sources, Set<String> tables) {
    Pattern table = Pattern.compile("\\b(" + String.join("|", tables) + ")\\b");
    return sources.stream()
        .flatMap(source -> literals(source.text())
            .filter(literal -> table.matcher(literal).find() || USED.matcher(literal).find())
            .map(literal -> new WrittenSql(source.path(), literal)))
        .toList();
  }

  /** Whether a statement that was run has this in it, with its parameters bound and its gaps filled. */
  boolean isIn(String run) {
    return pattern().matcher(run).find();
  }

  private Pattern pattern() {
    return Pattern.compile(String.join(".*", Arrays.stream(PLACE.split(RunPlan.oneLine(text))).map(WrittenSql::piece).toList()));
  }

  private static String piece(String text) {
    return String.join("(\\$\\d+|null)",
        Arrays.stream(PARAMETER.split(text, -1)).map(words -> words.isEmpty() ? "" : Pattern.quote(words)).toList());
  }

  private static Stream<String> literals(String java) {
    return LITERAL.matcher(java).results().map(WrittenSql::value);
  }

  private static String value(MatchResult literal) {
    String block = literal.group(1);
    return block == null ? literal.group(2).translateEscapes() : block.stripIndent().translateEscapes();
  }

  @Override
  public String toString() {
    return path.substring(path.lastIndexOf('/') + 1) + ": " + RunPlan.oneLine(text);
  }
}
