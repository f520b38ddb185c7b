package br.com.alicerce.app.house.docs;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.app.house.Api;
import br.com.alicerce.app.house.catalog.MigratedDatabase;
import br.com.alicerce.platform.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MadeDocumentsTest {

  private static final List<String> SCHEMAS = List.of("platform", "eventing", "identity", "construction", "engines");

  @Test
  void the_schema_is_written_down() throws SQLException {
    try (Connection connection = MigratedDatabase.owner()) {
      Written.keeps("docs/schema.sql", SchemaText.of(connection, SCHEMAS));
    }
  }

  @Test
  void a_column_a_policy_and_a_grant_more_are_seen() throws SQLException {
    try (Connection connection = MigratedDatabase.owner(); Statement statement = connection.createStatement()) {
      String before = SchemaText.of(connection, SCHEMAS);
      connection.setAutoCommit(false);
      statement.execute("alter table construction.produtos add column cor text not null default 'azul'");
      statement.execute("create policy twin on construction.produtos for select to alicerce_vertical using (ativo)");
      statement.execute("grant delete on construction.produtos to alicerce_vertical");
      assertThat(SchemaText.of(connection, SCHEMAS)).isNotEqualTo(before)
          .contains("cor text not null default 'azul'").contains("create policy twin")
          .contains("grant delete, insert, select, update on construction.produtos");
      connection.rollback();
    }
  }

  @Test
  void the_api_is_written_down() {
    Written.keeps("docs/openapi.json", Json.jsonb().toJsonPretty(sorted(Api.document())) + "\n");
  }

  /** The same document with its names in alphabetical order, so that one build writes it as another. */
  private static Object sorted(Object value) {
    return switch (value) {
      case Map<?, ?> map -> {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((name, child) -> sorted.put((String) name, sorted(child)));
        yield sorted;
      }
      case List<?> list -> list.stream().map(MadeDocumentsTest::sorted).toList();
      default -> value;
    };
  }
}
