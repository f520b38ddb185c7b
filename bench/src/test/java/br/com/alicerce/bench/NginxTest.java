package br.com.alicerce.bench;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.bench.data.Seed;
import br.com.alicerce.bench.rehearsal.Plan;
import br.com.alicerce.bench.rehearsal.Rehearsal;
import br.com.alicerce.bench.rehearsal.Size;
import br.com.alicerce.bench.rig.Rig;
import br.com.alicerce.bench.scenario.Figures;
import br.com.alicerce.bench.scenario.Mix;
import br.com.alicerce.bench.scenario.PeakScenario;
import br.com.alicerce.bench.scenario.RequestScenario;
import br.com.alicerce.bench.scenario.Way;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIf;

/** Tiny runs through the real nginx: that the figures are there and nobody's deed is lost, never how fast anything was. */
@DisabledIf("isLeftOut")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NginxTest {

  private static final int STORES = 3;
  private static final int QUOTES = 50;
  private static final Duration SHORT = Duration.ofMillis(150);

  private final Set<ProcessHandle> before = ProcessHandle.current().descendants().collect(Collectors.toSet());
  private Rig rig;

  /** Whether whoever runs the tests asked for none with nginx. */
  static boolean isLeftOut() {
    return List.of(System.getenv().getOrDefault("ALICERCE_TESTS_LEFT_OUT", "").split("[, ]+")).contains("nginx");
  }

  @BeforeAll
  void start() throws IOException, SQLException {
    rig = Rig.start(null, new Seed(STORES, QUOTES), Rehearsal.servers(), false, _ -> {});
  }

  @AfterAll
  void stop() {
    rig.close();
    assertThat(ProcessHandle.current().descendants().filter(process -> !before.contains(process))).as("processes left").isEmpty();
  }

  @Test
  void requests_are_measured_through_nginx_beside_the_straight_way_and_static_files_come_from_what_it_keeps() throws Exception {
    Figures figures = new RequestScenario("some", Mix.of("list=2,create=1,static=3")).run(rig, Way.NGINX_TLS, 2, SHORT);
    for (String name : List.of("requests_per_second", "nginx_requests_per_second", "nginx_p50_ms", "nginx_p99_ms")) {
      assertThat(figures.values().get(name)).as(name).isPositive();
    }
    assertThat(figures.values().get("cpu_ms_nginx")).isNotNaN();
    List<String> api = accessLog("/api/v1/cotacoes");
    assertThat(api).as("each store's requests come by its own host").anyMatch(line -> line.contains("\"store\":\"bench-00002\""));
    assertThat(api).as("no store is told to come back later").noneMatch(line -> line.contains("\"status\":429"));
    List<String> files = accessLog("/static/");
    assertThat(files.stream().filter(line -> line.contains("\"cache\":\"HIT\"")).count())
        .as("kept files among " + files.size()).isGreaterThan(files.size() * 9L / 10);
  }

  @Test
  void a_share_of_the_peak_comes_at_its_rate_and_each_process_is_told() throws Exception {
    Figures figures = new PeakScenario(rig, Mix.day()).run(0.02, true, SHORT.multipliedBy(4));
    assertThat(figures.values())
        .containsEntry("wanted_per_second", 0.02 * (2_000 + 3_000))
        .containsEntry("turned_away_of_the_day", 0.0)
        .containsEntry("ended_for_memory", 0.0);
    assertThat(figures.values().get("vertical_requests_per_second")).as("a day's").isBetween(10.0, 45.0);
    assertThat(figures.values().get("requests_per_second")).as("with the files").isBetween(25.0, 110.0)
        .isGreaterThan(figures.values().get("vertical_requests_per_second"));
    for (String part : List.of("nginx", "app", "engines", "relay", "db", "redis")) {
      assertThat(figures.values().get("memory_mb_" + part)).as("memory of " + part).isPositive();
      assertThat(figures.values()).containsKey("cores_" + part);
    }
  }

  @Test
  void what_users_did_while_processes_were_killed_is_done_once() throws Exception {
    List<String> told = new ArrayList<>();
    Plan plan = new Plan(new Size(1, 1, 1, false), Duration.ofSeconds(3), 40, 1, Set.of("nginx", "vertical-1")::contains);
    Rehearsal.Result result = new Rehearsal(rig, plan, told::add).run();
    assertThat(result.well()).as(String.join("\n", told)).isTrue();
    assertThat(told).anyMatch(line -> line.contains("kill -9 vertical-1: works again after"))
        .anyMatch(line -> line.contains("kill -9 nginx: works again after"))
        .anyMatch(line -> line.matches(" *quotes: [1-9]\\d* answered.*each once"))
        .anyMatch(line -> line.contains("All is well"));
  }

  /** Of the nginx that runs or ran last; it is written at the latest a second later. */
  private List<String> accessLog(String path) throws IOException, InterruptedException {
    Thread.sleep(Duration.ofMillis(1_100));
    try (var lines = Files.lines(rig.home().resolve("nginx").resolve("access.log"))) {
      return lines.filter(line -> line.contains("\"path\":\"" + path)).toList();
    }
  }
}
