package br.com.alicerce.simulation.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.engines.worker.Lagging;
import br.com.alicerce.engines.worker.Offset;
import br.com.alicerce.engines.worker.OpenTurn;
import br.com.alicerce.engines.worker.Progress;
import br.com.alicerce.engines.worker.StoreEvent;
import br.com.alicerce.eventing.codec.EventCodec;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What any database of the engines promises. */
abstract class ProgressContract {

  private static final List<String> BOTH = List.of("stock", "sales");

  private final UUID store = UUID.randomUUID();

  /** A database with the engines stock and sales. */
  abstract Progress progress();

  abstract Hands hands();

  @Test
  void effects_and_offset_are_committed_together() {
    hands().append(store, 5);
    turn(open -> {
      open.lock(BOTH);
      return applied(open, "stock", 0, 3);
    });
    assertThat(hands().told(store, "stock")).containsExactly(1L, 2L, 3L);
    assertThat(offsets()).isEqualTo(Map.of("stock", new Offset("stock", 3, false), "sales", new Offset("sales", 0, false)));
    assertThat(hands().told(store, "sales")).isEmpty();
  }

  @Test
  void of_a_turn_that_throws_nothing_is_left_and_its_locks_are_free() {
    hands().append(store, 5);
    assertThatThrownBy(() -> turn(open -> {
      open.lock(BOTH);
      applied(open, "stock", 0, 2);
      throw new IllegalStateException("in the middle");
    })).hasMessage("in the middle");
    assertThat(hands().told(store, "stock")).isEmpty();
    assertThat(offsets()).isEqualTo(Map.of("stock", new Offset("stock", 0, false), "sales", new Offset("sales", 0, false)));
  }

  @Test
  void an_offset_that_is_locked_is_not_waited_for_and_free_again_at_the_end() {
    hands().append(store, 1);
    offsets();
    turn(open -> {
      open.lock(List.of("stock"));
      Map<String, Offset> left = byAnother(this::offsets);
      assertThat(left).containsOnlyKeys("sales");
      return store;
    });
    assertThat(offsets()).containsOnlyKeys("stock", "sales");
  }

  @Test
  void events_follow_in_their_order_as_many_as_are_asked_for() {
    hands().append(store, 5);
    assertThat(this.<List<Long>>turn(open -> seqs(open.after(1, 3)))).containsExactly(2L, 3L, 4L);
    assertThat(this.<List<Long>>turn(open -> seqs(open.after(4, 3)))).containsExactly(5L);
    assertThat(this.<List<Long>>turn(open -> seqs(open.after(5, 3)))).isEmpty();
  }

  @Test
  void attempts_are_counted_whatever_becomes_of_the_turn() {
    assertThat(begin(Map.of("stock", 4L, "sales", 1L), true)).isEqualTo(Map.of("stock", 1, "sales", 1));
    assertThat(begin(Map.of("stock", 4L, "sales", 2L), true)).as("only what is new").isEqualTo(Map.of("sales", 1));
    assertThatThrownBy(() -> turn(open -> {
      open.lock(BOTH);
      assertThat(progress().begin(Map.of("stock", 4L), false)).isEqualTo(Map.of("stock", 2));
      throw new IllegalStateException("in the middle");
    })).hasMessage("in the middle");
    assertThat(begin(Map.of("stock", 4L), false)).isEqualTo(Map.of("stock", 3));
    assertThat(begin(Map.of("stock", 5L), false)).isEqualTo(Map.of("stock", 1));
  }

  @Test
  void a_failure_is_remembered_until_other_work_begins() {
    begin(Map.of("stock", 4L), false);
    assertThat(bound(() -> progress().failure("stock"))).isEmpty();
    CurrentStore.run(store, () -> progress().failed("stock", "não cabe"));
    begin(Map.of("stock", 4L), false);
    assertThat(bound(() -> progress().failure("stock"))).contains("não cabe");
    begin(Map.of("stock", 5L), false);
    assertThat(bound(() -> progress().failure("stock"))).isEmpty();
  }

  @Test
  void a_parked_engine_says_so_until_it_is_unblocked_and_then_has_its_attempts_anew() {
    hands().append(store, 2);
    begin(Map.of("stock", 1L), false);
    begin(Map.of("stock", 1L), false);
    turn(open -> {
      open.lock(BOTH);
      open.park("stock", 0, 5, "poison");
      return store;
    });
    assertThat(offsets().get("stock")).isEqualTo(new Offset("stock", 0, true));
    assertThat(lagging()).contains(new Lagging(store, "stock", 0, 2, true), new Lagging(store, "sales", 0, 2, false));
    hands().unblock(store, "stock");
    assertThat(offsets().get("stock")).isEqualTo(new Offset("stock", 0, false));
    assertThat(begin(Map.of("stock", 1L), false)).isEqualTo(Map.of("stock", 1));
  }

  @Test
  void who_has_everything_does_not_lag() {
    hands().append(store, 2);
    assertThat(lagging()).hasSize(2);
    turn(open -> {
      open.lock(BOTH);
      applied(open, "stock", 0, 2);
      return applied(open, "sales", 0, 1);
    });
    assertThat(lagging()).containsExactly(new Lagging(store, "sales", 1, 2, false));
  }

  private static boolean applied(OpenTurn open, String engine, long from, int events) {
    List<EventEnvelope> next = open.after(from, events);
    open.apply(engine, next.stream().map(event -> new StoreEvent(event, EventCodec.decode(event).orElseThrow())).toList());
    open.move(engine, next.getLast().seq());
    return true;
  }

  private static List<Long> seqs(List<EventEnvelope> events) {
    return events.stream().map(EventEnvelope::seq).toList();
  }

  private Map<String, Offset> offsets() {
    return turn(open -> open.lock(BOTH));
  }

  private List<Lagging> lagging() {
    return progress().lagging(BOTH).stream().filter(each -> each.store().equals(store)).toList();
  }

  private Map<String, Integer> begin(Map<String, Long> firstSeqs, boolean onlyFirst) {
    return bound(() -> progress().begin(firstSeqs, onlyFirst));
  }

  private <T> T turn(Function<OpenTurn, T> work) {
    return bound(() -> progress().turn(work));
  }

  private <T> T bound(ScopedValue.CallableOp<T, RuntimeException> work) {
    return CurrentStore.call(store, work);
  }

  /** On a thread, and so a connection, of its own. */
  private static <T> T byAnother(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work).join();
  }
}
