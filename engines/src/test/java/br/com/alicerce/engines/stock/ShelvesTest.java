package br.com.alicerce.engines.stock;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.engines.stock.StockInsights.Shelf;
import br.com.alicerce.engines.worker.Freshness;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShelvesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

  private final AtomicLong nanoseconds = new AtomicLong();
  private final AtomicInteger workedOut = new AtomicInteger();
  private final Shelves shelves = new Shelves(nanoseconds::get, 256 * 1024 * 1024);
  private final UUID store = UUID.randomUUID();

  @Test
  void a_shelf_is_worked_out_once_for_all_who_ask_until_the_next_event_is_applied() {
    ask(store, 7, DAY);
    ask(store, 7, DAY);
    assertThat(workedOut).as("asked twice after the seventh event").hasValue(1);
    ask(store, 8, DAY);
    assertThat(workedOut).as("asked again after the eighth").hasValue(2);
  }

  @Test
  void a_store_and_a_day_have_a_shelf_of_their_own() {
    ask(store, 7, DAY);
    ask(UUID.randomUUID(), 7, DAY);
    assertThat(workedOut).as("another store that is as far").hasValue(2);
    ask(store, 7, DAY.minusDays(1));
    assertThat(workedOut).as("the day before").hasValue(3);
  }

  @Test
  void how_long_events_have_been_waiting_is_told_as_it_is_now() {
    shelf(store, new Freshness(7, 0), DAY);
    assertThat(shelf(store, new Freshness(7, 40), DAY).freshness()).isEqualTo(new Freshness(7, 40));
  }

  @Test
  void what_a_rebuild_mended_is_seen_within_a_minute() {
    ask(store, 7, DAY);
    nanoseconds.addAndGet(Shelves.KEPT.toNanos());
    ask(store, 7, DAY);
    assertThat(workedOut).hasValue(2);
  }

  @Test
  void what_is_kept_stays_within_its_part_of_the_heap() {
    Shelves small = new Shelves(nanoseconds::get, 4 * 1_200 * 2); // two shelves without a product
    List<UUID> stores = Stream.generate(UUID::randomUUID).limit(3).toList();
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos(); // it is made room for beside who asks
    while (workedOut.get() <= stores.size()) {
      assertThat(System.nanoTime()).as("until one of three is worked out again").isLessThan(end);
      stores.forEach(each -> shelf(small, each, new Freshness(7, 0), DAY));
    }
  }

  private void ask(UUID of, long seq, LocalDate day) {
    shelf(of, new Freshness(seq, 0), day);
  }

  private Shelf shelf(UUID of, Freshness freshness, LocalDate day) {
    return shelf(shelves, of, freshness, day);
  }

  private Shelf shelf(Shelves kept, UUID of, Freshness freshness, LocalDate day) {
    return CurrentStore.call(of, () -> kept.of(freshness, day, () -> {
      workedOut.incrementAndGet();
      return Shelf.of(freshness, List.of(), AbcClassification.of(List.of(), AbcClassification.DEFAULT_WINDOW_DAYS, day), null);
    }));
  }
}
