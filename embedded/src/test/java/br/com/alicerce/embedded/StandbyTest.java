package br.com.alicerce.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class StandbyTest {

  @TempDir Path dataDir;

  @Test
  void it_has_what_was_there_follows_what_comes_and_lets_nobody_write() throws Exception {
    try (var primary = primary()) {
      tell(primary, "create table kept as select n, repeat('x', 500) as filler from generate_series(1, 20000) n");
      Thread writer = Thread.ofVirtual().start(() -> fill(primary)); // so that files are torn while they are copied
      try (var standby = standby(primary)) {
        writer.join();
        awaits(standby, "select count(*) from kept", "30000");
        assertThat(ask(standby, "select pg_is_in_recovery()")).isEqualTo("t");
        assertThat(ask(standby, "show shared_buffers")).isEqualTo("32MB");
        assertThat(ask(primary, "select state from pg_stat_replication")).isEqualTo("streaming");
        assertThatThrownBy(() -> tell(standby, "delete from kept")).hasMessageContaining("read-only");
      }
    }
  }

  @Test
  void it_comes_back_after_a_kill_and_catches_up() throws Exception {
    try (var primary = primary(); var standby = standby(primary)) {
      ProcessHandle.of(standby.pid()).orElseThrow().destroyForcibly();
      tell(primary, "create table missed as select 42 as answer");
      tell(primary, "select pg_switch_wal(); checkpoint");
      standby.restart();
      awaits(standby, "select count(*) from pg_class where relname = 'missed'", "1");
      assertThat(ask(standby, "select answer from missed")).isEqualTo("42");
    }
  }

  @Test
  void its_data_are_kept_and_no_password_is_in_the_list_of_processes() throws Exception {
    try (var primary = primary()) {
      standby(primary).close();
      tell(primary, "create table missed as select 42 as answer");
      try (var standby = standby(primary)) {
        awaits(standby, "select count(*) from pg_class where relname = 'missed'", "1");
        assertThat(ProcessHandle.of(standby.pid()).orElseThrow().info().commandLine().orElseThrow())
            .contains("primary_conninfo").doesNotContain(primary.password());
      }
    }
  }

  private PostgresServer primary() {
    return PostgresServer.start(ServerOptions.in(dataDir, "postgres", "s3cret-word").with(Map.of("shared_buffers", "32MB")));
  }

  private PostgresServer standby(PostgresServer primary) {
    return PostgresServer.standbyOf(primary, ServerOptions.in(dataDir, "standby-1", primary.password()));
  }

  private static void fill(PostgresServer primary) {
    try (var connection = primary.connect("postgres"); var statement = connection.createStatement()) {
      for (int i = 0; i < 100; i++) {
        statement.execute("insert into kept select n, repeat('y', 500) from generate_series(1, 100) n");
      }
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }

  private static void awaits(PostgresServer server, String question, String answer) throws SQLException {
    for (int i = 0; i < 400 && !ask(server, question).equals(answer); i++) {
      Pause.millis(50);
    }
    assertThat(ask(server, question)).isEqualTo(answer);
  }

  private static void tell(PostgresServer postgres, String sql) throws SQLException {
    try (var connection = postgres.connect("postgres"); var statement = connection.createStatement()) {
      for (String each : sql.split("; ")) {
        statement.execute(each);
      }
    }
  }

  private static String ask(PostgresServer postgres, String sql) throws SQLException {
    try (var connection = postgres.connect("postgres");
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
