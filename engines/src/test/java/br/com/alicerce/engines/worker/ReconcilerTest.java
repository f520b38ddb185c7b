package br.com.alicerce.engines.worker;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.eventing.stream.EventShards;
import br.com.alicerce.platform.pace.Pace;
import br.com.alicerce.testing.TestRedis;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

/** How long the reconciler leaves a store to the stream. */
class ReconcilerTest {

  /** Nothing is taken over from others while a test lasts. */
  private static final WorkerSettings SETTINGS = new WorkerSettings(
      1, 50, 100, 1_000, 5, Duration.ofMillis(1), Duration.ofHours(1), Duration.ofHours(1), Duration.ofHours(1));

  private final StoresOfTest stores = new StoresOfTest();
  private final Ledger ledger = new Ledger("ledger");
  private final EngineMetrics metrics = new EngineMetrics(new SimpleMeterRegistry());
  private final Progress progress = new PostgresProgress(stores.engines, List.of(ledger));
  private final StoreTurns turns = new StoreTurns(progress, List.of("ledger"), SETTINGS, metrics, Pace.ofTheMachine());
  private final StreamPulse pulse = new StreamPulse();
  private final Reconciler reconciler =
      new Reconciler(progress, List.of("ledger"), turns, SETTINGS, metrics, pulse, Pace.ofTheMachine());
  private final UUID store = UUID.randomUUID();

  @AfterEach
  void close() {
    stores.close();
  }

  @Test
  void a_store_that_a_dead_worker_left_behind_is_taken_up_at_the_fourth_look_while_the_stream_flows() {
    stores.append(store, History.product(store, "Cimento"));
    assertThat(looksUntilApplied()).isEqualTo(4);
  }

  @Test
  void one_that_could_not_be_applied_is_taken_up_at_the_second() {
    stores.append(store, History.product(store, "Cimento"));
    pulse.troubled();
    assertThat(looksUntilApplied()).isEqualTo(2);
  }

  @Test
  void a_worker_that_leaves_pending_what_it_could_not_apply_says_so() throws InterruptedException {
    String prefix = "reconciler-test-" + UUID.randomUUID();
    try (EventShards shards = EventShards.ofRedis(TestRedis.url(), prefix, 1); Jedis redis = new Jedis(TestRedis.url())) {
      shards.all().getFirst().createGroup();
      Worker worker = new Worker(shards.all().getFirst(), alwaysFailing(), SETTINGS, metrics, pulse, "only", Pace.ofTheMachine());
      Thread thread = Thread.ofPlatform().start(worker);
      stores.append(store, History.product(store, "Cimento"));
      stores.publish(store, shards.all().getFirst());
      Waiting.until(pulse::wasTroubled);
      worker.stop();
      thread.join();
      redis.del(prefix + ":0");
    }
    assertThat(looksUntilApplied()).isLessThanOrEqualTo(4);
  }

  /** Of the same store and engine; its first attempt, and the one by one that follows, both fail. */
  private StoreTurns alwaysFailing() {
    Ledger broken = new Ledger("ledger");
    broken.before = _ -> {
      throw new IllegalStateException("the connection broke");
    };
    return new StoreTurns(new PostgresProgress(stores.engines, List.of(broken)), List.of("ledger"), SETTINGS, metrics,
        Pace.ofTheMachine());
  }

  private int looksUntilApplied() {
    for (int look = 1; look <= 10; look++) {
      pulse.delivered();
      reconciler.look();
      if (stores.offset(store, "ledger") == 1) {
        return look;
      }
    }
    throw new AssertionError("ten looks were not enough");
  }
}
