package br.com.alicerce.engines.retention;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.engines.rebuild.Base;
import br.com.alicerce.engines.rebuild.From;
import br.com.alicerce.engines.rebuild.Rebuild;
import br.com.alicerce.engines.rebuild.Rebuilt;
import br.com.alicerce.engines.stock.StockEngine;
import br.com.alicerce.engines.worker.Engine;
import br.com.alicerce.engines.worker.History;
import br.com.alicerce.engines.worker.RandomHistory;
import br.com.alicerce.engines.worker.StoresOfTest;
import br.com.alicerce.eventing.retention.ArchiveFile;
import br.com.alicerce.eventing.retention.OutboxMonth;
import br.com.alicerce.eventing.retention.Retained;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {

  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
  private static final OutboxMonth OCTOBER = new OutboxMonth(YearMonth.of(2024, 10));
  private static final OutboxMonth NOVEMBER = new OutboxMonth(YearMonth.of(2024, 11));

  private final StoresOfTest stores = new StoresOfTest();
  private final Engine stock = new StockEngine(ZoneId.of("America/Sao_Paulo"));
  private final Retention retention = new Retention(stores.migrator(), stores.engines(), List.of(stock), 2);
  private final Rebuild rebuild = new Rebuild(stores.migrator(), stores.engines());
  private final UUID store = UUID.randomUUID();
  private final UUID other = UUID.randomUUID();

  @TempDir
  private Path archive;

  RetentionTest() {
    for (OutboxMonth month : List.of(OCTOBER, NOVEMBER)) {
      stores.asOwner("create table eventing.%s partition of eventing.event_outbox for values from ('%s') to ('%s')".formatted(
          month.partition(), month.month().atDay(1), month.month().plusMonths(1).atDay(1)));
    }
  }

  @AfterEach
  void close() {
    stores.close();
  }

  @Test
  void a_month_that_every_engine_has_had_is_archived_and_dropped_and_a_rebuild_gives_the_same_rows_as_before() throws IOException {
    history(store, 40, 30, 20);
    history(other, 0, 15, 5);
    List<String> before = rows();
    assertThat(retention.due(LONG_AGO)).containsExactly(OCTOBER, NOVEMBER);
    assertThat(archived(OCTOBER)).isEqualTo(new Retention.Outcome.Archived(40, archive.resolve("event_outbox_2024_10.jsonl.gz")));
    assertThat(archived(NOVEMBER)).isInstanceOf(Retention.Outcome.Archived.class);
    assertThat(retention.due(LONG_AGO)).isEmpty();
    assertThat(stores.outboxSize(store)).isEqualTo(20);
    assertThat(firstRetained(store)).isEqualTo(71);
    assertThat(firstRetained(other)).isEqualTo(16);
    assertThat(exchange(store)).isEqualTo(new Rebuilt.Exchanged(new Base.Snapshot(70), 90, rowsOf(store)));
    assertThat(exchange(other)).isEqualTo(new Rebuilt.Exchanged(new Base.Snapshot(15), 20, rowsOf(other)));
    assertThat(rows()).isEqualTo(before);
    assertThat(stores.rows("(select engine, seq from engines.snapshot)")).containsExactlyInAnyOrder("(stock,15)", "(stock,70)");
  }

  @Test
  void the_archive_has_every_event_as_it_was_and_only_its_owner_may_read_it() throws IOException {
    history(store, 7, 0, 1);
    List<String> events = stores.rows("(select row_to_json(o) from eventing.event_outbox o where seq <= 7)");
    archived(OCTOBER);
    Path file = archive.resolve("event_outbox_2024_10.jsonl.gz");
    assertThat(new ArchiveFile(file).lines()).isEqualTo(7);
    try (var reader = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      List<String> lines = reader.lines().toList();
      assertThat(lines).allMatch(line -> line.startsWith("{\"tenant_id\":\"" + store));
      assertThat(lines.getFirst()).contains("\"seq\":1,");
      assertThat(events).hasSameSizeAs(lines);
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    assertThat(archive).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void an_engine_that_is_behind_holds_a_month_and_one_that_is_parked_does_not() throws IOException {
    history(store, 10, 0, 5);
    stores.asOwner("update engines.engine_offset set seq = 9");
    assertThat(archived(OCTOBER)).isEqualTo(new Retention.Outcome.Held("engine stock still needs event 10 of store " + store));
    assertThat(Files.list(archive)).isEmpty();
    stores.asOwner("update engines.engine_offset set parked_at = now()");
    assertThat(archived(OCTOBER)).isInstanceOf(Retention.Outcome.Archived.class);
    assertThat(exchange(store)).isEqualTo(new Rebuilt.Impossible(
        "events up to 10 were archived, and no snapshot of this release's form reaches that far"));
    assertThat(rebuild.exchange(store, stock, new From.Left(), _ -> {})).isInstanceOfSatisfying(Rebuilt.Exchanged.class, exchanged ->
        assertThat(exchanged.base()).isEqualTo(new Base.Empty(10)));
    assertThat(stores.offset(store, "stock")).isEqualTo(10);
    stores.apply(store, stock);
    assertThat(exchange(store)).as("what it began with then is whole for it").isInstanceOf(Rebuilt.Exchanged.class);
  }

  @Test
  void the_relay_holds_a_month_that_it_has_not_published() throws IOException {
    history(store, 10, 0, 5);
    stores.asOwner("update eventing.relay_cursor set published_seq = 3");
    assertThat(archived(OCTOBER)).isEqualTo(new Retention.Outcome.Held("the relay still needs event 4 of store " + store));
  }

  @Test
  void an_event_that_an_engine_skipped_is_kept_for_the_release_that_knows_it() throws IOException {
    history(store, 10, 0, 5);
    stores.asOwner(
        "insert into engines.skipped_event (tenant_id, engine, seq, type, version) values ('" + store + "', 'stock', 6, 'new', 1)");
    assertThat(archived(OCTOBER)).isEqualTo(
        new Retention.Outcome.Held("engine stock, which skipped it still needs event 6 of store " + store));
  }

  @Test
  void a_month_whose_events_are_not_the_first_of_their_store_stays() throws IOException {
    history(store, 10, 10, 5);
    assertThat(archived(NOVEMBER)).isEqualTo(new Retention.Outcome.Held(
        "store %s has events 11 to 20 in it, 10 of them, and its first retained is 1".formatted(store)));
    assertThat(stores.outboxSize(store)).isEqualTo(25);
  }

  @Test
  void events_that_a_clock_that_went_back_left_in_the_wrong_month_go_with_the_next() throws IOException {
    history(store, 10, 10, 5);
    move(store, 8, 9, "2024-11-01");
    assertThat(archived(OCTOBER)).isInstanceOfSatisfying(Retention.Outcome.Archived.class, archived ->
        assertThat(archived.events()).isEqualTo(8));
    assertThat(firstRetained(store)).isEqualTo(9);
    assertThat(archived(NOVEMBER)).isInstanceOfSatisfying(Retention.Outcome.Archived.class, archived ->
        assertThat(archived.events()).isEqualTo(12));
  }

  @Test
  void an_engine_that_begins_when_months_are_gone_begins_with_what_is_retained_also_when_nothing_is() throws IOException {
    history(store, 10, 0, 5);
    history(other, 10, 0, 0);
    stores.asOwner("delete from engines.engine_offset");
    assertThat(archived(OCTOBER)).isInstanceOf(Retention.Outcome.Archived.class);
    stores.apply(store, stock);
    assertThat(stores.offset(store, "stock")).isEqualTo(15);
    stores.apply(other, stock);
    assertThat(stores.offset(other, "stock")).isEqualTo(10);
    stores.append(other, History.product(other, "Cal"));
    stores.apply(other, stock);
    assertThat(stores.offset(other, "stock")).isEqualTo(11);
    assertThat(stores.deadLetters()).isEmpty();
  }

  @Test
  void a_month_under_a_long_transaction_waits_for_a_moment_only_and_stays() throws IOException {
    history(store, 10, 0, 5);
    Retention.Outcome outcome = stores.engines().unboundTransaction(session -> {
      session.sql("select count(*) as events from eventing.event_outbox").one(row -> row.bigint("events"));
      return CompletableFuture.supplyAsync(() -> unchecked(() -> archived(OCTOBER))).join();
    });
    assertThat(outcome).isEqualTo(new Retention.Outcome.Held("a long transaction has the outbox; try again when it has ended"));
    assertThat(stores.outboxSize(store)).isEqualTo(15);
    assertThat(archived(OCTOBER)).as("the next time").isInstanceOf(Retention.Outcome.Archived.class);
  }

  /** A store with so many events of two past months and of this one, published and applied. */
  private void history(UUID of, int october, int november, int now) {
    new RandomHistory(of.hashCode()).happen(stores, of, october + november + now);
    stores.apply(of, stock);
    move(of, 0, october, "2024-10-15");
    move(of, october, october + november, "2024-11-15");
    stores.asOwner("insert into eventing.relay_cursor values ('%s', %d)".formatted(of, october + november + now));
  }

  private void move(UUID of, int after, int upTo, String day) {
    stores.asOwner("update eventing.event_outbox set appended_at = '%s' where tenant_id = '%s' and seq > %d and seq <= %d".formatted(
        day, of, after, upTo));
  }

  private static <T> T unchecked(Callable<T> work) {
    try {
      return work.call();
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }

  private Retention.Outcome archived(OutboxMonth month) throws IOException {
    return retention.archive(month, archive, _ -> {});
  }

  private Rebuilt exchange(UUID of) {
    return rebuild.exchange(of, stock, new From.Earliest(), _ -> {});
  }

  private long firstRetained(UUID of) {
    return stores.migrator().unbound(session -> Retained.first(session, of));
  }

  private List<String> rows() {
    return stores.rows("(" + stock.tables().stream()
        .map(table -> "select to_jsonb(t) from " + table + " t").collect(Collectors.joining(" union all ")) + ")");
  }

  private long rowsOf(UUID of) {
    return rows().stream().filter(row -> row.contains(of.toString())).count();
  }
}
