package br.com.alicerce.app.house.tidy;

import br.com.alicerce.app.house.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who may speak to which tables. */
final class SqlHabits {

  private static final Pattern WRITE = Pattern.compile(
      "(?i)\\b(?:(?:insert into|update|delete from|merge into)\\s+|EscritaVersionada\\.sql\\(\\s*\")([a-z]+\\.[a-z_]+)");
  private static final Pattern MENTION = Pattern.compile(
      "(?i)\\b(?:into|update|from|join)\\s+(platform|eventing|identity|construction|engines)\\.[a-z_]+");

  /** The schemas a module's SQL may name; the command line looks at all of them, as the migrator. */
  private static final Map<String, Set<String>> SCHEMAS = Map.of(
      "platform", Set.of("platform"),
      "eventing", Set.of("eventing"),
      "identity", Set.of("identity"),
      "construction", Set.of("construction", "platform"),
      "relay", Set.of("eventing"),
      "engines", Set.of("engines", "eventing"));

  static final List<TextRule> TEXTS = List.of(
      new TextRule("a module's SQL names its own schema's tables",
          text -> text.isMain() && text.isJava() && SCHEMAS.containsKey(text.module()), SqlHabits::foreignTables,
          new SourceText("construction/src/main/java/Peek.java",
              "select quantity from engines.stock_daily_sale where tenant_id = :tenant")));

  static final List<HouseRule> HOUSE = List.of(
      HouseRule.of("a table is written by one package, which owns it", SqlHabits::writtenTwice,
          new SourceText("construction/src/main/java/clientes/Clientes.java", "update construction.clientes set nome = :nome"),
          new SourceText("construction/src/main/java/obras/Obras.java",
              "EscritaVersionada.sql(\n    \"construction.clientes\", \"tenant_id\"")));

  private SqlHabits() {}

  private static Stream<String> foreignTables(SourceText text) {
    return MENTION.matcher(text.text()).results()
        .filter(found -> !SCHEMAS.get(text.module()).contains(found.group(1)))
        .map(found -> text.path() + ": " + found.group());
  }

  private static List<String> writtenTwice(List<SourceText> texts) {
    Map<String, Set<String>> writers = new TreeMap<>();
    texts.stream().filter(text -> text.isMain() && text.isJava()).forEach(text -> WRITE.matcher(text.text()).results()
        .forEach(found -> writers.computeIfAbsent(found.group(1), _ -> new TreeSet<>()).add(text.directory())));
    return writers.entrySet().stream()
        .filter(table -> table.getValue().size() > 1)
        .map(table -> table.getKey() + " is written by " + table.getValue()).toList();
  }
}
