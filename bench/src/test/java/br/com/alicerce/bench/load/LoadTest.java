package br.com.alicerce.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class LoadTest {

  @Test
  void a_slow_answer_counts_for_those_who_had_to_wait_behind_it() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    Load.Result result = Load.steady(Duration.ofMillis(1_000), 100).run(Crew.of(1, _ -> () -> {
      if (calls.incrementAndGet() == 10) {
        LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
      }
      return true;
    }));
    assertThat(result.calls()).isEqualTo(100);
    assertThat(result.latencies().percentile(0.80)).as("a fifth and more waited over 100 ms").isGreaterThan(100);
  }

  @Test
  void a_caller_that_has_nothing_left_ends_its_load_early() throws Exception {
    AtomicInteger left = new AtomicInteger(10);
    Load.Result result = Load.closed(Duration.ofMinutes(10)).run(Crew.of(3, _ -> () -> left.decrementAndGet() >= 0));
    assertThat(result.calls()).isEqualTo(10);
  }

  @Test
  void percentiles_are_of_all_threads_together() {
    Latencies one = new Latencies();
    Latencies other = new Latencies();
    for (int number = 1; number <= 50; number++) {
      one.add(number * 1_000_000L);
      other.add((50 + number) * 1_000_000L);
    }
    one.addAll(other);
    assertThat(one.count()).isEqualTo(100);
    assertThat(one.percentile(0.95)).isBetween(95.0, 95.2);
    assertThat(one.percentile(0.50)).isBetween(50.0, 50.1);
    assertThat(one.mean()).isBetween(50.4, 50.6);
    assertThat(new Latencies().percentile(0.5)).isNaN();
    assertThat(new Latencies().mean()).isNaN();
  }

  @Test
  void the_busiest_store_gets_its_share_and_every_store_some() {
    Zipf zipf = new Zipf(1_000);
    int[] calls = new int[1_000];
    SplittableRandom chance = new SplittableRandom(1);
    for (int call = 0; call < 200_000; call++) {
      calls[zipf.next(chance)]++;
    }
    assertThat(calls[0] / 200_000.0).isBetween(0.12, 0.15);
    assertThat(calls).doesNotContain(0);
  }
}
