package br.com.alicerce.app.house.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogTest {

  static List<CatalogRule> rules() {
    return CatalogRules.ALL;
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_database_keeps(CatalogRule rule) throws SQLException {
    try (Connection connection = MigratedDatabase.superuser()) {
      assertThat(MigratedDatabase.column(connection, rule.faults())).as(rule.says()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_bad_database_breaks(CatalogRule rule) throws SQLException {
    try (Connection connection = MigratedDatabase.superuser(); Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(rule.twin());
      assertThat(MigratedDatabase.column(connection, rule.faults())).as("the twin of \"%s\" passes", rule.says()).isNotEmpty();
      connection.rollback();
    }
  }

  @Test
  void every_schema_has_its_tables() throws SQLException {
    try (Connection connection = MigratedDatabase.superuser()) {
      List<String> schemas = MigratedDatabase.column(connection,
          CatalogRule.TENANT_TABLES + "select distinct relnamespace::regnamespace::text from tenant_tables order by 1");
      assertThat(schemas).containsExactly("construction", "engines", "eventing", "identity", "platform");
    }
  }

  @Test
  void the_three_indexes_that_count_most_have_their_names_and_leading_columns() throws SQLException {
    try (Connection connection = MigratedDatabase.superuser()) {
      List<String> definitions = MigratedDatabase.column(connection, """
          select indexname || ' on ' || tablename || ' ' || regexp_replace(indexdef, '^.*USING btree ', '')
          from pg_indexes where schemaname = 'construction'""");
      assertThat(definitions)
          .anyMatch(index -> index.startsWith("idx_cotacoes_tenant_status on cotacoes (tenant_id, status"))
          .anyMatch(index -> index.startsWith("idx_pedidos_tenant_status on pedidos (tenant_id, status"))
          .anyMatch(index -> index.startsWith("idx_clientes_tenant on clientes (tenant_id"));
    }
  }

  @Test
  void only_these_functions_act_with_their_owners_rights() throws SQLException {
    try (Connection connection = MigratedDatabase.superuser()) {
      assertThat(MigratedDatabase.column(connection, """
          select p.oid::regproc::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
          where p.prosecdef and n.nspname in ('platform', 'eventing', 'identity', 'construction', 'engines')"""))
          .containsExactlyInAnyOrder(
              "eventing.append_events", "eventing.ensure_partitions", "eventing.next_month_has_a_partition",
              "eventing.pipeline", "eventing.stores_behind", "engines.lagging");
    }
  }
}
