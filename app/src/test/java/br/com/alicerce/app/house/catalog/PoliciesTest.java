package br.com.alicerce.app.house.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Which rows a role may see: the whole list. A table that is not named here has exactly its own store's policy and its owner's. */
class PoliciesTest {

  private static final String OWN_STORE =
      "(tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS \"nullif\"))";

  private static final String POLICIES = """
      select schemaname || '.' || tablename || '|' || policyname || ' for ' || cmd || ' to '
        || (select string_agg(role, ', ' order by role) from unnest(roles) role)
        || coalesce(' using ' || qual, '') || coalesce(' check ' || with_check, '')
      from pg_policies""";

  private static final Map<String, String> WHOSE = Map.of(
      "platform", "alicerce_vertical", "identity", "alicerce_vertical", "construction", "alicerce_vertical", "engines", "alicerce_engines");

  private static final String MIGRATOR = "migrator for ALL to alicerce_migrator using true";
  private static final String READ_ALL = "read_all for SELECT to alicerce_engines, alicerce_relay using true";

  private static final Map<String, Set<String>> OTHERS = Map.of(
      "eventing.tenant_stream", Set.of(READ_ALL, MIGRATOR),
      "eventing.event_outbox", Set.of(READ_ALL, MIGRATOR),
      "eventing.retained_stream", Set.of(MIGRATOR),
      "eventing.relay_cursor", Set.of(READ_ALL, MIGRATOR,
          "relay_insert for INSERT to alicerce_relay check true",
          "relay_update for UPDATE to alicerce_relay using true"));

  @Test
  void policies_are_exactly_these() throws SQLException {
    try (Connection connection = MigratedDatabase.superuser()) {
      assertThat(flat(policies(connection))).containsExactlyInAnyOrderElementsOf(flat(expected(connection)));
    }
  }

  @Test
  void a_policy_too_many_is_seen() throws SQLException {
    try (Connection connection = MigratedDatabase.superuser(); Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("create policy all_stores on construction.clientes for select to alicerce_vertical using (true)");
      assertThat(policies(connection)).isNotEqualTo(expected(connection));
      connection.rollback();
    }
  }

  @Test
  void a_table_without_a_policy_is_seen() throws SQLException {
    try (Connection connection = MigratedDatabase.superuser(); Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("create table construction.twin (tenant_id uuid, id uuid, primary key (tenant_id, id))");
      assertThat(policies(connection)).isNotEqualTo(expected(connection));
      connection.rollback();
    }
  }

  private static List<String> flat(Map<String, Set<String>> policies) {
    return policies.entrySet().stream()
        .flatMap(table -> table.getValue().stream().map(policy -> table.getKey() + ": " + policy)).toList();
  }

  private static Map<String, Set<String>> policies(Connection connection) throws SQLException {
    Map<String, Set<String>> policies = new TreeMap<>();
    for (String policy : MigratedDatabase.column(connection, POLICIES)) {
      String[] parts = policy.split("\\|", 2);
      policies.computeIfAbsent(parts[0], _ -> new TreeSet<>()).add(parts[1]);
    }
    return policies;
  }

  private static Map<String, Set<String>> expected(Connection connection) throws SQLException {
    Map<String, Set<String>> expected = new TreeMap<>();
    for (String table : MigratedDatabase.column(connection, CatalogRule.TENANT_TABLES + "select name from tenant_tables")) {
      String role = WHOSE.get(table.substring(0, table.indexOf('.')));
      expected.put(table, OTHERS.getOrDefault(table, Set.of(MIGRATOR, "own_store for ALL to " + role + " using " + OWN_STORE)));
    }
    return expected;
  }
}
