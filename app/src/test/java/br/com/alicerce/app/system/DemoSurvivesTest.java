package br.com.alicerce.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.app.embedded.RuntimeState;
import br.com.alicerce.app.system.StoreClient.Answer;
import br.com.alicerce.embedded.Ports;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is killed under a newcomer's demo, it comes back with everything that it had answered for. */
class DemoSurvivesTest {

  private static final Duration SOON = Duration.ofSeconds(90);

  private static DemoProcess demo;

  @BeforeAll
  static void start() {
    demo = new DemoProcess();
  }

  @AfterAll
  static void close() throws Exception {
    demo.close();
  }

  @BeforeEach
  void ensureRunning() {
    demo.ensureRunning();
  }

  @Test
  void killed_servers_come_back_with_every_write_that_was_answered() {
    StoreClient admin = admin();
    RuntimeState before = demo.state();
    List<String> written = new ArrayList<>(writeUntil(admin, () -> true, 5));
    kill(before.postgres().pid());
    kill(before.redis().pid());
    written.addAll(writeUntil(admin, () -> haveBothReturned(before, demo.state()), 5));
    assertThat(written).hasSizeGreaterThanOrEqualTo(10).doesNotHaveDuplicates()
        .allSatisfy(id -> assertThat(admin.get("/api/v1/produtos/" + id).status()).isEqualTo(200));
    Eventually.holds("every write in the engines", SOON, () -> written.stream()
        .allMatch(id -> admin.get("/api/v1/insights/stock/" + id).status() == 200));
  }

  @Test
  void a_killed_demo_starts_again_with_its_data_and_without_its_orphans() {
    String written = writeUntil(admin(), () -> true, 1).getFirst();
    RuntimeState before = demo.state();
    demo.kill();
    demo.ensureRunning();
    assertThat(List.of(before.postgres().pid(), before.redis().pid())).allMatch(DemoProcess::isGone);
    assertThat(admin().get("/entrar").status()).isEqualTo(200);
    assertThat(admin().get("/api/v1/produtos/" + written).status()).isEqualTo(200);
  }

  @Test
  void ctrl_c_stops_everything() throws Exception {
    RuntimeState running = demo.state();
    assertThat(demo.interrupt()).isZero();
    assertThat(List.of(running.postgres().pid(), running.redis().pid())).allMatch(DemoProcess::isGone);
  }

  @Test
  void ctrl_c_during_the_start_leaves_nothing_running() throws Exception {
    try (DemoProcess young = DemoProcess.whenItSays("Starting PostgreSQL")) {
      assertThat(young.interrupt()).isZero();
      assertThat(young.leftRunning()).isEmpty();
    }
  }

  @Test
  void a_reset_begins_anew_also_after_a_kill() throws Exception {
    String written = writeUntil(admin(), () -> true, 1).getFirst();
    RuntimeState before = demo.state();
    demo.kill();
    demo.startAnew();
    assertThat(List.of(before.postgres().pid(), before.redis().pid())).allMatch(DemoProcess::isGone);
    assertThat(admin().get("/api/v1/produtos/" + written).status()).isEqualTo(404);
  }

  @Test
  void servers_of_ones_own_are_refused_in_one_line() throws Exception {
    refused(Map.of("DATABASE_URL", "postgresql://127.0.0.1/alicerce"), "unset DATABASE_URL");
    refused(Map.of("REDIS_URL", "redis://127.0.0.1"), "set both");
  }

  @Test
  void an_occupied_port_is_told_in_one_line() throws Exception {
    refused(Map.of("DATA_DIR", DemoInstallation.temporaryDirectory().toString()), "HTTP_PORT");
  }

  @Test
  void a_second_demo_on_the_same_data_is_told_in_one_line() throws Exception {
    String free = Integer.toString(Ports.free());
    String another = Integer.toString(Ports.free());
    refused(Map.of("HTTP_PORT", free, "MANAGEMENT_PORT", another), "already running");
  }

  private static boolean haveBothReturned(RuntimeState before, RuntimeState now) {
    return now.postgres().pid() != before.postgres().pid() && now.redis().pid() != before.redis().pid();
  }

  private static void refused(Map<String, String> settings, String words) throws IOException, InterruptedException {
    DemoProcess.Ended ended = demo.another(settings);
    assertThat(ended.output().strip().lines()).hasSize(1).first().asString().startsWith("alicerce: ").contains(words);
    assertThat(ended.exitCode()).isEqualTo(2);
  }

  /** Registers products until it holds and so many more were answered; returns those that were answered. */
  private static List<String> writeUntil(StoreClient admin, BooleanSupplier holds, int more) {
    List<String> answered = new ArrayList<>();
    int after = 0;
    long end = System.nanoTime() + SOON.toNanos();
    while (after < more) {
      assertThat(System.nanoTime()).as("the servers' return").isLessThan(end);
      boolean counts = holds.getAsBoolean();
      UUID key = UUID.randomUUID();
      Answer answer = admin.tryPost(
          "/api/v1/produtos", Map.of("nome", "Prego " + key, "unidade", "KG", "preco_base", "19.90"), key);
      if (answer != null && answer.status() == 201) {
        answered.add(answer.text("id"));
        after += counts ? 1 : 0;
      }
    }
    return answered;
  }

  private static StoreClient admin() {
    return StoreClient.login(demo.port(), "demo", "admin@demo.alicerce", "balcao-demo");
  }

  private static void kill(long pid) {
    assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
  }
}
