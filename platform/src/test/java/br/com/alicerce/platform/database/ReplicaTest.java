package br.com.alicerce.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.alicerce.embedded.PostgresServer;
import br.com.alicerce.platform.pace.Pace;
import br.com.alicerce.platform.tenancy.CurrentStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What a database does beside a real streaming replica, and beside servers that are none. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplicaTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final UUID OURS = UUID.randomUUID();
  private static final UUID THEIRS = UUID.randomUUID();

  private static PostgresServer primary;
  private static PostgresServer standby;

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final List<AutoCloseable> open = new ArrayList<>();

  @BeforeAll
  static void start() throws SQLException {
    primary = PostgresServer.temporary();
    try (Connection superuser = primary.connect("postgres"); var statement = superuser.createStatement()) {
      statement.execute("create role v login password '" + primary.password() + "'");
      statement.execute("create table note (tenant_id uuid not null, words text not null)");
      statement.execute("grant select, insert on note to v");
      statement.execute("alter table note enable row level security");
      statement.execute("create policy own on note using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)");
    }
    standby = PostgresServer.temporaryStandbyOf(primary);
  }

  @AfterAll
  static void stop() {
    standby.close();
    primary.close();
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable each : open.reversed()) {
      each.close();
    }
  }

  @Test
  @Order(1)
  void only_who_may_be_told_something_old_is_answered_by_the_replica() {
    Database database = beside(primary, standby);
    awaitFresh(database);
    assertThat(asking(() -> database.browse(ReplicaTest::isReplica))).isFalse();
    assertThat(askedReplica(database)).isTrue();
    assertThat(asking(() -> database.read(ReplicaTest::isReplica))).isFalse();
    assertThat(reads("primary", "recent_write")).isOne();
    assertThat(registry.get("alicerce.replica.age").gauge().value()).isBetween(0.0, 10.0);
  }

  @Test
  @Order(2)
  void the_replica_shows_a_store_its_own_rows_only() {
    Database database = beside(primary, standby);
    for (UUID store : List.of(OURS, THEIRS)) {
      CurrentStore.run(store, () -> database.writeAlways(session ->
          session.sql("insert into note values (:store, 'of ' || cast(:store as text))").bind("store", store).update()));
    }
    awaitFresh(database);
    eventually("both rows at the replica", () -> onReplica(OURS, database).size() + onReplica(THEIRS, database).size() == 2);
    assertThat(onReplica(OURS, database)).containsExactly("of " + OURS);
    assertThat(onReplica(THEIRS, database)).containsExactly("of " + THEIRS);
    assertThat(onReplica(UUID.randomUUID(), database)).isEmpty();
  }

  @Test
  @Order(3)
  void what_takes_too_long_at_the_replica_is_asked_of_the_primary_and_the_replica_rests() {
    Database database = beside(primary, standby);
    awaitFresh(database);
    boolean answer = browsing(OURS, database, session -> session
        .sql("select pg_is_in_recovery() as here, case when pg_is_in_recovery() then pg_sleep(20) end")
        .one(row -> row.bool("here")));
    assertThat(answer).isFalse();
    assertThat(reads("primary", "failure")).isGreaterThanOrEqualTo(1);
    assertThat(askedReplica(database)).isFalse();
    awaitFresh(database);
  }

  @Test
  @Order(4)
  void a_value_that_no_server_can_take_is_refused_once_and_does_not_shut_the_replica_out() {
    Database database = beside(primary, standby);
    awaitFresh(database);
    double before = reads("primary", "failure");
    assertThatThrownBy(() -> browsing(OURS, database, session ->
        session.sql("select 1 / :none as one").bind("none", 0).one(row -> row.integer("one")))).hasMessageContaining("zero");
    assertThatThrownBy(() -> browsing(OURS, database, _ -> {
      throw new IllegalStateException("a mistake");
    })).hasMessage("a mistake");
    assertThat(reads("primary", "failure")).isEqualTo(before);
  }

  @Test
  @Order(5)
  void a_replica_that_hangs_is_given_up_and_is_asked_again_when_it_goes_on() throws IOException, InterruptedException {
    Database database = beside(primary, standby);
    awaitFresh(database);
    signal("STOP");
    try {
      assertThat(askedReplica(database)).isFalse();
      assertThat(reads("primary", "failure")).isGreaterThanOrEqualTo(1);
    } finally {
      signal("CONT");
    }
    awaitFresh(database);
  }

  @Test
  @Order(6)
  void a_server_that_is_no_copy_of_this_one_is_never_asked() throws SQLException {
    try (PostgresServer stranger = PostgresServer.temporary()) {
      tell(stranger, "create role v login password '" + primary.password() + "'");
      Database database = beside(stranger, standby);
      for (int look = 0; look < 20; look++) {
        assertThat(askedReplica(database)).isFalse();
        Pace.ofTheMachine().rest(Duration.ofMillis(50));
      }
      assertThat(reads("primary", "failure")).isEqualTo(20);
    }
  }

  @Test
  @Order(7)
  void a_replica_that_was_promoted_is_not_asked_any_more() throws SQLException {
    Database database = beside(primary, standby);
    awaitFresh(database);
    tell(standby, "select pg_promote()");
    eventually("the promoted one left alone", () -> {
      double before = reads("primary", "failure");
      askedReplica(database);
      return reads("primary", "failure") > before;
    });
  }

  private Database beside(PostgresServer server, PostgresServer other) {
    Database alone = kept(Database.open("v", settings(server), DatabaseLimits.forRequests().withConnections(2)));
    return alone.with(kept(Replica.open(settings(server), settings(other), limits(), Pace.ofTheMachine(), registry)));
  }

  private static ReplicaLimits limits() {
    ReplicaLimits usual = ReplicaLimits.usual();
    return new ReplicaLimits(
        Duration.ofSeconds(10), Duration.ofMillis(50), usual.rest(), 2, Duration.ofSeconds(3), Duration.ofSeconds(1));
  }

  private static DatabaseSettings settings(PostgresServer server) {
    return new DatabaseSettings(server.url(), "v", primary.password());
  }

  private <T extends AutoCloseable> T kept(T resource) {
    open.add(resource);
    return resource;
  }

  private static <T> T browsing(UUID store, Database database, Function<Session, T> work) {
    List<T> answer = new ArrayList<>();
    CurrentStore.run(store, () -> Freshness.letBeOld(() -> answer.add(database.browse(work))));
    return answer.getFirst();
  }

  private static boolean askedReplica(Database database) {
    return browsing(OURS, database, ReplicaTest::isReplica);
  }

  private static boolean asking(BooleanSupplier question) {
    return CurrentStore.call(OURS, question::getAsBoolean);
  }

  private static boolean isReplica(Session session) {
    return session.sql("select pg_is_in_recovery() as here").one(row -> row.bool("here"));
  }

  private static List<String> onReplica(UUID store, Database database) {
    return browsing(store, database, session ->
        session.sql("select words from note where pg_is_in_recovery()").list(row -> row.text("words")));
  }

  private void awaitFresh(Database database) {
    eventually("an answer of the replica", () -> askedReplica(database));
  }

  /** To every process of the replica. */
  private static void signal(String name) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("kill", "-" + name, Long.toString(standby.pid())));
    ProcessHandle.of(standby.pid()).orElseThrow().descendants().forEach(process -> command.add(Long.toString(process.pid())));
    assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
  }

  private double reads(String by, String why) {
    return registry.get("alicerce.replica.reads").tags("by", by, "why", why).counter().count();
  }

  private static void eventually(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + SOON.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as(what).isLessThan(end);
      Pace.ofTheMachine().rest(Duration.ofMillis(20));
    }
  }

  private static void tell(PostgresServer server, String sql) throws SQLException {
    try (Connection superuser = server.connect("postgres"); var statement = superuser.createStatement()) {
      statement.execute(sql);
    }
  }
}
