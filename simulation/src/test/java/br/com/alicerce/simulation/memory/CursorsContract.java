package br.com.alicerce.simulation.memory;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.relay.Cursors;
import br.com.alicerce.relay.Leases;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What any cursors promise. */
abstract class CursorsContract {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  /** In the order of the database, of which one half seems to be negative to Java. */
  private final List<UUID> stores = Stream.of("1", "7", "9", "f")
      .map(first -> UUID.fromString(first + "0000000-0000-7000-8000-000000000001")).toList();
  private final UUID store = stores.getFirst();

  /** Cursors of a database in which nothing ever happened. */
  abstract Cursors cursors();

  abstract Leases leases();

  abstract Hands hands();

  @BeforeEach
  void lead() {
    leases().take("leader", Duration.ofMinutes(5));
  }

  @Test
  void what_follows_comes_store_by_store_and_each_in_its_order() {
    stores.forEach(each -> hands().append(each, 3));
    assertThat(next(BEFORE_ALL, 10, 100)).containsExactlyElementsOf(
        stores.stream().flatMap(each -> Stream.of(1, 2, 3).map(seq -> each + " " + seq)).toList());
    cursors().advance(Map.of(store, 2L), "leader", 1);
    assertThat(next(BEFORE_ALL, 10, 100)).hasSize(10).startsWith(store + " 3");
  }

  @Test
  void a_store_has_its_share_and_one_that_does_not_fit_waits() {
    stores.forEach(each -> hands().append(each, 9));
    assertThat(next(BEFORE_ALL, 2, 5)).containsExactly(store + " 1", store + " 2", stores.get(1) + " 1", stores.get(1) + " 2");
  }

  @Test
  void the_first_is_the_store_after_the_start_and_then_it_goes_round() {
    stores.forEach(each -> hands().append(each, 1));
    assertThat(next(stores.get(1), 1, 100)).containsExactly(
        stores.get(2) + " 1", stores.get(3) + " 1", stores.get(0) + " 1", stores.get(1) + " 1");
  }

  @Test
  void they_move_under_the_leaders_epoch_alone_and_all_or_none() {
    stores.forEach(each -> hands().append(each, 5));
    assertThat(cursors().advance(Map.of(store, 3L, stores.get(2), 4L), "leader", 1)).isTrue();
    assertThat(List.of(hands().cursor(store), hands().cursor(stores.get(2)))).containsExactly(3L, 4L);
    assertThat(cursors().advance(Map.of(store, 5L), "leader", 2)).isFalse();
    assertThat(cursors().advance(Map.of(store, 5L), "other", 1)).isFalse();
    assertThat(hands().cursor(store)).isEqualTo(3);
  }

  @Test
  void one_never_goes_back() {
    hands().append(store, 5);
    cursors().advance(Map.of(store, 4L), "leader", 1);
    assertThat(cursors().advance(Map.of(store, 2L), "leader", 1)).isTrue();
    assertThat(hands().cursor(store)).isEqualTo(4);
  }

  @Test
  void what_waits_is_counted() {
    hands().append(store, 5);
    hands().append(stores.get(1), 2);
    cursors().advance(Map.of(store, 4L), "leader", 1);
    assertThat(cursors().backlog()).isEqualTo(3);
  }

  private List<String> next(UUID start, int ofStore, int ofAll) {
    return cursors().next(start, ofStore, ofAll).stream().map(CursorsContract::name).toList();
  }

  private static String name(EventEnvelope event) {
    return event.tenantId() + " " + event.seq();
  }
}
