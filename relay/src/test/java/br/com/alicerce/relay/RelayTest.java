package br.com.alicerce.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.embedded.RedisServer;
import br.com.alicerce.eventing.stream.Delivery;
import br.com.alicerce.eventing.stream.EventShards;
import br.com.alicerce.eventing.stream.EventStream;
import br.com.alicerce.eventing.stream.StreamReader;
import br.com.alicerce.eventing.stream.StreamReply;
import br.com.alicerce.eventing.stream.UnfitRedis;
import br.com.alicerce.platform.pace.Pace;
import br.com.alicerce.testing.TestRedis;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

class RelayTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final OutboxOfTest outbox = new OutboxOfTest();
  private final String prefix = "relay-test-" + UUID.randomUUID();
  private final EventStream stream = EventShards.ofRedis(TestRedis.url(), prefix, 1).all().getFirst();
  private final MeterRegistry registry = new SimpleMeterRegistry();
  private final UUID store = UUID.randomUUID();

  @AfterEach
  void close() {
    stream.close();
    outbox.close();
  }

  @Test
  void an_event_of_the_outbox_reaches_a_consumer_of_the_stream() {
    try (Relay relay = relay()) {
      relay.start();
      outbox.append(store, 3);
      assertThat(read(3)).extracting(Delivery::envelope).extracting(EventEnvelope::seq).containsExactly(1L, 2L, 3L);
      await(() -> outbox.cursor(store) == 3);
    }
    assertThat(registry.counter("alicerce.relay.published").count()).isEqualTo(3);
  }

  @Test
  void the_stream_is_trimmed_of_what_was_acknowledged() {
    try (Relay relay = relay()) {
      relay.start();
      outbox.append(store, 10);
      List<Delivery> read = read(10);
      stream.acknowledge(read.subList(0, 9).stream().map(Delivery::id).toList());
      try (Jedis redis = new Jedis(URI.create(TestRedis.url()))) {
        await(() -> redis.xlen(prefix + ":0") == 1);
      }
    }
  }

  @Test
  void a_standby_takes_over_from_a_leader_that_is_gone_and_one_that_stops_hands_over() {
    try (Relay standby = relay(); Relay next = relay()) {
      Publisher dead = new Publisher(new PostgresLeases(outbox.relay), new PostgresCursors(outbox.relay),
          EventShards.ofRedis(TestRedis.url(), prefix, 1), RelaySettings.usual(), "dead", Pace.ofTheMachine());
      dead.round();
      standby.start();
      outbox.append(store, 40);
      await(() -> outbox.cursor(store) == 40);
      next.start();
      standby.close();
      outbox.append(store, 40);
      await(() -> outbox.cursor(store) == 80);
    }
    assertThat(read(80)).extracting(Delivery::envelope).extracting(EventEnvelope::seq)
        .containsExactlyElementsOf(LongStream.rangeClosed(1, 80).boxed().toList());
  }

  @Test
  void a_relay_makes_the_partitions_of_the_months_to_come() {
    outbox.asOwner("drop table eventing.event_outbox_" + inTwoMonths());
    try (Relay relay = relay()) {
      relay.start();
      await(() -> outbox.relay.unbound(session -> session.sql("select to_regclass(:name) is not null as there")
          .bind("name", "eventing.event_outbox_" + inTwoMonths())
          .one(row -> row.bool("there"))));
    }
  }

  @Test
  void before_a_full_redis_it_waits_marks_nothing_and_then_drains() {
    RedisServer small = RedisServer.temporary();
    EventShards shards = EventShards.ofRedis(small.url(), prefix, 1);
    try (Jedis operator = new Jedis(URI.create(small.url())); Relay relay = relay(shards)) {
      operator.configSet("maxmemory", "1");
      relay.start();
      outbox.append(store, 30);
      await(() -> troubles("out_of_memory") > 1);
      assertThat(outbox.cursor(store)).isZero();
      operator.configSet("maxmemory", "0");
      await(() -> outbox.cursor(store) == 30);
      assertThat(operator.xlen(prefix + ":0")).isEqualTo(30);
    } finally {
      small.close();
    }
  }

  @Test
  void a_redis_that_is_a_replica_now_is_waited_for() {
    RedisServer demoted = RedisServer.temporary();
    EventShards shards = EventShards.ofRedis(demoted.url(), prefix, 1);
    try (Jedis operator = new Jedis(URI.create(demoted.url())); Relay relay = relay(shards)) {
      relay.start();
      outbox.append(store, 5);
      await(() -> outbox.cursor(store) == 5);
      operator.replicaof("127.0.0.1", 1);
      outbox.append(store, 5);
      await(() -> troubles("read_only") > 1);
      assertThat(outbox.cursor(store)).isEqualTo(5);
      operator.replicaofNoOne();
      await(() -> outbox.cursor(store) == 10);
    } finally {
      demoted.close();
    }
  }

  @Test
  void it_does_not_start_with_a_redis_that_may_evict() {
    RedisServer evicting = RedisServer.temporary();
    try (Jedis operator = new Jedis(URI.create(evicting.url()));
        Relay relay = relay(EventShards.ofRedis(evicting.url(), prefix, 1))) {
      operator.configSet("maxmemory-policy", "allkeys-lru");
      assertThatThrownBy(relay::start).isInstanceOf(UnfitRedis.class);
      assertThat(relay.works()).isFalse();
    } finally {
      evicting.close();
    }
  }

  @Test
  void with_its_usual_lease_a_standby_leads_within_five_seconds_of_the_leaders_death() {
    RelaySettings usual = RelaySettings.usual();
    assertThat(usual.takeover()).as("a second and a half is left for answers").isLessThanOrEqualTo(Duration.ofMillis(3_500));
    assertThat(usual.takeover()).isGreaterThanOrEqualTo(usual.lease().plus(usual.renewal()));
    assertThat(usual.renewal().multipliedBy(8)).as("a leader that lives may miss some renewals").isLessThan(usual.lease());
  }

  private double troubles(String kind) {
    return registry.counter("alicerce.relay.trouble", "kind", kind).count();
  }

  private Relay relay() {
    return relay(EventShards.ofRedis(TestRedis.url(), prefix, 1));
  }

  private Relay relay(EventShards shards) {
    RelaySettings usual = RelaySettings.usual();
    return new Relay(outbox.relay, shards, new RelaySettings(
        20, 100, Duration.ofSeconds(1), Duration.ofMillis(100),
        usual.busyPause(), usual.idlePause(), usual.troublePause(), Duration.ofMillis(100), usual.partitions()), registry);
  }

  private List<Delivery> read(int events) {
    List<Delivery> read = new ArrayList<>();
    stream.createGroup();
    try (StreamReader reader = stream.reader("test")) {
      await(() -> {
        if (reader.next(100, Duration.ofMillis(100)) instanceof StreamReply.Answered<List<Delivery>>(var deliveries)) {
          read.addAll(deliveries);
        }
        return read.size() >= events;
      });
    }
    return read;
  }

  private static String inTwoMonths() {
    return YearMonth.now(ZoneOffset.UTC).plusMonths(2).toString().replace('-', '_');
  }

  private static void await(BooleanSupplier condition) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("still waiting").isBefore(end);
      LockSupport.parkNanos(5_000_000);
    }
  }
}
