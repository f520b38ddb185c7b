package br.com.alicerce.engines.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.pace.Pace;
import br.com.alicerce.platform.tenancy.CurrentStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StoreTurnsTest {

  private static StoresOfTest stores;

  private final UUID store = UUID.randomUUID();
  private final UUID product = UUID.randomUUID();
  private final Ledger ledger = new Ledger("ledger");
  private final Silent silent = new Silent();
  private final MeterRegistry registry = new SimpleMeterRegistry();
  private final StoreTurns turns = turns(ledger, silent);

  @BeforeAll
  static void migrate() {
    stores = new StoresOfTest();
  }

  @AfterAll
  static void close() {
    stores.close();
  }

  @Test
  void what_came_before_is_skipped_and_what_follows_is_applied_once_in_order() {
    append(6);
    List<EventEnvelope> all = stores.outbox(store);
    assertThat(run(all.subList(0, 3))).isEqualTo(new Turn.Done(3, 6));
    assertThat(run(all)).isEqualTo(new Turn.Done(6, 6));
    assertThat(run(all.reversed())).isEqualTo(new Turn.Done(6, 0));
    assertThat(stores.ledger(store)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
  }

  @Test
  void a_hole_in_what_the_stream_delivered_is_filled_from_the_outbox() {
    append(6);
    assertThat(run(stores.outbox(store).subList(4, 6))).isEqualTo(new Turn.Done(6, 12));
    assertThat(stores.ledger(store)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
  }

  @Test
  void a_store_that_another_worker_has_is_left_to_it() {
    append(2);
    run(stores.outbox(store).subList(0, 1));
    CurrentStore.run(store, () -> stores.engines.writeAlways(session -> {
      Offsets.lock(session, List.of("ledger"));
      assertThat(byAnother(() -> run(stores.outbox(store)))).isEqualTo(new Turn.Busy());
      return store;
    }));
    assertThat(stores.ledger(store)).containsExactly(1L);
    assertThat(run(stores.outbox(store))).isEqualTo(new Turn.Done(2, 2));
  }

  @Test
  void an_event_that_always_fails_parks_its_engine_in_front_of_it_and_the_others_go_on() {
    append(6);
    ledger.before = failingAt(4, new IllegalStateException("não cabe"));
    assertThat(runUntilNotStuck()).isEqualTo(new Turn.Done(6, 0));
    assertThat(stores.ledger(store)).containsExactly(1L, 2L, 3L);
    assertThat(stores.offset(store, "silent")).isEqualTo(6);
    assertThat(ledgerLetters()).singleElement().satisfies(letter -> {
      assertThat(letter.seq()).isEqualTo(4);
      assertThat(letter.type()).isEqualTo("stock_changed");
      assertThat(letter.attempts()).isEqualTo(5);
      assertThat(letter.failure()).contains("não cabe");
      assertThat(letter.howToRetry()).contains("events unblock --tenant " + store + " --engine ledger");
    });
    assertThat(registry.counter("alicerce.engines.failures", "engine", "ledger").count()).isGreaterThanOrEqualTo(4);

    ledger.before = _ -> {};
    assertThat(stores.unblock(store, "ledger")).isTrue();
    assertThat(run(stores.outbox(store))).isEqualTo(new Turn.Done(6, 3));
    assertThat(stores.ledger(store)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(ledgerLetters()).isEmpty();
  }

  @Test
  void an_engine_that_is_unblocked_leaves_the_others_parked() {
    Ledger other = new Ledger("other");
    StoreTurns both = turns(ledger, other);
    append(1);
    ledger.before = failingAt(1, new IllegalStateException("não cabe"));
    other.before = ledger.before;
    Waiting.until(() -> !(CurrentStore.call(store, () -> both.run(new StoreEvents(1))) instanceof Turn.Stuck));
    assertThat(letters()).extracting(DeadLetters.DeadLetter::engine).containsExactlyInAnyOrder("ledger", "other");

    assertThat(stores.unblock(store, "ledger")).isTrue();
    assertThat(letters()).extracting(DeadLetters.DeadLetter::engine).containsExactly("other");
    ledger.before = _ -> {};
    other.before = _ -> {};
    CurrentStore.call(store, () -> both.run(new StoreEvents(1)));
    assertThat(stores.ledger(store)).as("by the one engine").containsExactly(1L);
  }

  @Test
  void work_that_ends_the_process_is_counted_and_parked_as_well() {
    append(3);
    ledger.before = failingAt(2, new InternalError("killed"));
    int deaths = 0;
    for (int process = 0; process < 20 && ledgerLetters().isEmpty(); process++) {
      StoreTurns fresh = turns(ledger, silent);
      try {
        CurrentStore.call(store, () -> fresh.run(new StoreEvents(3)));
      } catch (InternalError killed) {
        deaths++;
      }
    }
    assertThat(deaths).as("one while it worked on all, five on the event itself").isEqualTo(6);
    assertThat(ledgerLetters()).singleElement().satisfies(letter -> {
      assertThat(letter.seq()).isEqualTo(2);
      assertThat(letter.failure()).isEqualTo("The process ended while it worked on this event");
    });
    assertThat(stores.offset(store, "silent")).as("the other engine was not parked along").isEqualTo(3);
  }

  @Test
  void who_was_under_way_whenever_a_process_died_of_another_store_is_not_blamed() {
    UUID neighbour = UUID.randomUUID();
    append(3);
    stores.append(neighbour, History.moved(product, "1.000", "1.000"));
    for (int process = 0; process < 20 && ledgerLetters().isEmpty(); process++) {
      StoreTurns fresh = turns(ledger, silent);
      ledger.before = event -> {
        if (event.envelope().tenantId().equals(neighbour)) {
          throw new InternalError("killed beside");
        }
        if (event.envelope().seq() == 2) {
          byAnother(() -> untilDeath(fresh, neighbour, 1));
          throw new InternalError("killed");
        }
      };
      untilDeath(fresh, store, 3);
    }
    assertThat(ledgerLetters()).as("who it died of").hasSize(1);
    ledger.before = _ -> {};
    assertThat(untilDeath(turns, neighbour, 1)).as("who was only there").isEqualTo(new Turn.Done(1, 2));
  }

  /** A turn in a process that may die in it, of this store or of another one. */
  private static Turn untilDeath(StoreTurns turns, UUID of, long upTo) {
    try {
      return CurrentStore.call(of, () -> turns.run(new StoreEvents(upTo)));
    } catch (InternalError killed) {
      return new Turn.Busy();
    }
  }

  @Test
  void a_failure_that_passes_leaves_no_trace_in_the_tables() {
    append(3);
    RuntimeException once = new IllegalStateException("once");
    ledger.before = event -> {
      if (event.envelope().seq() == 2) {
        ledger.before = _ -> {};
        throw once;
      }
    };
    assertThat(run(stores.outbox(store))).isEqualTo(new Turn.Done(3, 6));
    assertThat(stores.ledger(store)).containsExactly(1L, 2L, 3L);
  }

  @Test
  void types_and_versions_that_are_not_known_yet_are_skipped_counted_and_written_down() {
    append(1);
    stores.appendRaw(store, "loyalty_points_granted", 1, "{}");
    stores.appendRaw(store, "stock_changed", 2, "{\"form\":\"new\"}");
    append(1);
    assertThat(run(stores.outbox(store))).isEqualTo(new Turn.Done(4, 8));
    assertThat(stores.ledger(store)).containsExactly(1L, 4L);
    assertThat(registry.counter("alicerce.engines.skipped", "type", "loyalty_points_granted").count()).isEqualTo(2);
    assertThat(stores.rows("(select seq, type, version from engines.skipped_event "
        + "where engine = 'ledger' and tenant_id = '" + store + "')"))
        .containsExactly("(2,loyalty_points_granted,1)", "(3,stock_changed,2)");
  }

  @Test
  void a_payload_that_breaks_its_promise_is_parked_like_any_poison() {
    stores.appendRaw(store, "stock_changed", 1, "{\"product_id\":7}");
    assertThat(runUntilNotStuck()).isEqualTo(new Turn.Done(Long.MAX_VALUE, 0));
    assertThat(ledgerLetters()).singleElement().extracting(DeadLetters.DeadLetter::seq).isEqualTo(1L);
  }

  @Test
  void an_event_that_is_nowhere_any_more_is_a_dead_letter_too_and_not_a_silent_gap() {
    append(2);
    run(stores.outbox(store));
    append(2);
    stores.asOwner("delete from eventing.event_outbox where seq = 3 and tenant_id = '" + store + "'");
    assertThat(runUntilNotStuck()).isEqualTo(new Turn.Done(Long.MAX_VALUE, 0));
    assertThat(ledgerLetters()).singleElement().extracting(DeadLetters.DeadLetter::failure).asString()
        .contains("Event 3 is neither in the stream nor in the outbox");
  }

  @Test
  void a_new_engine_begins_with_the_first_event_that_is_retained() {
    append(5);
    stores.asOwner("delete from eventing.event_outbox where seq < 4 and tenant_id = '" + store + "'");
    assertThat(run(stores.outbox(store))).isEqualTo(new Turn.Done(5, 4));
    assertThat(stores.ledger(store)).containsExactly(4L, 5L);
  }

  @Test
  void without_a_bound_store_nothing_is_done() {
    assertThatThrownBy(() -> turns.run(new StoreEvents(1))).isInstanceOf(IllegalStateException.class).hasMessageContaining("No store");
  }

  private void append(int events) {
    IntStream.range(0, events).forEach(_ -> stores.append(store, History.moved(product, "1.000", "1.000")));
  }

  private Turn run(List<EventEnvelope> delivered) {
    return CurrentStore.call(store, () -> turns.run(new StoreEvents(delivered)));
  }

  private Turn runUntilNotStuck() {
    long upTo = stores.outbox(store).getLast().seq();
    Turn[] last = {new Turn.Stuck()};
    Waiting.until(() -> {
      last[0] = CurrentStore.call(store, () -> turns.run(new StoreEvents(upTo)));
      return !(last[0] instanceof Turn.Stuck);
    });
    return last[0];
  }

  /** On a thread, and so a connection, of its own. */
  private static Turn byAnother(Supplier<Turn> work) {
    return CompletableFuture.supplyAsync(work).join();
  }

  private List<DeadLetters.DeadLetter> ledgerLetters() {
    return letters().stream().filter(letter -> letter.engine().equals("ledger")).toList();
  }

  private List<DeadLetters.DeadLetter> letters() {
    return stores.deadLetters().stream().filter(letter -> letter.tenantId().equals(store)).toList();
  }

  private static Consumer<StoreEvent> failingAt(long seq, Throwable failure) {
    return event -> {
      if (event.envelope().seq() == seq) {
        if (failure instanceof Error error) {
          throw error;
        }
        throw (RuntimeException) failure;
      }
    };
  }

  private StoreTurns turns(Engine... engines) {
    WorkerSettings usual = WorkerSettings.usual();
    List<String> names = Arrays.stream(engines).map(Engine::name).toList();
    WorkerSettings hasty = new WorkerSettings(1, usual.batch(), usual.turn(), usual.carried(),
        usual.attempts(), Duration.ofMillis(1), usual.reclaimAfter(), usual.reclaimEvery(), usual.reconcileEvery());
    return new StoreTurns(new PostgresProgress(stores.engines, List.of(engines)), names, hasty, new EngineMetrics(registry),
        Pace.ofTheMachine());
  }

  /** An engine that keeps nothing and never fails. */
  private static final class Silent implements Engine {
    @Override
    public String name() {
      return "silent";
    }

    @Override
    public List<String> tables() {
      return List.of();
    }

    @Override
    public void apply(Session session, List<StoreEvent> events) {}

    @Override
    public void forget(Session session) {}
  }
}
