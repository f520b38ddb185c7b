package br.com.alicerce.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.embedded.Answer;
import br.com.alicerce.embedded.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SupervisorTest {

  private static final Duration BACK_WITHIN = Duration.ofSeconds(10);

  @TempDir Path directory;
  private final List<String> told = new CopyOnWriteArrayList<>();

  private Supervisor start() {
    return Supervisor.start(directory.resolve("data"), Map.of("shared_buffers", "32MB"), Map.of(), told::add);
  }

  @Test
  void each_killed_server_is_back_within_ten_seconds_on_its_port_with_its_data() throws Exception {
    try (var supervisor = start()) {
      tell(supervisor, "create table kept as select 42 as answer");
      assertThat(killAndAwait(supervisor.postgres())).isLessThan(BACK_WITHIN);
      assertThat(ask(supervisor, "select answer from kept")).isEqualTo("42");
      assertThat(killAndAwait(supervisor.redis())).isLessThan(BACK_WITHIN);
      assertThat(RuntimeState.running(supervisor.dataDir())).contains(supervisor.state());
    }
  }

  @Test
  void a_start_tells_its_steps_and_a_stop_takes_less_than_ten_seconds_and_leaves_nothing_running() {
    var supervisor = start();
    var state = supervisor.state();
    assertThat(told).contains("Creating the database files…", "Starting PostgreSQL…", "Starting Redis…");
    long begin = System.nanoTime();
    supervisor.close();
    supervisor.close();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(BACK_WITHIN);
    assertThat(List.of(state.postgres().pid(), state.redis().pid()))
        .allMatch(pid -> ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty());
    assertThat(RuntimeState.read(directory.resolve("data"))).isEmpty();
  }

  @Test
  void passwords_and_ports_stay_the_same_between_starts_and_only_the_owner_reads_them() throws IOException {
    RuntimeState before;
    String role;
    try (var supervisor = start()) {
      role = supervisor.password("vertical");
      supervisor.answersHttpOn(8080);
      before = RuntimeState.running(directory.resolve("data")).orElseThrow();
      assertThat(before.httpPort()).isEqualTo(8080);
      assertThat(before.passwords()).containsEntry("vertical", role).containsKeys("postgres", "redis");
      assertThat(modeOf("secrets.json")).isEqualTo("rw-------");
      assertThat(modeOf("runtime.json")).isEqualTo("rw-------");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("data"))))
          .isEqualTo("rwx------");
    }
    try (var supervisor = start()) {
      assertThat(supervisor.password("vertical")).isEqualTo(role);
      assertThat(supervisor.state().passwords()).isEqualTo(before.passwords());
      assertThat(supervisor.postgres().port()).isEqualTo(before.postgres().port());
      assertThat(supervisor.redis().port()).isEqualTo(before.redis().port());
    }
  }

  @Test
  void a_second_one_on_the_same_directory_is_refused_and_the_first_works_on() throws SQLException {
    try (var supervisor = start()) {
      assertThatThrownBy(this::start)
          .isInstanceOf(OperatorError.class)
          .hasMessageContaining("already running")
          .hasMessageContaining("process " + ProcessHandle.current().pid());
      assertThat(ask(supervisor, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void a_failed_start_leaves_nothing_running_and_the_directory_free() {
    assertThatThrownBy(() -> Supervisor.start(directory, Map.of("shared_buffers", "much"), Map.of(), told::add))
        .isInstanceOf(OperatorError.class)
        .hasMessageContaining("shared_buffers")
        .hasMessageNotContaining("\n");
    assertThat(DataDir.held(directory)).isFalse();
    assertThat(ProcessHandle.current().children().map(process -> process.info().commandLine().orElse("")))
        .noneMatch(line -> line.contains(directory.toString()));
  }

  private Duration killAndAwait(EmbeddedServer server) throws InterruptedException {
    long killed = server.pid();
    int port = server.port();
    ProcessHandle.of(killed).orElseThrow().destroyForcibly();
    long begin = System.nanoTime();
    while (told.stream().noneMatch(line -> line.startsWith(server.title() + " is back on port " + port))) {
      Thread.sleep(50);
    }
    Duration away = Duration.ofNanos(System.nanoTime() - begin);
    assertThat(server.pid()).isNotEqualTo(killed);
    assertThat(server.port()).isEqualTo(port);
    assertThat(server.ping()).isEqualTo(Answer.READY);
    return away;
  }

  private String modeOf(String file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("data").resolve(file)));
  }

  private static void tell(Supervisor supervisor, String sql) throws SQLException {
    try (var connection = supervisor.postgres().connect("postgres"); var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(Supervisor supervisor, String sql) throws SQLException {
    try (var connection = supervisor.postgres().connect("postgres");
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
