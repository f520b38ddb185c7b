package br.com.alicerce.app.ops;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The metrics that a PromQL expression asks for. */
public final class MetricNames {

  private static final Pattern NOT_NAMES = Pattern.compile("\\{[^}]*}|\\[[^]]*]|\"[^\"]*\"|\\b(by|without|on|ignoring) *\\([^)]*\\)");
  private static final Pattern NAME = Pattern.compile("\\b[a-zA-Z_:][a-zA-Z0-9_:]*\\b(?! *\\()");
  private static final Set<String> WORDS = Set.of("or", "and", "unless", "bool", "offset");

  private MetricNames() {}

  /** Their names. */
  public static Set<String> in(String expression) {
    Set<String> names = new TreeSet<>();
    NAME.matcher(NOT_NAMES.matcher(expression).replaceAll("")).results()
        .map(found -> found.group()).filter(name -> !WORDS.contains(name)).forEach(names::add);
    return names;
  }
}
