package br.com.alicerce.bench.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CostFileTest {

  private static final Offset<Double> CLOSE = within(1e-9);

  private static final String REQUEST = """
      {"name":"%s", "cpu_ms_app":0.2, "cpu_ms_db":0.1, "cpu_ms_nginx":0.03, "cpu_ms_relay":0.0, "cpu_ms_client":0.02,
       "calm_idle":0.8, "calm_cpu_ms_app":0.36, "calm_cpu_ms_db":0.18, "calm_cpu_ms_relay":0.0, "calm_cpu_ms_client":0.06,
       "quiet_mean_ms":1.0, "wal_bytes":4000}""";

  private static final String OTHERS = """
      {"name":"idle", "cores_relay":0.02, "memory_mb_relay":150, "database_mb":1},
      {"name":"pipeline", "steady_events_per_second":500, "redis_bytes_per_event":300,
       "cpu_ms_relay":0.01, "cpu_ms_db":0.35, "steady_cpu_ms_relay":0.04, "steady_cpu_ms_db":0.75,
       "writing_cpu_ms_db":0.15, "steady_writing_cpu_ms_db":0.25}""";

  private final Costs costs = CostFile.read(file(REQUEST));

  private static String file(String request) {
    List<String> kinds = Costs.NEEDED.stream().sorted().toList();
    return "{\"machine\":{\"cores\":2,\"quotes\":100},\"scenarios\":["
        + kinds.stream().map(request::formatted).collect(Collectors.joining(",")) + "," + OTHERS + "]}";
  }

  @Test
  void a_request_costs_what_was_measured_of_busy_and_of_calm_cores() {
    Cost vertical = costs.of("list").of(Component.VERTICAL);
    assertThat(vertical.at(0)).isCloseTo(0.2, CLOSE);
    assertThat(vertical.at(0.8)).isCloseTo(0.36, CLOSE);
    assertThat(costs.of("list").client().at(0.8)).isCloseTo(0.06, CLOSE);
  }

  @Test
  void what_was_not_measured_calm_costs_the_same_and_what_has_no_part_in_it_is_none_of_it() {
    assertThat(costs.of("list").of(Component.NGINX)).isEqualTo(Cost.always(0.03));
    assertThat(costs.of("list").cpu()).containsOnlyKeys(Component.NGINX, Component.VERTICAL, Component.POSTGRESQL);
  }

  @Test
  void what_one_alone_takes_longer_than_its_cpu_is_waiting() {
    assertThat(costs.of("list").waitMilliseconds()).isCloseTo(1.0 - (0.36 + 0.18 + 0.03 + 0.06), CLOSE);
  }

  @Test
  void an_event_costs_what_it_takes_from_its_outbox_on_at_either_rate() {
    assertThat(costs.event(Component.RELAY, 500)).as("steady").isCloseTo(0.04, CLOSE);
    assertThat(costs.event(Component.POSTGRESQL, 500)).as("steady, without the writing").isCloseTo(0.75 - 0.25, CLOSE);
    assertThat(costs.event(Component.POSTGRESQL, 1e12)).as("in full batches, without the writing").isCloseTo(0.35 - 0.15, within(1e-6));
  }

  @Test
  void what_processes_hold_and_what_a_quote_leaves_on_disk_is_told() {
    assertThat(costs.idleCores()).containsExactly(Map.entry(Component.RELAY, 0.02));
    assertThat(costs.memoryMegabytes()).containsExactly(Map.entry(Component.RELAY, 150.0));
    assertThat(costs.databaseBytesPerQuote()).isCloseTo(1024 * 1024 / 100.0, CLOSE);
    assertThat(costs.walBytesPerWrite()).isEqualTo(4_000);
    assertThat(costs.redisBytesPerEvent()).isEqualTo(300);
  }

  @Test
  void a_figure_that_an_older_bench_did_not_measure_is_asked_for_by_name() {
    assertThatThrownBy(() -> CostFile.read(file(REQUEST.replace("\"calm_idle\":0.8,", ""))))
        .hasMessageContaining("has no calm_idle: measure it");
  }
}
