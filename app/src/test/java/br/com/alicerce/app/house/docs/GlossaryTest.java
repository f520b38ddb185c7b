package br.com.alicerce.app.house.docs;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.app.house.catalog.MigratedDatabase;
import br.com.alicerce.app.house.Api;
import br.com.alicerce.contracts.EventType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One word for one thing, from the page to the table: every noun of a table, column, route and event is in the dictionary. */
class GlossaryTest {

  private final Glossary glossary = Glossary.read();

  @Test
  void every_word_of_the_verticals_tables_is_in_it() throws SQLException {
    assertThat(unknown(names("construction"), glossary::unknownOfTheTrade)).isEmpty();
  }

  @Test
  void every_word_of_the_other_tables_is_in_it() throws SQLException {
    Stream<String> names = Stream.of(names("identity"), names("platform"), names("engines"), names("eventing")).flatMap(List::stream)
        .filter(name -> !name.matches("last_(cotacao|pedido)"));
    assertThat(unknown(names.toList(), glossary::unknownInEnglish)).isEmpty();
  }

  @Test
  void every_word_of_an_event_is_in_it() {
    Stream<String> names = Arrays.stream(EventType.values()).flatMap(type -> Stream.concat(
        Stream.of(type.wireName()),
        Arrays.stream(type.payload().getRecordComponents()).map(component -> snake(component.getName()))));
    assertThat(unknown(names.toList(), glossary::unknownInEnglish)).isEmpty();
  }

  @Test
  void every_word_of_a_route_is_in_it() {
    Set<String> paths = ((Map<?, ?>) Api.document().get("paths")).keySet().stream().map(Object::toString).collect(Collectors.toSet());
    assertThat(paths).hasSizeGreaterThan(20);
    assertThat(unknown(paths.stream().map(path -> path.replaceAll("\\{[^}]*}|^/api/v1", "")).toList(), name -> {
      Set<String> unknown = new TreeSet<>(glossary.unknownOfTheTrade(name));
      unknown.retainAll(glossary.unknownInEnglish(name));
      return unknown;
    })).isEmpty();
  }

  @Test
  void no_word_is_of_both_languages_but_where_both_write_it_alike() {
    Set<String> both = new TreeSet<>(glossary.portuguese());
    both.retainAll(glossary.english());
    assertThat(both).isSubsetOf("admin", "total");
  }

  @Test
  void a_word_that_is_missing_is_seen() {
    Glossary small = Glossary.of("""
        | in names | English | |
        |---|---|---|
        | `cotacao`, `cotacoes` | `quote` | An offer. |

        ## Technical words

        `id`, `status`

        """);
    assertThat(small.unknownOfTheTrade("cotacoes_status")).isEmpty();
    assertThat(small.unknownOfTheTrade("cotacao_frete")).containsExactly("frete");
    assertThat(small.unknownInEnglish("quote_freight")).containsExactly("freight");
  }

  private static Set<String> unknown(List<String> names, Function<String, Set<String>> check) {
    return names.stream().flatMap(name -> check.apply(name).stream()).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> names(String schema) throws SQLException {
    try (Connection connection = MigratedDatabase.owner()) {
      return MigratedDatabase.column(connection, """
          select distinct name from (
            select table_name as name from information_schema.tables where table_schema = '%s'
            union all
            select column_name from information_schema.columns where table_schema = '%s') names
          where name !~ 'flyway|^event_outbox_'
            and name not in (select column_name from information_schema.columns where table_name = 'flyway_schema_history')
          """.formatted(schema, schema));
    }
  }

  private static String snake(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
  }
}
