package br.com.alicerce.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import br.com.alicerce.embedded.PostgresServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each limit of a connection is one that PostgreSQL, or the pool, really keeps. */
class LimitsTest {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final String SLEEP = "select 1 as one from pg_sleep(30)";

  private static PostgresServer server;

  private Database limited;

  @BeforeAll
  static void start() throws SQLException {
    server = PostgresServer.temporary();
    try (Connection superuser = server.connect("postgres"); Statement statement = superuser.createStatement()) {
      statement.execute("create table contested (id int primary key)");
      statement.execute("insert into contested values (1)");
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void close() {
    limited.close();
  }

  @Test
  void the_limit_of_a_statement_is_hit() {
    limited = open(new DatabaseLimits(1, LONG, SHORT, LONG, LONG, LONG, true));
    assertThat(failure(LimitsTest::sleep)).as("canceled").isEqualTo("57014");
  }

  @Test
  void the_limit_of_waiting_for_a_lock_is_hit() throws SQLException {
    limited = open(new DatabaseLimits(1, LONG, LONG, SHORT, LONG, LONG, true));
    try (Connection holder = server.connect("postgres"); Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("select id from contested where id = 1 for no key update");
      assertThat(failure(session -> session.sql("update contested set id = 1 where id = 1").update()))
          .as("lock not available").isEqualTo("55P03");
    }
  }

  @Test
  void the_limit_of_doing_nothing_in_a_transaction_is_hit() {
    limited = open(new DatabaseLimits(1, LONG, LONG, LONG, SHORT, LONG, true));
    assertThat(failure(session -> {
      one(session);
      LockSupport.parkNanos(SHORT.multipliedBy(4).toNanos());
      return one(session);
    })).as("ended while idle in a transaction").isIn("25P03", "08006", "08003");
    assertThat(limited.<Integer>unbound(LimitsTest::one)).as("the next one gets a good connection").isOne();
  }

  @Test
  void the_limit_of_a_transaction_is_hit() {
    limited = open(new DatabaseLimits(1, LONG, LONG, LONG, LONG, SHORT, true));
    assertThat(failure(session -> {
      for (int statement = 0; statement < 100; statement++) {
        session.sql("select 1 as one from pg_sleep(0.05)").one(row -> row.integer("one"));
      }
      return 0;
    })).as("ended for its length").isIn("25P04", "08006", "08003");
    assertThat(limited.<Integer>unbound(LimitsTest::one)).as("the next one gets a good connection").isOne();
  }

  @Test
  void the_limit_of_waiting_for_a_connection_is_hit() {
    limited = open(new DatabaseLimits(1, SHORT, LONG, LONG, LONG, LONG, true));
    Throwable refused = limited.unbound(session -> {
      one(session);
      return CompletableFuture.supplyAsync(() -> catchThrowable(() -> limited.unbound(LimitsTest::one))).join();
    });
    assertThat(refused).rootCause().isInstanceOf(SQLTransientConnectionException.class);
  }

  @Test
  void those_of_requests_are_the_houses() {
    DatabaseLimits usual = DatabaseLimits.forRequests();
    limited = open(usual);
    assertThat(usual.statement()).isEqualTo(Duration.ofSeconds(5));
    assertThat(usual.lock()).isEqualTo(Duration.ofSeconds(2));
    assertThat(usual.idleInTransaction()).isEqualTo(Duration.ofSeconds(10));
    assertThat(usual.transaction()).isEqualTo(Duration.ofSeconds(15));
    assertThat(usual.connections()).isEqualTo(2 * Runtime.getRuntime().availableProcessors() + 1);
  }

  @Test
  void a_request_s_statements_are_planned_once_and_an_operator_s_for_what_is_asked() {
    limited = open(DatabaseLimits.forRequests());
    assertThat(limited.unbound(LimitsTest::planning)).isEqualTo("force_generic_plan");
    limited.close();
    limited = open(DatabaseLimits.forOperators());
    assertThat(limited.unbound(LimitsTest::planning)).isEqualTo("auto");
  }

  private static String planning(Session session) {
    return session.sql("show plan_cache_mode").one(row -> row.text("plan_cache_mode"));
  }

  private String failure(Function<Session, Object> work) {
    return SqlState.of(catchThrowable(() -> limited.unboundTransaction(work)));
  }

  private static Object sleep(Session session) {
    return session.sql(SLEEP).one(row -> row.integer("one"));
  }

  private static int one(Session session) {
    return session.sql("select 1 as one").one(row -> row.integer("one"));
  }

  private static Database open(DatabaseLimits limits) {
    return Database.open("limited", new DatabaseSettings(server.url("postgres"), server.user(), server.password()), limits);
  }
}
