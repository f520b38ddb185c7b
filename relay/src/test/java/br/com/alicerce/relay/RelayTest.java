package br.com.alicerce.relay;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.eventing.stream.Delivery;
import br.com.alicerce.eventing.stream.EventShards;
import br.com.alicerce.eventing.stream.EventStream;
import br.com.alicerce.eventing.stream.StreamReader;
import br.com.alicerce.eventing.stream.StreamReply;
import br.com.alicerce.eventing.stream.StreamState;
import br.com.alicerce.platform.pace.Pace;
import br.com.alicerce.testing.TestRedis;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
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
      await(() -> stream.state() instanceof StreamReply.Answered<StreamState>(StreamState state) && state.length() == 1);
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

  private Relay relay() {
    RelaySettings usual = RelaySettings.usual();
    return new Relay(outbox.relay, EventShards.ofRedis(TestRedis.url(), prefix, 1), new RelaySettings(
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
