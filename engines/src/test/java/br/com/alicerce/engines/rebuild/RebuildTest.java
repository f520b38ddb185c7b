package br.com.alicerce.engines.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import br.com.alicerce.engines.Engines;
import br.com.alicerce.engines.stock.StockEngine;
import br.com.alicerce.engines.worker.Engine;
import br.com.alicerce.engines.worker.History;
import br.com.alicerce.engines.worker.RandomHistory;
import br.com.alicerce.engines.worker.Shadow;
import br.com.alicerce.engines.worker.StoresOfTest;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RebuildTest {

  private static final LongConsumer QUIET = _ -> {};
  private static final int BATCH = 7;

  private static StoresOfTest stores;

  private final UUID store = UUID.randomUUID();
  private final WatchedStock stock = new WatchedStock();
  private final Rebuild rebuild = new Rebuild(stores.migrator(), stores.engines(), BATCH);
  private final SnapshotTaking snapshots = new SnapshotTaking(stores.migrator(), stores.engines());

  @BeforeAll
  static void migrate() {
    stores = new StoresOfTest();
  }

  @AfterAll
  static void close() {
    stores.close();
  }

  @Test
  void what_is_rebuilt_from_the_first_event_is_what_is_live_row_for_row() {
    live(1, 60);
    assertThat(rebuild.compare(store, stock, QUIET)).isEqualTo(new Rebuilt.Compared(new Base.Empty(0), 60, rows().size(), List.of()));
    assertThat(nothingIsLeft()).isTrue();
  }

  @Test
  void a_row_that_was_spoilt_is_shown_and_then_repaired() {
    live(2, 60);
    List<String> good = rows();
    stores.asOwner("update engines.stock_product set on_hand = on_hand + 1 where tenant_id = '" + store + "' and product_id = "
        + "(select min(product_id::text)::uuid from engines.stock_product where tenant_id = '" + store + "')");
    stores.asOwner("delete from engines.stock_daily_sale where tenant_id = '" + store + "' and day = "
        + "(select min(day) from engines.stock_daily_sale where tenant_id = '" + store + "')");
    assertThat(compared().differences()).extracting(Difference::table, Difference::side).contains(
        tuple("engines.stock_product", "only live"),
        tuple("engines.stock_product", "only rebuilt"),
        tuple("engines.stock_daily_sale", "only rebuilt"));
    assertThat(rows()).as("comparing changes nothing").isNotEqualTo(good);
    assertThat(exchange(new From.Earliest())).isEqualTo(new Rebuilt.Exchanged(new Base.Empty(0), 60, good.size()));
    assertThat(rows()).isEqualTo(good);
    assertThat(stores.offset(store, "stock")).isEqualTo(60);
    assertThat(nothingIsLeft()).isTrue();
  }

  @Test
  void no_transaction_tells_more_events_than_it_may_and_progress_counts_each_once() {
    live(3, 60);
    stock.runs.clear();
    List<Long> told = new ArrayList<>();
    rebuild.exchange(store, stock, new From.Earliest(), told::add);
    assertThat(stock.runs).hasSizeGreaterThan(8).allSatisfy(run -> assertThat(run).isBetween(1, BATCH));
    assertThat(told.stream().mapToLong(Long::longValue).sum()).isEqualTo(60).isEqualTo(rebuild.events(store, stock, new From.Earliest()));
  }

  @Test
  void what_happens_meanwhile_is_in_it_and_the_last_of_it_is_told_while_workers_leave_the_store_alone() {
    live(10, 60);
    List<Boolean> free = new ArrayList<>();
    stock.meanwhile = seq -> CompletableFuture.runAsync(() -> {
      if (seq == 60) {
        stores.append(store, History.moved(UUID.randomUUID(), "1.000", "1.000"));
        stores.apply(store, new StockEngine(ZoneId.of("America/Sao_Paulo")));
      } else if (seq == 61) {
        free.add(isFree());
      }
    }).join();
    Rebuilt.Compared compared = compared();
    assertThat(compared.seq()).isEqualTo(61);
    assertThat(compared.differences()).isEmpty();
    assertThat(free).containsExactly(false);
    assertThat(isFree()).as("afterwards").isTrue();
  }

  @Test
  void an_engine_that_fails_on_the_way_or_a_process_that_dies_leaves_the_live_rows_and_the_next_one_begins_anew() {
    live(4, 60);
    List<String> good = rows();
    stock.failAt = 40;
    assertThatThrownBy(() -> exchange(new From.Earliest())).hasMessage("killed");
    assertThat(rows()).isEqualTo(good);
    stock.failAt = 0;
    stores.migrator().unboundTransaction(session -> {
      Shadow left = new Shadow(stores.engines(), store, stock);
      left.begin(session, 20);
      return left;
    });
    new Shadow(stores.engines(), store, stock).fold(50, 25);
    assertThat(exchange(new From.Earliest())).isInstanceOf(Rebuilt.Exchanged.class);
    assertThat(rows()).isEqualTo(good);
    assertThat(nothingIsLeft()).isTrue();
  }

  @Test
  void a_hole_in_the_outbox_is_told_and_nothing_is_exchanged() {
    live(5, 30);
    List<String> good = rows();
    stores.asOwner("delete from eventing.event_outbox where seq = 17 and tenant_id = '" + store + "'");
    assertThat(exchange(new From.Earliest())).isInstanceOfSatisfying(Rebuilt.Impossible.class,
        impossible -> assertThat(impossible.why()).startsWith("Event 17 is not in the outbox"));
    assertThat(rows()).isEqualTo(good);
  }

  @Test
  void events_that_are_still_not_known_are_written_down_again_and_those_that_are_known_now_are_not() {
    live(6, 10);
    stores.appendRaw(store, "loyalty_points_granted", 1, "{}");
    stores.apply(store, stock);
    stores.asOwner("insert into engines.skipped_event (tenant_id, engine, seq, type, version) values ('" + store
        + "', 'stock', 3, 'stock_changed', 1)");
    exchange(new From.Earliest());
    assertThat(stores.rows("(select seq, type from engines.skipped_event where tenant_id = '" + store + "')"))
        .containsExactly("(11,loyalty_points_granted)");
  }

  @Test
  void an_engine_that_has_not_begun_has_nothing_to_rebuild() {
    assertThat(exchange(new From.Earliest())).isEqualTo(new Rebuilt.Impossible("the engine has not begun with this store"));
  }

  static Stream<Arguments> histories() {
    return Engines.all(ZoneId.of("America/Sao_Paulo")).stream()
        .flatMap(engine -> LongStream.rangeClosed(11, 15).mapToObj(seed -> Arguments.of(engine.name(), engine, seed)));
  }

  @ParameterizedTest(name = "{0}, seed {2}")
  @MethodSource("histories")
  void a_fold_from_a_snapshot_and_what_followed_is_a_fold_from_the_first_event(String name, Engine engine, long seed) {
    Random random = new Random(seed);
    RandomHistory history = new RandomHistory(seed);
    history.happen(stores, store, 30 + random.nextInt(120));
    stores.apply(store, engine);
    long first = 1 + random.nextInt(29);
    long second = first + random.nextInt(Math.toIntExact(stores.offset(store, name) - first + 1));
    assertThat(snapshots.reach(store, engine, first, QUIET)).isEmpty();
    assertThat(snapshots.reach(store, engine, second, QUIET)).as("from the snapshot before").isEmpty();
    history.happen(stores, store, random.nextInt(60));
    stores.apply(store, engine);
    List<String> fromTheFirst = rows(engine);
    assertThat(fromTheFirst).isNotEmpty();
    archivedUpTo(second);
    assertThat(rebuild.exchange(store, engine, new From.Earliest(), QUIET)).isInstanceOfSatisfying(Rebuilt.Exchanged.class,
        exchanged -> assertThat(exchanged.base()).isEqualTo(new Base.Snapshot(second)));
    assertThat(rows(engine)).isEqualTo(fromTheFirst);
  }

  @Test
  void an_event_is_told_again_from_the_last_snapshot_before_it_and_counts_once() {
    live(7, 80);
    snapshots.reach(store, stock, 20, QUIET);
    snapshots.reach(store, stock, 50, QUIET);
    List<String> good = rows();
    assertThat(exchange(new From.Event(60))).isEqualTo(new Rebuilt.Exchanged(new Base.Snapshot(50), 80, good.size()));
    assertThat(exchange(new From.Event(50))).isEqualTo(new Rebuilt.Exchanged(new Base.Snapshot(20), 80, good.size()));
    assertThat(exchange(new From.Event(1))).isEqualTo(new Rebuilt.Exchanged(new Base.Empty(0), 80, good.size()));
    assertThat(rows()).isEqualTo(good);
    assertThat(exchange(new From.Event(81))).isEqualTo(new Rebuilt.Impossible("the engine has not had event 81 yet; it has had 80"));
    archivedUpTo(50);
    assertThat(exchange(new From.Event(50)))
        .isEqualTo(new Rebuilt.Impossible("event 50 was archived; the first that can be told again is 51"));
  }

  @Test
  void a_snapshot_of_another_form_is_not_put_back() {
    live(8, 40);
    snapshots.reach(store, stock, 20, QUIET);
    archivedUpTo(20);
    stores.asOwner("update engines.snapshot set form = 'before a migration' where tenant_id = '" + store + "'");
    assertThat(exchange(new From.Earliest())).isEqualTo(new Rebuilt.Impossible(
        "events up to 20 were archived, and no snapshot of this release's form reaches that far"));
    assertThat(snapshots.reach(store, stock, 30, QUIET)).as("of the live rows, which were migrated along").isEqualTo(Optional.empty());
    List<String> good = rows();
    assertThat(exchange(new From.Earliest())).isEqualTo(new Rebuilt.Exchanged(new Base.Snapshot(40), 40, good.size()));
    assertThat(rows()).isEqualTo(good);
  }

  @Test
  void all_an_engine_knows_is_in_the_tables_it_tells_and_it_forgets_all_of_it() {
    live(9, 60);
    String tables = stock.tables().stream().map(table -> "select tenant_id, '" + table + "' as of from " + table)
        .collect(Collectors.joining(" union all "));
    assertThat(stores.rows("(select distinct of from (" + tables + ") all_rows where tenant_id = '" + store + "')"))
        .hasSize(stock.tables().size());
    CurrentStore.run(store, () -> stores.engines().writeAlways(session -> {
      stock.forget(session);
      return store;
    }));
    assertThat(rows()).isEmpty();
  }

  private void live(long seed, int events) {
    new RandomHistory(seed).happen(stores, store, events);
    stores.apply(store, stock);
  }

  private Rebuilt exchange(From from) {
    return rebuild.exchange(store, stock, from, QUIET);
  }

  private Rebuilt.Compared compared() {
    return (Rebuilt.Compared) rebuild.compare(store, stock, QUIET);
  }

  /** As if the months with these events had been archived. */
  private void archivedUpTo(long seq) {
    stores.asOwner("delete from eventing.event_outbox where seq <= " + seq + " and tenant_id = '" + store + "'");
    stores.asOwner("insert into eventing.retained_stream values ('" + store + "', " + (seq + 1) + ")");
  }

  private List<String> rows() {
    return rows(stock);
  }

  /** All that an engine knows of the store. */
  private List<String> rows(Engine engine) {
    return stores.rows("(" + engine.tables().stream()
        .map(table -> "select '%s', to_jsonb(t) - 'tenant_id' from %s t where tenant_id = '%s'".formatted(table, table, store))
        .collect(Collectors.joining(" union all ")) + ")");
  }

  /** Whether a worker would get the store now. */
  private boolean isFree() {
    return !stores.migrator().unbound(session -> session.sql(
        "select seq from engines.engine_offset where tenant_id = :tenant for no key update skip locked")
        .bind("tenant", store)
        .list(row -> row.bigint("seq"))).isEmpty();
  }

  private boolean nothingIsLeft() {
    UUID shadow = Shadow.idOf(store, "stock");
    return stores.rows("""
        (select tenant_id from engines.engine_offset union all select tenant_id from engines.skipped_event union all\s"""
        + stock.tables().stream().map(table -> "select tenant_id from " + table).collect(Collectors.joining(" union all ")) + ")")
        .stream().noneMatch(row -> row.contains(shadow.toString()));
  }
}
