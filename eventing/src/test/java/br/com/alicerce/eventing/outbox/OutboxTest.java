package br.com.alicerce.eventing.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.alicerce.contracts.Event;
import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.contracts.QuoteConverted;
import br.com.alicerce.eventing.Schemas;
import br.com.alicerce.eventing.codec.EventCodec;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.database.Schema;
import br.com.alicerce.platform.observability.Trace;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.tenancy.CurrentStore;
import br.com.alicerce.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OutboxTest {

  private static Database vertical;
  private static Database relay;
  private static Database engines;

  private final UUID store = UUID.randomUUID();

  @BeforeAll
  static void migrate() {
    TestDatabase database = TestDatabase.with(Schema.PLATFORM, Schemas.EVENTING);
    vertical = database.vertical();
    relay = database.relay();
    engines = database.engines();
  }

  @AfterAll
  static void close() {
    vertical.close();
    relay.close();
    engines.close();
  }

  @Test
  void numbers_have_no_holes_whatever_is_rolled_back_and_however_many_write_at_once() {
    try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int writer = 0; writer < 60; writer++) {
        boolean givesUp = writer % 3 == 0;
        writers.submit(() -> CurrentStore.call(store, () -> vertical.write(session -> {
          Outbox.append(session, Instant.now(), List.of(event(), event()), 1, 0);
          return givesUp ? Outcome.invalid("x", "desisto") : Outcome.done("ok");
        })));
      }
    }
    assertThat(relay.unbound(this::sequence)).containsExactlyElementsOf(LongStream.rangeClosed(1, 80).boxed().toList());
    assertThat(append().cotacao()).as("40 quotes were kept").isEqualTo(40);
  }

  @Test
  void an_append_keeps_the_order_of_its_events_when_they_happened_and_by_which_request() {
    Instant yesterday = Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MICROS);
    append();
    List<QuoteConverted> events = Stream.generate(OutboxTest::event).limit(3).toList();
    Trace.run("pedido-do-proxy-1", () -> assertThat(append(yesterday, events, 2, 5)).isEqualTo(new Numbers(4, 2, 5)));
    assertThat(append(yesterday, List.of(event()), 0, 1)).as("no event is numbered twice").isEqualTo(new Numbers(5, 2, 6));
    List<EventEnvelope> kept = relay.unbound(session -> OutboxReader.after(session, store, 1, 3));
    assertThat(kept).extracting(EventEnvelope::seq).containsExactly(2L, 3L, 4L);
    assertThat(kept.stream().flatMap(event -> EventCodec.decode(event).stream())).containsExactlyElementsOf(events);
    assertThat(kept).extracting(EventEnvelope::occurredAt).containsOnly(yesterday);
    assertThat(kept).extracting(EventEnvelope::traceId).containsOnly("pedido-do-proxy-1");
    List<Instant> appended = relay.unbound(session -> session
        .sql("select appended_at from eventing.event_outbox where tenant_id = :tenant")
        .bind("tenant", store).list(row -> row.instant("appended_at")));
    assertThat(appended).as("the month it is kept in is that of the append").hasSize(5)
        .allSatisfy(at -> assertThat(at).isAfter(yesterday.plus(Duration.ofHours(1))));
  }

  @Test
  void relay_and_engines_read_every_store_and_the_vertical_reads_nothing() {
    append();
    assertThat(relay.unbound(this::sequence)).hasSize(1);
    assertThat(engines.unbound(this::sequence)).hasSize(1);
    assertThatThrownBy(() -> CurrentStore.call(store, () -> vertical.read(this::sequence))).hasMessageContaining("permission denied");
  }

  @Test
  void nobody_writes_the_outbox_but_by_the_function() {
    String insert = "insert into eventing.event_outbox select * from eventing.event_outbox";
    for (Database role : List.of(vertical, relay, engines)) {
      assertThatThrownBy(() -> role.unbound(session -> session.sql(insert).update())).hasMessageContaining("permission denied");
    }
    for (Database role : List.of(relay, engines)) {
      assertThatThrownBy(() -> CurrentStore.call(store, () -> role.writeAlways(session ->
          Outbox.append(session, Instant.now(), List.of(event()))))).hasMessageContaining("permission denied");
    }
  }

  @Test
  void an_append_for_no_store_is_refused() {
    assertThatThrownBy(() -> vertical.unbound(session -> Outbox.append(session, Instant.now(), List.of(event()))))
        .hasMessageContaining("no store is bound");
  }

  @Test
  void the_next_month_has_its_partition() {
    boolean ready = relay.unbound(session ->
        session.sql("select eventing.next_month_has_a_partition() as ready").one(row -> row.bool("ready")));
    assertThat(ready).isTrue();
  }

  private Numbers append() {
    return CurrentStore.call(store, () -> vertical.writeAlways(session -> Outbox.append(session, Instant.now(), List.of(event()))));
  }

  private Numbers append(Instant occurredAt, List<? extends Event> events, int cotacoes, int pedidos) {
    return CurrentStore.call(store, () -> vertical.writeAlways(session ->
        Outbox.append(session, occurredAt, events, cotacoes, pedidos)));
  }

  private List<Long> sequence(Session session) {
    return session.sql("select seq from eventing.event_outbox where tenant_id = :tenant order by seq")
        .bind("tenant", store)
        .list(row -> row.bigint("seq"));
  }

  private static QuoteConverted event() {
    return new QuoteConverted(UUID.randomUUID(), UUID.randomUUID());
  }
}
