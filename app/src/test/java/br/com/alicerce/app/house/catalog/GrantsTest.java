package br.com.alicerce.app.house.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.alicerce.platform.database.DatabaseRoles.Login;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may enter which schema, and what they are told at the door of another. */
class GrantsTest {

  @Test
  void roles_enter_exactly_their_schemas() throws SQLException {
    try (Connection connection = MigratedDatabase.superuser()) {
      assertThat(MigratedDatabase.column(connection, """
          select r.rolname || ' enters ' || n.nspname
          from pg_roles r cross join pg_namespace n
          where r.rolname in ('alicerce_vertical', 'alicerce_relay', 'alicerce_engines', 'alicerce_monitor')
            and n.nspname in ('platform', 'eventing', 'identity', 'construction', 'engines')
            and has_schema_privilege(r.oid, n.oid, 'usage')""")).containsExactlyInAnyOrder(
          "alicerce_vertical enters platform", "alicerce_vertical enters identity", "alicerce_vertical enters construction",
          "alicerce_vertical enters eventing", "alicerce_relay enters eventing", "alicerce_engines enters eventing",
          "alicerce_engines enters engines", "alicerce_monitor enters eventing");
    }
  }

  @Test
  void the_only_shared_tables_are_read_by_relay_and_engines() throws SQLException {
    try (Connection connection = MigratedDatabase.superuser()) {
      assertThat(MigratedDatabase.column(connection, CatalogRule.TENANT_TABLES + """
          select t.name || ': ' || string_agg(distinct g.grantee::regrole::text, ', ')
          from tables t cross join aclexplode(t.relacl) g
          where g.grantee <> t.relowner group by t.name having count(distinct g.grantee) > 1""")).containsExactlyInAnyOrder(
          "eventing.tenant_stream: alicerce_engines, alicerce_relay", "eventing.event_outbox: alicerce_engines, alicerce_relay",
          "eventing.relay_cursor: alicerce_engines, alicerce_relay");
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "engines; select count(*) from construction.pedidos",
      "engines; select count(*) from construction.clientes",
      "engines; select count(*) from identity.users",
      "engines; select count(*) from platform.audit_log",
      "engines; insert into eventing.event_outbox select * from eventing.event_outbox",
      "engines; select eventing.ensure_partitions(1)",
      "engines; update eventing.relay_cursor set published_seq = 0",
      "vertical; select count(*) from engines.stock_product",
      "vertical; select count(*) from engines.engine_offset",
      "vertical; select count(*) from eventing.event_outbox",
      "vertical; insert into eventing.event_outbox select * from eventing.event_outbox",
      "vertical; update eventing.tenant_stream set last_seq = last_seq + 1",
      "vertical; delete from construction.pedidos",
      "vertical; delete from construction.clientes",
      "vertical; update construction.movimentos set delta = 0",
      "vertical; delete from platform.audit_log",
      "vertical; update platform.audit_log set action = ''",
      "vertical; truncate construction.itens_pedido",
      "relay; select count(*) from construction.pedidos",
      "relay; select count(*) from identity.users",
      "relay; select count(*) from engines.stock_product",
      "relay; delete from eventing.event_outbox",
      "relay; update eventing.tenant_stream set last_seq = 0",
      "vertical; select eventing.pipeline()",
      "relay; select eventing.stores_behind(1)",
      "monitor; select count(*) from eventing.event_outbox",
      "monitor; select count(*) from eventing.tenant_stream",
      "monitor; select count(*) from engines.engine_offset",
      "monitor; select count(*) from identity.tenant",
      "monitor; select count(*) from construction.pedidos"})
  void permission_is_denied(String role, String statement) throws SQLException {
    try (Connection connection = as(role); Statement open = connection.createStatement()) {
      assertThatThrownBy(() -> open.execute(statement))
          .isInstanceOf(SQLException.class).hasMessageContaining("permission denied");
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "vertical; select count(*) from construction.pedidos", "vertical; select count(*) from identity.users",
      "engines; select count(*) from engines.stock_product", "engines; select count(*) from eventing.event_outbox",
      "relay; select count(*) from eventing.event_outbox"})
  void what_is_theirs_they_may_and_see_no_row_without_a_store(String role, String statement) throws SQLException {
    try (Connection connection = as(role)) {
      assertThat(MigratedDatabase.column(connection, statement)).isEqualTo(List.of("0"));
    }
  }

  @Test
  void the_monitor_reads_no_table_and_writes_none() throws SQLException {
    try (Connection connection = MigratedDatabase.superuser()) {
      assertThat(MigratedDatabase.column(connection, CatalogRule.TENANT_TABLES + """
          select t.name from tables t cross join aclexplode(t.relacl) g where g.grantee = 'alicerce_monitor'::regrole""")).isEmpty();
    }
  }

  private static Connection as(String role) throws SQLException {
    var roles = MigratedDatabase.database().roles();
    Login login = switch (role) {
      case "vertical" -> roles.vertical();
      case "relay" -> roles.relay();
      case "engines" -> roles.engines();
      case "monitor" -> roles.monitor();
      default -> throw new IllegalArgumentException(role);
    };
    return DriverManager.getConnection(MigratedDatabase.database().url(), login.user(), login.password());
  }
}
