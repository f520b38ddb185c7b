package br.com.alicerce.bench.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class QueueTest {

  @Test
  void one_core_at_half_load_takes_twice_the_service_time() {
    Sojourn sojourn = exponential(1, 10, 0.5).sojourn();
    assertThat(sojourn.mean()).isCloseTo(20, within(1e-9));
    assertThat(sojourn.variance()).as("M/M/1 times are exponential").isCloseTo(400, within(1e-6));
  }

  @Test
  void two_cores_wait_as_erlang_says() {
    Queue queue = exponential(2, 10, 0.75); // 1.5 erlang on 2 servers: C = 0.642857, mean = S / (1 - rho^2)
    assertThat(queue.waits()).isCloseTo(0.642857, within(1e-6));
    assertThat(queue.sojourn().mean()).isCloseTo(10 / (1 - 0.75 * 0.75), within(1e-9));
  }

  @Test
  void eight_erlang_on_ten_servers_wait_as_the_tables_say() {
    assertThat(exponential(10, 1, 0.8).waits()).isCloseTo(0.4092, within(1e-4));
  }

  @Test
  void between_whole_numbers_of_cores_waiting_is_taken_in_a_straight_line() {
    assertThat(exponential(1.5, 10, 0.5).waits()).as("half way from 1/2 to 1/3").isCloseTo(5.0 / 12, within(1e-9));
    assertThat(exponential(1.25, 10, 0.5).waits()).as("a quarter of the way").isCloseTo(11.0 / 24, within(1e-9));
    assertThat(exponential(0.5, 10, 0.5).waits()).as("less than one serves like one").isCloseTo(0.5, within(1e-9));
    assertThat(exponential(1.5, 10, 1).waits()).isEqualTo(1);
  }

  @Test
  void more_load_never_takes_less_time_and_more_cores_never_more() {
    double before = 0;
    for (double load = 0; load < 1; load += 0.05) {
      double now = exponential(2, 1, load).sojourn().p95();
      assertThat(now).isGreaterThanOrEqualTo(before);
      assertThat(exponential(4, 1, load).sojourn().p95()).isLessThanOrEqualTo(now + 1e-9);
      before = now;
    }
  }

  @Test
  void an_idle_station_takes_its_service_time_and_a_full_one_for_ever() {
    assertThat(exponential(2, 7, 0).sojourn().mean()).isEqualTo(7);
    assertThat(exponential(2, 7, 1).isStable()).isFalse();
    assertThat(exponential(2, 7, 1).sojourn().p95()).isInfinite();
    assertThat(exponential(2, 0, 0.3).sojourn().p95()).isZero();
  }

  @Test
  void there_is_no_station_without_a_core() {
    assertThatThrownBy(() -> exponential(0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> exponential(1, -0.1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> exponential(1, 1, -0.1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void ninety_five_of_a_hundred_exponential_times_end_within_three_means() {
    assertThat(new Sojourn(10, 100).p95()).isCloseTo(29.957, within(0.4));
  }

  @Test
  void stations_in_a_row_add_up() {
    Sojourn both = new Sojourn(10, 100).then(new Sojourn(5, 25)).then(3);
    assertThat(both).isEqualTo(new Sojourn(18, 125));
    assertThat(Sojourn.NONE.then(4).p95()).as("a time that is always the same").isEqualTo(4);
  }

  @Test
  void requests_that_all_need_the_same_wait_half_as_long_and_vary_by_their_waiting_alone() {
    Sojourn alike = new Queue(1, new Service(10, 0), 0.5).sojourn();
    assertThat(alike.mean()).as("M/D/1").isCloseTo(15, within(1e-9));
    assertThat(alike.variance()).as("one in two waits, for 10 ms on average").isCloseTo(0.5 * 1.5 * 100, within(1e-9));
    assertThat(new Queue(2, new Service(10, 0), 0).sojourn().p95()).as("nobody is there").isEqualTo(10);
  }

  @Test
  void what_several_kinds_need_varies_by_which_one_comes() {
    Service service = Service.of(Map.of("short", 0.75, "long", 0.25), kind -> kind.equals("long") ? 9 : 1);
    assertThat(service.mean()).isCloseTo(3, within(1e-9));
    assertThat(service.variance()).isCloseTo(0.75 * 4 + 0.25 * 36, within(1e-9));
    assertThat(service.variability()).isCloseTo(12.0 / 9, within(1e-9));
    assertThat(Service.exponential(7).variability()).isCloseTo(1, within(1e-9));
  }

  private static Queue exponential(double cores, double milliseconds, double utilisation) {
    return new Queue(cores, Service.exponential(milliseconds), utilisation);
  }
}
