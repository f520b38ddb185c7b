package br.com.alicerce.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.app.process.Installation;
import br.com.alicerce.app.system.Eventually;
import br.com.alicerce.contracts.ProductPriceChanged;
import br.com.alicerce.eventing.outbox.Outbox;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.DatabaseSettings;
import br.com.alicerce.platform.database.Schema;
import br.com.alicerce.platform.tenancy.CurrentStore;
import br.com.alicerce.testing.TestDatabase;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the monitor learns of a real database, with no more rights than it has in production. */
class HouseQuestionsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final UUID FIRST = UUID.fromString("00000000-0000-0000-0000-0000000000a1");
  private static final UUID SECOND = UUID.fromString("00000000-0000-0000-0000-0000000000a2");

  private static final Duration SOON = Duration.ofSeconds(20);

  /** Their own snapshots, which keep nobody from anything. */
  private static final String CLEANERS =
      "from pg_stat_activity join pg_stat_progress_vacuum using (pid) where backend_xmin is not null";

  private static TestDatabase migrated;
  private static Database monitor;
  private static Database vertical;
  private static Database engines;
  private static Database owner;

  @BeforeAll
  static void open() {
    migrated = TestDatabase.with(Installation.SCHEMAS.toArray(Schema[]::new));
    monitor = migrated.monitor();
    vertical = migrated.vertical();
    engines = migrated.engines();
    owner = migrated.migrator();
  }

  @AfterAll
  static void close() {
    List.of(monitor, vertical, engines, owner).forEach(Database::close);
  }

  @BeforeEach
  void nothingHasHappened() {
    owner.unbound(session ->
        session.sql("truncate eventing.event_outbox, eventing.tenant_stream, engines.engine_offset").update());
  }

  @Test
  void pending_is_counted_from_the_slowest_engine_of_each_store_and_named_by_store() {
    append(FIRST, 10);
    append(SECOND, 4);
    offset(FIRST, "stock", 9);
    offset(FIRST, "sales", 3);
    HouseFigures figures = questions(new DiskSpace.Unknown()).ask();
    assertThat(figures.pipeline().appended()).isEqualTo(14);
    assertThat(figures.pipeline().applied()).isEqualTo(3);
    assertThat(figures.pipeline().pending()).isEqualTo(7 + 4);
    assertThat(figures.pipeline().oldestSeconds()).isPositive();
    assertThat(figures.pipeline().parked()).isZero();
    assertThat(figures.storesBehind()).extracting(HouseFigures.StoreBehind::store).containsExactly(FIRST.toString(), SECOND.toString());
    assertThat(figures.storesBehind()).extracting(HouseFigures.StoreBehind::pending).containsExactly(7L, 4L);
    assertThat(figures.nextPartition()).isTrue();
    assertThat(figures.diskUsed()).isEmpty();
  }

  @Test
  void nothing_waits_when_all_is_applied_and_a_parked_engine_is_counted() {
    append(FIRST, 2);
    offset(FIRST, "stock", 2);
    CurrentStore.run(FIRST, () -> engines.read(session -> session.sql("""
        update engines.engine_offset set parked_at = clock_timestamp() where tenant_id = :tenant""")
        .bind("tenant", FIRST).update()));
    HouseFigures.Pipeline pipeline = questions(new DiskSpace.Unknown()).ask().pipeline();
    assertThat(pipeline.pending()).isZero();
    assertThat(pipeline.oldestSeconds()).isZero();
    assertThat(pipeline.parked()).isOne();
  }

  @Test
  void the_disk_is_known_by_the_operators_word() {
    HouseFigures figures = questions(new DiskSpace.Elsewhere(1e9)).ask();
    assertThat(figures.bytes()).isGreaterThan(1_000_000);
    assertThat(figures.diskUsed()).hasValueCloseTo(figures.bytes() / 1e9, org.assertj.core.data.Offset.offset(1e-9));
  }

  @Test
  void a_slow_statement_is_listed_without_its_values_and_with_its_plan() throws SQLException {
    grantStatistics(true);
    HouseQuestions questions = questions(new DiskSpace.Unknown());
    for (int run = 0; run < 4; run++) {
      vertical.unbound(session -> session.sql("""
          select t.name, pg_sleep(:seconds) as slept from (select 1) as one left join identity.tenant t on t.name = :secret""")
          .bind("seconds", 0.15).bind("secret", "123.456.789-00").list(row -> row.optionalText("name")));
      questions.ask();
    }
    Statements statements = questions.ask().statements();
    assertThat(statements).isInstanceOf(Statements.Read.class);
    assertThat(statements.consistentlySlow()).isPositive();
    Statements.Slow slow = ((Statements.Read) statements).slowest().stream()
        .filter(statement -> statement.text().contains("pg_sleep")).findFirst().orElseThrow();
    assertThat(slow.text()).contains("$1").doesNotContain("123.456");
    assertThat(slow.role()).isEqualTo("alicerce_vertical");
    assertThat(slow.meanMs()).isGreaterThan(100);
    assertThat(plans().of(slow)).contains("Scan on tenant t");
    assertThat(new Plans(Map.of()).of(slow)).isEqualTo("No plan: alicerce_vertical ran it, which is no role of this process.");
  }

  @Test
  void without_the_right_to_statistics_it_says_so_and_hides_what_is_hidden() throws SQLException {
    grantStatistics(false);
    vertical.unbound(session -> session.sql("select pg_sleep(0.15)::text as slept").one(row -> row.text("slept")));
    HouseFigures figures;
    try (Connection holder = transaction("select pg_current_xact_id()")) {
      figures = questions(new DiskSpace.Unknown()).ask();
      holder.rollback();
    }
    assertThat(figures.oldestSnapshotSeconds()).isEmpty();
    assertThat(scraped(figures)).contains("alicerce_oldest_snapshot_seconds NaN");
    assertThat(figures.connections()).containsKey("unknown");
    assertThat(((Statements.Read) figures.statements()).textsHidden()).isTrue();
    assertThat(((Statements.Read) figures.statements()).slowest()).noneMatch(statement -> statement.text().contains("pg_sleep"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"set transaction isolation level repeatable read; select 1", "select pg_current_xact_id()"})
  void a_snapshot_grows_as_old_as_the_transaction_that_holds_it_or_has_written(String holding) throws SQLException {
    grantStatistics(true);
    double last;
    try (Connection holder = transaction(holding)) {
      double first = heldBy(holder);
      last = heldBy(holder);
      assertThat(last).isGreaterThan(first).isPositive();
      holder.rollback();
    }
    Eventually.holds("nobody holds it any longer", SOON, () -> held() < last);
    assertThat(scraped(questions(new DiskSpace.Unknown()).ask())).contains("alicerce_oldest_snapshot_seconds 0.0");
  }

  @Test
  void who_has_only_begun_a_transaction_and_who_cleans_up_hold_none() throws SQLException, InterruptedException {
    grantStatistics(true);
    try (Connection idle = transaction("set transaction read write"); Connection looker = superuser();
        Connection cleaner = superuser(); Statement cleaning = cleaner.createStatement()) {
      cleaning.execute("create table public.cleaned as select repeat('x', 1000) as filling from generate_series(1, 5000)");
      cleaning.execute("set vacuum_cost_delay = 100; set vacuum_cost_limit = 1");
      Thread cleans = Thread.ofVirtual().start(() -> cleanUntilCancelled(cleaning));
      Eventually.holds("the vacuum is seen", SOON, () -> number(looker, "select count(*) " + CLEANERS) == 1);
      double age = number(looker, "select extract(epoch from clock_timestamp() - min(xact_start)) " + CLEANERS);
      Eventually.holds("neither is told of", SOON, () -> held() < age);
      assertThat(cleans.isAlive()).isTrue();
      cleaning.cancel();
      cleans.join();
      idle.rollback();
    }
  }

  @Test
  void a_database_that_does_not_answer_is_no_number_and_counters_stay() {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    HouseMetrics metrics = new HouseMetrics(registry);
    append(FIRST, 5);
    metrics.tell(questions(new DiskSpace.Unknown()).ask());
    assertThat(registry.scrape()).contains("alicerce_database_up 1.0", "alicerce_pending_events 5.0", "alicerce_events_appended_total 5.0",
        "alicerce_store_pending_events{store=\"" + FIRST + "\"} 5.0");
    metrics.tell(null);
    assertThat(registry.scrape()).contains("alicerce_database_up 0.0", "alicerce_pending_events NaN", "alicerce_events_appended_total 5.0")
        .doesNotContain(FIRST.toString());
  }

  private static HouseQuestions questions(DiskSpace disk) {
    return new HouseQuestions(monitor, disk);
  }

  private static Plans plans() {
    var login = migrated.roles().vertical();
    return new Plans(Map.of(login.user(), new DatabaseSettings(migrated.url(), login.user(), login.password())));
  }

  private static String scraped(HouseFigures figures) {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    new HouseMetrics(registry).tell(figures);
    return registry.scrape();
  }

  private static Connection superuser() throws SQLException {
    return DriverManager.getConnection(migrated.url(), TestDatabase.server().user(), TestDatabase.server().password());
  }

  private static void cleanUntilCancelled(Statement statement) {
    try {
      statement.execute("vacuum public.cleaned");
    } catch (SQLException cancelled) {
      // as it was meant
    }
  }

  private static Connection transaction(String begins) throws SQLException {
    var login = migrated.roles().vertical();
    Connection connection = DriverManager.getConnection(migrated.url(), login.user(), login.password());
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute(begins);
    }
    return connection;
  }

  private static double held() {
    return questions(new DiskSpace.Unknown()).ask().oldestSnapshotSeconds().orElseThrow();
  }

  /** What is told, once it is neither younger nor older than this transaction. */
  private static double heldBy(Connection holder) {
    AtomicReference<Double> told = new AtomicReference<>(0.0);
    Eventually.holds("the age of the transaction", SOON, () -> {
      double before = age(holder);
      told.set(held());
      return before <= told.get() && told.get() <= age(holder);
    });
    return told.get();
  }

  private static double age(Connection holder) {
    return number(holder, "select extract(epoch from clock_timestamp() - now())");
  }

  private static double number(Connection connection, String query) {
    try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getDouble(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void append(UUID store, int events) {
    CurrentStore.run(store, () -> vertical.writeAlways(session -> Outbox.append(session, NOW, Collections.nCopies(events,
        new ProductPriceChanged(FIRST, new BigDecimal("1.00"), new BigDecimal("2.00"))))));
  }

  private static void offset(UUID store, String engine, long seq) {
    CurrentStore.run(store, () -> engines.read(session -> session.sql(
        "insert into engines.engine_offset (tenant_id, engine, seq) values (:tenant, :engine, :seq)")
        .bind("tenant", store).bind("engine", engine).bind("seq", seq).update()));
  }

  private static void grantStatistics(boolean wanted) throws SQLException {
    try (Connection superuser = TestDatabase.server().connect("postgres"); Statement statement = superuser.createStatement()) {
      statement.execute(wanted
          ? "grant pg_read_all_stats to alicerce_monitor" : "revoke pg_read_all_stats from alicerce_monitor");
    }
  }
}
