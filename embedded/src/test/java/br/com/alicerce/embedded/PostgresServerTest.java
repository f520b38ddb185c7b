package br.com.alicerce.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PostgresServerTest {

  @TempDir Path dataDir;

  private PostgresServer start() {
    return PostgresServer.start(options());
  }

  private ServerOptions options() {
    return ServerOptions.in(dataDir, "postgres", "s3cret").with(Map.of("shared_buffers", "32MB"));
  }

  @Test
  void a_commit_is_on_the_disk_and_only_this_machine_can_connect() throws SQLException {
    try (var postgres = start()) {
      assertThat(ask(postgres, "show fsync")).isEqualTo("on");
      assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
      assertThat(ask(postgres, "show full_page_writes")).isEqualTo("on");
      assertThat(ask(postgres, "show password_encryption")).isEqualTo("scram-sha-256");
      assertThat(Listening.addressesOf(postgres.port())).containsExactly(Listening.LOOPBACK_V4);
    }
  }

  @Test
  void data_and_port_outlive_a_stop() throws SQLException {
    int port;
    try (var postgres = start()) {
      port = postgres.port();
      tell(postgres, "create table kept as select 42 as answer");
    }
    assertThat(Ports.isFree(port)).isTrue();
    try (var postgres = start()) {
      assertThat(postgres.port()).isEqualTo(port);
      assertThat(ask(postgres, "select answer from kept")).isEqualTo("42");
    }
  }

  @Test
  void a_kept_port_that_another_program_took_is_replaced() throws IOException, SQLException {
    int port;
    try (var postgres = start()) {
      port = postgres.port();
    }
    try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress()); var postgres = start()) {
      assertThat(postgres.port()).isNotEqualTo(port);
      assertThat(ask(postgres, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void killed_beside_a_working_backend_it_comes_back_on_its_port_with_its_data() throws Exception {
    try (var postgres = start(); var busy = postgres.connect("postgres"); var statement = busy.createStatement()) {
      int port = postgres.port();
      tell(postgres, "create table kept as select 42 as answer");
      Thread.ofVirtual().start(() -> {
        try {
          statement.execute("do $$ begin for i in 1..2000000000 loop end loop; end $$");
        } catch (SQLException _) {
          // it dies with its server
        }
      });
      long killed = postgres.pid();
      Thread.sleep(200);
      ProcessHandle.of(killed).orElseThrow().destroyForcibly();
      long begin = System.nanoTime();
      postgres.restart();
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(8));
      assertThat(postgres.pid()).isNotEqualTo(killed);
      assertThat(postgres.port()).isEqualTo(port);
      assertThat(ask(postgres, "select answer from kept")).isEqualTo("42");
    }
  }

  @Test
  void what_a_killed_jvm_left_running_is_stopped_before_the_next_start() throws Exception {
    var left = Victim.start("postgres", dataDir.toString(), "s3cret");
    left.killJvm();
    assertThat(left.serverWorks()).isTrue();
    try (var postgres = start()) {
      assertThat(left.serverWorks()).isFalse();
      assertThat(postgres.port()).isEqualTo(left.port());
      assertThat(ask(postgres, "show shared_buffers")).isEqualTo("32MB");
    }
  }

  @Test
  void a_temporary_one_dies_with_a_killed_jvm_and_leaves_no_files() throws Exception {
    var temporary = Victim.start("temporary");
    temporary.killJvm();
    for (int i = 0; i < 200 && Files.exists(temporary.home().getParent()); i++) {
      Thread.sleep(50);
    }
    assertThat(temporary.serverWorks()).isFalse();
    assertThat(temporary.home().getParent()).doesNotExist();
  }

  @Test
  void a_dead_servers_mark_with_a_living_strangers_process_id_harms_neither() throws Exception {
    start().close();
    Process stranger = new ProcessBuilder("sleep", "60").start();
    try {
      Files.writeString(dataDir.resolve("postgres/postmaster.pid"), stranger.pid() + "\n" + dataDir + "\n");
      try (var postgres = start()) {
        assertThat(ask(postgres, "select 1")).isEqualTo("1");
      }
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void a_wrong_password_and_a_wrong_setting_are_told_in_one_line() {
    start().close();
    assertThatThrownBy(() -> PostgresServer.start(ServerOptions.in(dataDir, "postgres", "forgotten")))
        .isInstanceOf(ServerFailure.class)
        .hasMessageContaining("refuses the stored password")
        .hasMessageNotContaining("\n");
    assertThatThrownBy(() -> PostgresServer.start(options().with(Map.of("shared_buffers", "much"))))
        .isInstanceOf(ServerFailure.class)
        .hasMessageContaining("shared_buffers")
        .hasMessageNotContaining("\n");
    assertThat(new Orphans("postgres", dataDir.resolve("postgres")).alive()).isEmpty();
  }

  private static void tell(PostgresServer postgres, String sql) throws SQLException {
    try (var connection = postgres.connect("postgres"); var statement = connection.createStatement()) {
      statement.execute(sql);
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
