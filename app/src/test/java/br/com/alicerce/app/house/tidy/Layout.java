package br.com.alicerce.app.house.tidy;

import br.com.alicerce.app.house.SourceText;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How a file looks, whatever is in it. */
final class Layout {

  private static final int WIDTH = 140;
  private static final int TEMPLATE_WIDTH = 190;
  private static final int LINES = 300;
  private static final Set<String> MEASURED = Set.of("java", "sql", "css", "js", "md", "yml", "yaml", "sh", "service", "");
  private static final Set<String> DATA = Set.of("csv", "json", "svg", "xml");

  static final List<TextRule> ALL = List.of(
      TextRule.noLine("lines are at most " + WIDTH + " wide", Layout::isMeasured, wider(WIDTH),
          new SourceText("app/src/main/java/Wide.java", "x".repeat(WIDTH + 1))),
      TextRule.noLine("lines of templates are at most " + TEMPLATE_WIDTH + " wide", of("jte"), wider(TEMPLATE_WIDTH),
          new SourceText("app/src/main/jte/wide.jte", "<p>" + "x".repeat(TEMPLATE_WIDTH) + "</p>")),
      TextRule.noLine("there are no tabs", Layout::isWritten, "\t", new SourceText("app/src/main/java/Tab.java", "{\n\tint tab;\n}")),
      TextRule.noLine("lines do not end in blanks", Layout::isWritten, "[ \\t]$", new SourceText("README.md", "one \ntwo")),
      new TextRule("files have at most " + LINES + " lines, and hold one concept", Layout::isWritten, Layout::tooLong,
          new SourceText("app/src/main/java/Long.java", "line\n".repeat(LINES + 1))),
      new TextRule("a file ends with one line end", Layout::isWritten, Layout::badEnd,
          new SourceText("app/src/main/java/End.java", "class End {}")));

  private Layout() {}

  /** What a person writes: neither data nor generated. */
  private static boolean isWritten(SourceText text) {
    return !DATA.contains(text.extension()) && !text.path().equals("docs/schema.sql") && !text.name().equals("LICENSE");
  }

  private static boolean isMeasured(SourceText text) {
    return isWritten(text) && MEASURED.contains(text.extension()) && !text.path().equals("docs/licenses.md");
  }

  private static Predicate<SourceText> of(String extension) {
    return text -> text.extension().equals(extension);
  }

  private static Predicate<String> wider(int width) {
    return line -> line.codePointCount(0, line.length()) > width && !line.startsWith("| "); // a row of a table can't be broken
  }

  private static Stream<String> tooLong(SourceText text) {
    int lines = text.lines().size();
    return lines > LINES ? Stream.of(text.path() + ": " + lines + " lines") : Stream.of();
  }

  private static Stream<String> badEnd(SourceText text) {
    boolean good = text.text().isEmpty() || text.text().endsWith("\n") && !text.text().endsWith("\n\n");
    return good ? Stream.of() : Stream.of(text.path());
  }
}
