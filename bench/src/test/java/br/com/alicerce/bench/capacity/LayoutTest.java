package br.com.alicerce.bench.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LayoutTest {

  /** Two lists a second, so that nobody waits for anybody, and a login now and then. */
  private final Workload lists = Workload.usual().with(Assumption.STORES, 1).with(Assumption.WRITE_SHARE, 0)
      .with(Assumption.READS_GET, 0).with(Assumption.READS_SEARCH, 0).with(Assumption.READS_INSIGHTS, 0);
  private final Costs costs = SomeCosts.round();

  @Test
  void a_request_takes_its_cpu_on_every_droplet_and_the_wait_that_is_no_cpu() {
    assertThat(Layout.document1000().request(lists, costs).mean()).isCloseTo(0.02 + 0.2 + 0.1 + 1, within(0.001));
  }

  @Test
  void on_cores_half_as_fast_its_cpu_takes_twice_as_long_and_its_wait_does_not() {
    Workload slow = lists.with(Assumption.CORE_SPEED, 0.5);
    assertThat(Layout.document1000().request(slow, costs).mean()).isCloseTo(2 * (0.02 + 0.2 + 0.1) + 1, within(0.001));
  }

  @Test
  void verticals_relays_and_engines_open_connections_and_nobody_else_does() {
    assertThat(Layout.document1000().connections(lists)).isEqualTo(4 * 5);
  }
}
