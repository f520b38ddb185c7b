package br.com.alicerce.bench.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DemandTest {

  private final Workload usual = Workload.usual();
  private final Costs costs = SomeCosts.round();

  @Test
  void a_thousand_stores_are_the_peak_of_the_document() {
    assertThat(usual.edge()).isEqualTo(5_000);
    assertThat(usual.proxied()).isEqualTo(2_000);
    assertThat(usual.requests().values().stream().mapToDouble(rate -> rate).sum() - usual.logins()).isCloseTo(2_000, within(1e-6));
    assertThat(usual.with(Assumption.WRITE_SHARE, 0).events()).as("events a second without writes").isEqualTo(20);
  }

  @Test
  void what_the_writes_append_counts_when_it_is_more_than_the_assumed_events() {
    assertThat(usual.events()).isCloseTo(2_000 * 0.1 * (0.7 * 1 + 0.3 * 5), within(1e-9));
  }

  @Test
  void cores_are_rate_times_cpu() {
    Workload reads = usual.with(Assumption.WRITE_SHARE, 0).with(Assumption.LOGINS_PER_USER_DAY, 0);
    Demand demand = Demand.of(reads, costs);
    double insights = 2_000 * 10.0 / 90;
    assertThat(demand.of(Component.VERTICAL)).isCloseTo((2_000 - insights) * 0.0002 + 0.01, within(1e-9));
    double anew = insights * 20 / (20 + insights);
    assertThat(demand.of(Component.ENGINES)).isCloseTo(insights * 0.0003 + anew * 0.001 + 20 * 0.0001 + 0.02, within(1e-9));
    assertThat(demand.of(Component.POSTGRESQL)).isCloseTo(2_000 * 0.0001 + anew * 0.0004 + 20 * 0.00015 + 0.01, within(1e-9));
    assertThat(demand.of(Component.NGINX)).isCloseTo(2_000 * 0.00002 + 3_000 * 0.000016, within(1e-9));
  }

  @Test
  void where_nginx_was_not_measured_it_costs_what_is_assumed() {
    Map<String, Costs.Request> unmeasured = new HashMap<>(costs.requests());
    unmeasured.replaceAll((_, request) -> request.without(Component.NGINX));
    Costs without = new Costs(costs.machine(), unmeasured, costs.event(), costs.steadyEvents(), costs.idleCores(), costs.memoryMegabytes(),
        costs.redisBytesPerEvent(), costs.databaseBytesPerQuote(), costs.walBytesPerWrite());
    assertThat(Demand.of(usual.with(Assumption.LOGINS_PER_USER_DAY, 0), without).of(Component.NGINX))
        .isCloseTo(2_000 * 0.00003 + 3_000 * 0.000016, within(1e-9));
  }

  @Test
  void insights_are_worked_out_anew_as_often_as_an_event_came_before_the_question() {
    assertThat(costs.of("insights", 0, 50).of(Component.ENGINES).busy()).as("nothing happens").isCloseTo(0.3, within(1e-9));
    assertThat(costs.of("insights", 50, 50).of(Component.ENGINES).busy()).as("as many events as questions").isCloseTo(0.8, within(1e-9));
    assertThat(costs.of("insights", 150, 50).waitMilliseconds()).as("three events to a question").isCloseTo(2.5, within(1e-9));
    assertThat(costs.of("list", 50, 50)).isEqualTo(costs.of("list"));
  }

  @Test
  void more_stores_need_more_of_everything() {
    Demand before = Demand.of(usual.with(Assumption.STORES, 10), costs);
    for (double stores = 100; stores <= 100_000; stores *= 10) {
      Demand now = Demand.of(usual.with(Assumption.STORES, stores), costs);
      for (Component component : Component.values()) {
        assertThat(now.of(component)).as(component.title()).isGreaterThan(before.of(component));
      }
      before = now;
    }
  }

  @Test
  void without_stores_only_what_idles_is_left() {
    Demand demand = Demand.of(usual.with(Assumption.STORES, 0), costs);
    assertThat(demand.of(Component.RELAY)).isEqualTo(0.02);
    assertThat(demand.of(Component.NGINX)).isZero();
  }

  @Test
  void slower_cores_are_more_of_them() {
    Demand half = Demand.of(usual.with(Assumption.CORE_SPEED, 0.5), costs);
    assertThat(half.of(Component.VERTICAL)).isCloseTo(2 * Demand.of(usual, costs).of(Component.VERTICAL), within(1e-9));
  }

  @Test
  void an_assumption_is_a_number_that_is_not_below_zero() {
    assertThatThrownBy(() -> usual.with(Assumption.STORES, -1)).hasMessageContaining("stores");
    assertThatThrownBy(() -> usual.with(Assumption.STORES, Double.NaN)).hasMessageContaining("stores");
  }
}
