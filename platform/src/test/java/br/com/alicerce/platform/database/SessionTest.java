package br.com.alicerce.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.alicerce.embedded.PostgresServer;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** A session shows a statement its own store and nothing else, also when the pool has one connection that everybody shares. */
class SessionTest {

  private static final String PASSWORD = "only-for-tests";
  private static final UUID OURS = UUID.randomUUID();
  private static final UUID THEIRS = UUID.randomUUID();

  private static PostgresServer server;
  private static Database poolOfOne;

  @BeforeAll
  static void migrate() throws SQLException {
    server = PostgresServer.temporary();
    try (Connection superuser = server.connect("postgres"); var statement = superuser.createStatement()) {
      statement.execute("create role session_migrator login createrole password '" + PASSWORD + "'");
      statement.execute("create database sessions owner session_migrator");
    }
    PGSimpleDataSource migrator = new PGSimpleDataSource();
    migrator.setUrl(server.url("sessions"));
    migrator.setUser("session_migrator");
    migrator.setPassword(PASSWORD);
    new Migrations(migrator, new DatabaseRoles(login("v"), login("r"), login("e"), login("m"))).run(List.of(Schema.PLATFORM));
    poolOfOne = Database.open(
        "sessions", new DatabaseSettings(server.url("sessions"), "v", PASSWORD), DatabaseLimits.forRequests().withConnections(1));
  }

  @AfterAll
  static void stop() {
    poolOfOne.close();
    server.close();
  }

  private static DatabaseRoles.Login login(String user) {
    return new DatabaseRoles.Login(user, PASSWORD);
  }

  @Test
  void a_statement_alone_sees_its_own_store_only() {
    String key = UUID.randomUUID().toString();
    insert(OURS, key);
    assertThat(keys(OURS)).contains(key);
    assertThat(keys(THEIRS)).doesNotContain(key);
  }

  @Test
  void a_row_of_another_store_can_not_be_written() {
    assertThatThrownBy(() -> CurrentStore.call(OURS, () -> poolOfOne.read(session -> insert(session, THEIRS, "foreign"))))
        .hasMessageContaining("row-level security");
  }

  @Test
  void without_a_bound_store_nothing_is_asked_and_nothing_is_seen() {
    insert(OURS, UUID.randomUUID().toString());
    assertThatThrownBy(() -> poolOfOne.read(SessionTest::select)).hasMessageContaining("No store is bound");
    assertThat(poolOfOne.unbound(SessionTest::select)).isEmpty();
  }

  @Test
  void ten_thousand_alternations_with_errors_never_show_one_store_the_other() {
    insert(OURS, "ours");
    insert(THEIRS, "theirs");
    for (int round = 0; round < 5_000; round++) {
      if (round % 10 == 0) {
        assertThatThrownBy(() -> CurrentStore.call(OURS, () ->
            poolOfOne.read(session -> session.sql("select 1 / 0").list(row -> row.integer("?column?"))))).hasMessageContaining("zero");
      }
      if (round % 10 == 5) {
        assertThat(poolOfOne.unbound(SessionTest::select)).isEmpty();
      }
      assertThat(keys(OURS)).doesNotContain("theirs");
      assertThat(keys(THEIRS)).doesNotContain("ours");
    }
  }

  @Test
  void a_refused_transaction_leaves_nothing_behind() {
    Outcome<String> outcome = CurrentStore.call(OURS, () -> poolOfOne.write(session -> {
      insert(session, OURS, "half-written");
      return Outcome.invalid("x", "não");
    }));
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(keys(OURS)).doesNotContain("half-written");
  }

  @Test
  void all_statements_of_a_transaction_are_for_the_store_it_began_with() {
    insert(OURS, "ours");
    insert(THEIRS, "theirs");
    for (int round = 0; round < 30; round++) {
      List<String> first = round % 2 == 0 ? List.of("ours") : List.of();
      CurrentStore.run(OURS, () -> poolOfOne.writeAlways(session -> {
        List<String> wanted = session.sql("select key from platform.idempotency_key where key = cast(:key as text)")
            .bind("key", first.isEmpty() ? null : "ours")
            .list(row -> row.text("key"));
        assertThat(wanted).as("the first statement, which binds the store").isEqualTo(first);
        assertThat(CurrentStore.call(THEIRS, () -> select(session))).as("the next one").contains("ours").doesNotContain("theirs");
        return wanted;
      }));
      assertThat(poolOfOne.unbound(SessionTest::select)).as("what comes after the transaction").isEmpty();
    }
  }

  @Test
  void what_is_left_for_later_runs_in_its_order_with_the_commit_and_nothing_before_sees_it() {
    for (int round = 0; round < 30; round++) {
      String key = "later " + round;
      boolean alone = round % 2 == 0;
      CurrentStore.run(OURS, () -> poolOfOne.writeAlways(session -> {
        insertion(session, OURS, key).later();
        session.sql("""
                insert into platform.idempotency_key (tenant_id, user_id, route, key, fingerprint, status, answer)
                select tenant_id, user_id, route, key || ', seen', fingerprint, status, answer
                from platform.idempotency_key where key = :key
                """)
            .bind("key", key)
            .later();
        assertThat(alone ? List.<String>of() : select(session)).doesNotContain(key);
        return key;
      }));
      assertThat(keys(OURS)).contains(key, key + ", seen");
      assertThat(poolOfOne.unbound(SessionTest::select)).as("what comes after the transaction").isEmpty();
    }
  }

  @Test
  void what_is_left_for_later_is_left_undone_by_a_refusal_and_by_the_first_that_fails() {
    CurrentStore.call(OURS, () -> poolOfOne.write(session -> {
      insertion(session, OURS, "refused later").later();
      return Outcome.invalid("x", "não");
    }));
    assertThatThrownBy(() -> CurrentStore.call(OURS, () -> poolOfOne.writeAlways(session -> {
      insertion(session, OURS, "before the failure").later();
      insertion(session, THEIRS, "foreign").later();
      insertion(session, OURS, "behind the failure").later();
      return session;
    }))).hasMessageContaining("row-level security");
    assertThat(keys(OURS)).doesNotContain("refused later", "before the failure", "behind the failure");
  }

  @Test
  void what_is_left_for_later_can_be_settled_before_and_runs_at_once_where_no_transaction_would_end() {
    assertThatThrownBy(() -> CurrentStore.call(OURS, () -> poolOfOne.writeAlways(session -> {
      insertion(session, THEIRS, "foreign").later();
      assertThatThrownBy(session::settle).hasMessageContaining("row-level security");
      return insert(session, OURS, "too late");
    }))).hasMessageContaining("current transaction is aborted");
    CurrentStore.run(OURS, () -> poolOfOne.writeAlways(session -> {
      insertion(session, OURS, "settled").later();
      session.settle();
      assertThat(select(session)).contains("settled");
      return session;
    }));
    CurrentStore.run(OURS, () -> poolOfOne.read(session -> {
      insertion(session, OURS, "at once").later();
      assertThat(select(session)).contains("at once");
      return session;
    }));
    assertThat(keys(OURS)).contains("settled", "at once");
  }

  @Test
  void what_has_no_way_to_the_server_is_refused_before_anything_is_sent() {
    assertThatThrownBy(() -> CurrentStore.call(OURS, () -> poolOfOne.read(session ->
            session.sql("select :thing").bind("thing", new Object()).update())))
        .hasMessageContaining("No way to bind a java.lang.Object");
  }

  @Test
  void a_statement_alone_travels_in_one_round_trip() throws SQLException {
    insert(OURS, UUID.randomUUID().toString());
    long before = transactions();
    for (int call = 0; call < 50; call++) {
      keys(OURS);
    }
    assertThat(transactions() - before)
        .as("each call is one implicit transaction: setting and statement together")
        .isBetween(50L, 54L);
  }

  @Test
  void a_statement_alone_keeps_its_store_whichever_of_its_parameters_are_null_or_instants() {
    insert(OURS, "with nulls");
    for (int round = 0; round < 30; round++) {
      String wanted = round % 3 == 0 ? "with nulls" : null;
      Instant since = Instant.EPOCH.plusSeconds(round);
      List<String> found = CurrentStore.call(OURS, () -> poolOfOne.read(session -> session.sql("""
              select key from platform.idempotency_key
              where (cast(:key as text) is null or key = cast(:key as text)) and created_at > :since
              """)
          .bind("key", wanted)
          .bind("since", since)
          .list(row -> row.text("key"))));
      assertThat(found).as("round %s", round).contains("with nulls");
    }
  }

  /** Asked in a connection of its own: the server counts what a backend did when that backend is idle for a second, or is told to. */
  private static long transactions() throws SQLException {
    poolOfOne.unbound(session -> session.sql("select pg_stat_force_next_flush() is null as flushed").one(row -> row.bool("flushed")));
    poolOfOne.unbound(session -> session.sql("select 1 as one").one(row -> row.integer("one")));
    try (Connection superuser = server.connect("postgres");
        var statement = superuser.createStatement();
        var result = statement.executeQuery("select xact_commit from pg_stat_database where datname = 'sessions'")) {
      result.next();
      return result.getLong(1);
    }
  }

  private static void insert(UUID store, String key) {
    CurrentStore.call(store, () -> poolOfOne.read(session -> insert(session, store, key)));
  }

  private static int insert(Session session, UUID store, String key) {
    return insertion(session, store, key).update();
  }

  private static Statement insertion(Session session, UUID store, String key) {
    return session.sql("""
            insert into platform.idempotency_key (tenant_id, user_id, route, key, fingerprint, status, answer)
            values (:tenant, :user, 'r', :key, '', 200, '{}') on conflict do nothing
            """)
        .bind("tenant", store)
        .bind("user", store)
        .bind("key", key);
  }

  private static List<String> keys(UUID store) {
    return CurrentStore.call(store, () -> poolOfOne.read(SessionTest::select));
  }

  private static List<String> select(Session session) {
    return session.sql("select key from platform.idempotency_key").list(row -> row.text("key"));
  }
}
