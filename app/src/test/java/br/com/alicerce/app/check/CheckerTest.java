package br.com.alicerce.app.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.alicerce.engines.Engines;
import br.com.alicerce.engines.worker.Shadow;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.relay.Relay;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CheckerTest {

  private static SmallStore store;
  private static Scope scope;

  @BeforeAll
  static void trade() {
    store = new SmallStore();
    store.rest();
    scope = new Scope(null, SmallStore.ENGINES, store.database.roles());
  }

  @AfterAll
  static void close() {
    store.close();
  }

  static Stream<Planted> plants() {
    return Planted.ALL.stream();
  }

  @Test
  void every_check_has_a_planted_violation_and_a_name_of_its_own() {
    assertThat(Planted.ALL.stream().map(Planted::check)).containsExactlyInAnyOrderElementsOf(
        Checks.ALL.stream().map(Check::name).toList()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("plants")
  void a_check_sees_what_it_is_for_and_no_other_does(Planted planted) {
    Set<String> expected = new TreeSet<>(planted.also());
    expected.add(planted.check());
    assertThat(found(planted)).isEqualTo(expected);
  }

  @Test
  void an_installation_at_rest_is_well_with_a_rebuild_under_way_too() {
    Shadow shadow = new Shadow(store.enginesRole, store.id, Engines.all(ZoneId.of("America/Sao_Paulo")).getFirst());
    store.migrator.unboundTransaction(session -> {
      shadow.begin(session, 0);
      return shadow;
    });
    shadow.fold(10, 10);
    try {
      Report report = checker(Duration.ZERO).run(scope, (_, _) -> {});
      assertThat(report.text()).isEqualTo("All is well: %d checks over 1 stores.".formatted(Checks.ALL.size()));
      assertThat(report.well()).isTrue();
    } finally {
      store.migrator.unboundTransaction(session -> {
        shadow.end(session);
        return shadow;
      });
    }
  }

  @Test
  void an_installation_at_work_is_well_at_every_moment() throws InterruptedException {
    AtomicBoolean stop = new AtomicBoolean();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread people = Thread.ofPlatform().uncaughtExceptionHandler((_, thrown) -> failure.set(thrown)).start(() -> {
      while (!stop.get()) {
        store.sell();
        store.quote();
      }
    });
    try (Relay _ = store.relay(); Engines _ = store.engines()) {
      for (int look = 0; look < 10; look++) {
        assertThat(checker(Duration.ofSeconds(30)).run(scope, (_, _) -> {}).text()).startsWith("All is well");
      }
    } finally {
      stop.set(true);
      people.join();
    }
    assertThat(failure.get()).isNull();
    store.rest();
  }

  @Test
  void what_stands_still_is_found_and_told_with_its_store_and_what_to_do() {
    store.quote();
    Report report = checker(Duration.ofMillis(300)).run(scope, (_, _) -> {});
    assertThat(report.well()).isFalse();
    assertThat(report.text()).contains(
        "NOT SO: every engine that is not parked has every event  [applied]",
        "store " + SmallStore.SLUG + ": engine stock at event ", ": stands still 1 events before the last",
        "What to do: Is a process with the role engines running?", "2 of " + Checks.ALL.size() + " checks over 1 stores found something.");
    assertThat(report.json()).containsEntry("well", false);
    store.rest();
  }

  @Test
  void it_can_not_write() {
    assertThatThrownBy(() -> store.migrator.snapshot(session -> session.sql("delete from construction.pedidos").update()))
        .hasMessageContaining("read-only transaction");
  }

  @Test
  void one_store_may_be_looked_at_alone() {
    Scope other = new Scope(UUID.randomUUID(), scope.engines(), scope.roles());
    try {
      store.asOwner("update eventing.relay_cursor set published_seq = published_seq + 1");
      assertThat(checker(Duration.ZERO).run(other, (_, _) -> {}).well()).isTrue();
      Scope alone = new Scope(store.id, scope.engines(), scope.roles());
      assertThat(checker(Duration.ZERO).run(alone, (_, _) -> {}).well()).isFalse();
    } finally {
      store.asOwner("update eventing.relay_cursor set published_seq = published_seq - 1");
    }
  }

  private static Checker checker(Duration patience) {
    return new Checker(store.migrator, Checks.ALL, patience);
  }

  /** Plants a violation, looks, and takes it back, all in one transaction. */
  private static Set<String> found(Planted planted) {
    Set<String> found = new TreeSet<>();
    List<String> before = new ArrayList<>();
    assertThatThrownBy(() -> store.migrator.unboundTransaction(session -> {
      before.addAll(names(session));
      planted.statements().forEach(statement -> session.sql(statement).update());
      found.addAll(names(session));
      throw new TakenBack();
    })).isInstanceOf(TakenBack.class);
    assertThat(before).isEmpty();
    return found;
  }

  private static Set<String> names(Session session) {
    return Checks.ALL.stream().filter(check -> !check.look(session, scope).isEmpty()).map(Check::name).collect(Collectors.toSet());
  }

  private static final class TakenBack extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
