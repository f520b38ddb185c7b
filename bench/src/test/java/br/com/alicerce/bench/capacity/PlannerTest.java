package br.com.alicerce.bench.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlannerTest {

  private final Workload usual = Workload.usual();
  private final Costs costs = SomeCosts.round();

  @Test
  void the_documents_deployments_cost_what_it_says() {
    assertThat(Layout.document200().dollars()).isEqualTo(67);
    assertThat(Layout.document200().gigabytes()).isEqualTo(9);
    assertThat(Layout.document500().dollars()).isEqualTo(92);
    assertThat(Layout.document500().gigabytes()).isEqualTo(11);
    assertThat(Layout.document1000().dollars()).isEqualTo(190);
  }

  @Test
  void six_things_can_be_put_together_in_203_ways() {
    assertThat(Planner.partitions(List.of(Component.values()))).hasSize(203).doesNotHaveDuplicates();
  }

  @Test
  void the_cheapest_layout_runs_every_component_once_and_leaves_the_headroom() {
    Layout layout = new Planner(usual, costs).cheapest().orElseThrow();
    Demand demand = Demand.of(usual, costs);
    assertThat(layout.nodes().stream().flatMap(node -> node.components().stream())).containsExactlyInAnyOrder(Component.values());
    assertThat(layout.nodes()).allSatisfy(node -> {
      assertThat(node.cpu(demand)).isLessThanOrEqualTo(0.70);
      assertThat(node.memory(usual, costs)).isLessThanOrEqualTo(0.85);
    });
    assertThat(layout.dollars()).isLessThan(Layout.document1000().dollars());
    assertThat(layout.request(usual, costs).p95()).isFinite();
  }

  @Test
  void more_headroom_and_more_stores_never_cost_less() {
    int before = 0;
    for (double stores = 100; stores <= 3_000; stores += 290) {
      int now = new Planner(usual.with(Assumption.STORES, stores), costs).cheapest().orElseThrow().dollars();
      assertThat(now).isGreaterThanOrEqualTo(before);
      before = now;
    }
    assertThat(new Planner(usual.with(Assumption.MOST_CPU, 0.4), costs).cheapest().orElseThrow().dollars())
        .isGreaterThanOrEqualTo(new Planner(usual, costs).cheapest().orElseThrow().dollars());
  }

  @Test
  void few_stores_fit_one_droplet_beside_a_managed_database() {
    Layout layout = new Planner(usual.with(Assumption.STORES, 20), costs).cheapest().orElseThrow();
    assertThat(layout.nodes()).hasSize(2);
    Layout own = new Planner(usual.with(Assumption.STORES, 20).with(Assumption.MANAGED_POSTGRESQL, 0), costs).cheapest().orElseThrow();
    assertThat(own.dollars()).isLessThan(layout.dollars());
  }

  @Test
  void what_no_droplet_carries_has_no_layout() {
    assertThat(new Planner(usual.with(Assumption.STORES, 100_000), costs).cheapest()).isEqualTo(Optional.empty());
  }

  @Test
  void postgresql_is_one_however_many_droplets_there_might_be() {
    Workload many = usual.with(Assumption.STORES, 20_000).with(Assumption.MOST_CONNECTIONS, 1_000_000)
        .with(Assumption.ENGINES_OUTAGE_MINUTES, 0).with(Assumption.HOT_DAYS, 0);
    assertThat(new Planner(many, costs).cheapest()).isEmpty();
  }

  @Test
  void a_layout_whose_processes_want_more_connections_than_there_are_is_none() {
    assertThat(new Planner(usual.with(Assumption.STORES, 20).with(Assumption.MOST_CONNECTIONS, 15), costs).cheapest()).isPresent();
    assertThat(new Planner(usual.with(Assumption.STORES, 20).with(Assumption.MOST_CONNECTIONS, 14), costs).cheapest()).isEmpty();
  }

  @Test
  void a_part_breaks_where_its_share_is_reached() {
    List<Breaking> breaking = Breaking.of(Layout.document1000(), usual, costs);
    assertThat(breaking).isSortedAccordingTo((one, other) -> Long.compare(one.stores(), other.stores()));
    for (Breaking one : breaking) {
      if (one.what().equals("PostgreSQL: CPU")) {
        Node node = new Node(List.of(Component.POSTGRESQL), Droplet.managed(8), 1);
        assertThat(node.cpu(Demand.of(usual.with(Assumption.STORES, one.stores()), costs))).isLessThanOrEqualTo(0.7);
        assertThat(node.cpu(Demand.of(usual.with(Assumption.STORES, one.stores() + 1), costs))).isGreaterThan(0.7);
      }
    }
    assertThat(breaking).extracting(Breaking::what).contains("PostgreSQL: CPU", "vertical: CPU");
  }

  @Test
  void costs_that_are_not_there_are_named() {
    Map<String, Costs.Request> none = Map.of();
    Costs empty = new Costs("", none, Map.of(), 1, Map.of(), Map.of(), 0, 0, 0);
    assertThatThrownBy(() -> Demand.of(usual, empty)).hasMessageContaining("nothing of list");
  }
}
