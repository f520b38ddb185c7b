package br.com.alicerce.bench.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PredictionTest {

  private static final Map<String, Double> HALF_WRITES = Map.of("list", 0.5, "create", 0.5);
  private static final Map<String, Double> LISTS = Map.of("list", 1.0);
  private static final double IDLE = 0.01 + 0.02 + 0.02 + 0.01 + 0.01;

  private final Costs costs = SomeCosts.round();

  @Test
  void it_is_rate_times_cpu_and_counts_events_the_load_generator_and_what_runs_when_nobody_is_there() {
    Prediction prediction = Prediction.of(HALF_WRITES, 1_000, 2, costs);
    assertThat(prediction.cores().get(Component.VERTICAL)).isCloseTo(0.2 + 0.01, within(1e-9));
    assertThat(prediction.cores().get(Component.RELAY)).as("500 events").isCloseTo(0.025 + 0.02, within(1e-9));
    assertThat(prediction.clientCores()).isCloseTo(0.1, within(1e-9));
    assertThat(prediction.utilisation()).isCloseTo((0.2 + 0.1 + 0.1 + 500 * 0.00031 + IDLE) / 2, within(1e-9));
    assertThat(prediction.p95Milliseconds()).as("1 ms of waiting, 0.4 of CPU, and some queueing").isBetween(1.4, 1.8);
  }

  @Test
  void nginx_is_passed_by_and_relay_and_engines_only_count_where_something_is_for_them() {
    assertThat(Prediction.of(LISTS, 100, 2, costs).cores()).containsOnlyKeys(Component.VERTICAL, Component.POSTGRESQL, Component.REDIS);
    assertThat(Prediction.of(HALF_WRITES, 100, 2, costs).cores())
        .containsOnlyKeys(Component.VERTICAL, Component.RELAY, Component.ENGINES, Component.POSTGRESQL, Component.REDIS);
    assertThat(Prediction.of(Map.of("insights", 1.0), 100, 2, costs).cores())
        .containsOnlyKeys(Component.ENGINES, Component.POSTGRESQL, Component.REDIS);
  }

  @Test
  void who_is_asked_anything_at_all_also_takes_what_it_takes_when_nobody_is_there() {
    Map<Component, Double> cores = Prediction.of(Map.of("list", 0.5, "insights", 0.5), 100, 2, costs).cores();
    assertThat(cores.get(Component.VERTICAL)).isCloseTo(50 * 0.0002 + 0.01, within(1e-9));
    assertThat(cores.get(Component.ENGINES)).isCloseTo(50 * 0.0003 + 0.02, within(1e-9));
  }

  @Test
  void what_a_mix_writes_is_carried_and_makes_insights_be_worked_out_anew() {
    double events = 100 * Assumption.EVENTS_PER_CONVERT.usual();
    assertThat(Prediction.of(Map.of("convert", 1.0), 100, 2, costs).cores().get(Component.RELAY))
        .isCloseTo(events * 0.00005 + 0.02, within(1e-9));
    assertThat(Prediction.of(Map.of("create", 0.5, "insights", 0.5), 1_000, 2, costs).cores().get(Component.ENGINES))
        .as("as many events as questions").isCloseTo(500 * 0.0008 + 500 * 0.0001 + 0.02, within(1e-9));
  }

  @Test
  void a_request_costs_more_where_cores_sleep_as_far_as_they_do() {
    Costs sleepy = SomeCosts.round(1.0);
    Prediction hardly = Prediction.of(LISTS, 1, 2, sleepy);
    assertThat(hardly.cores().get(Component.VERTICAL)).as("all sleep").isCloseTo(0.01 + 0.0012, within(0.0001));
    Prediction half = Prediction.of(LISTS, Prediction.rateAt(0.5, LISTS, 2, sleepy), 2, sleepy);
    double rate = Prediction.rateAt(0.5, LISTS, 2, sleepy);
    assertThat(half.utilisation()).isCloseTo(0.5, within(1e-6));
    assertThat(half.cores().get(Component.VERTICAL)).as("half of them do").isCloseTo(rate * (0.2 + 0.5) / 1_000 + 0.01, within(1e-6));
    assertThat(half.cores().values().stream().mapToDouble(cores -> cores).sum() + half.clientCores())
        .as("the parts are the whole").isCloseTo(0.5 * 2, within(1e-6));
  }

  @Test
  void what_waking_costs_is_gone_where_nobody_sleeps() {
    Prediction full = Prediction.of(LISTS, 100_000, 2, SomeCosts.round(1.0));
    assertThat(full.utilisation()).isCloseTo((100_000 * 0.4 / 1_000 + 0.03) / 2, within(1e-9));
    assertThat(full.p95Milliseconds()).isInfinite();
  }

  @Test
  void the_rate_that_keeps_half_of_a_machine_busy_is_found() {
    assertThat(Prediction.rateAt(0.5, LISTS, 2, costs)).isCloseTo((1 - 0.03) / 0.0004, within(0.1));
  }

  @Test
  void an_event_costs_the_more_the_fewer_come_with_it() {
    Costs sleepy = SomeCosts.round(1.0);
    assertThat(sleepy.event(Component.RELAY, 0)).as("alone").isCloseTo(1.05, within(1e-9));
    assertThat(sleepy.event(Component.RELAY, 100)).as("at the rate of the measurement").isCloseTo(0.55, within(1e-9));
    assertThat(sleepy.event(Component.RELAY, 1e9)).as("in full batches").isCloseTo(0.05, within(1e-6));
    for (double events = 1; events < 1e6; events *= 2) {
      assertThat(2 * events * sleepy.event(Component.RELAY, 2 * events)).as("more events never cost less")
          .isGreaterThan(events * sleepy.event(Component.RELAY, events));
    }
  }

  @Test
  void a_cost_is_a_straight_line_through_what_was_measured_and_never_falls_with_sleep() {
    Cost cost = Cost.of(0.1, 0.26, 0.8);
    assertThat(cost.at(0)).isCloseTo(0.1, within(1e-9));
    assertThat(cost.at(0.8)).isCloseTo(0.26, within(1e-9));
    assertThat(cost.at(1)).isCloseTo(0.3, within(1e-9));
    assertThat(Cost.of(0.1, 0.09, 0.8)).isEqualTo(Cost.always(0.1));
    assertThat(Cost.of(0.1, 5, 0.05)).as("nobody slept").isEqualTo(Cost.always(0.1));
    assertThat(cost.without(new Cost(0.05, 1))).isEqualTo(new Cost(0.05, 0));
    assertThat(cost.without(new Cost(0.5, 0)).busy()).as("a part that was measured dearer than the whole").isZero();
  }
}
