package br.com.alicerce.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import br.com.alicerce.embedded.PostgresServer;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What PostgreSQL ends so that another may live is done again, and not for ever; nothing else is. */
class RetriesTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static PostgresServer server;
  private static Database database;

  private final AtomicInteger attempts = new AtomicInteger();

  @BeforeAll
  static void start() throws SQLException {
    server = PostgresServer.temporary();
    try (Connection superuser = server.connect("postgres"); Statement statement = superuser.createStatement()) {
      statement.execute("create table rival (id int primary key, writes int not null)");
      statement.execute("insert into rival values (1, 0), (2, 0)");
      statement.execute("""
          create function fail(state text) returns int language plpgsql as
          $$ begin raise exception 'failed' using errcode = state; end $$""");
    }
    database = Database.open(
        "retries", new DatabaseSettings(server.url("postgres"), server.user(), server.password()), DatabaseLimits.forRequests());
  }

  @AfterAll
  static void stop() {
    database.close();
    server.close();
  }

  @Test
  void of_two_transactions_that_wait_for_each_other_both_are_done_in_the_end_each_once() {
    CountDownLatch bothHold = new CountDownLatch(2);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> rivals = List.of(threads.submit(() -> write(1, 2, bothHold)), threads.submit(() -> write(2, 1, bothHold)));
      assertThat(rivals).allSatisfy(rival -> assertThat(rival.get()).isNull());
    }
    assertThat(attempts.get()).as("one was ended, and done again").isEqualTo(3);
    assertThat(database.<List<Integer>>unbound(session ->
        session.sql("select writes from rival order by id").list(row -> row.integer("writes")))).containsExactly(2, 2);
  }

  private void write(int first, int second, CountDownLatch bothHold) {
    CurrentStore.run(UUID.randomUUID(), () -> database.writeAlways(session -> {
      attempts.incrementAndGet();
      add(session, first);
      bothHold.countDown();
      await(bothHold);
      return add(session, second);
    }));
  }

  private static int add(Session session, int id) {
    return session.sql("update rival set writes = writes + 1 where id = :id").bind("id", id).update();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("both hold a row").isTrue();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  @Test
  void a_conflict_that_comes_again_and_again_is_given_up_after_five_attempts() {
    for (String conflict : List.of("40001", "40P01")) {
      attempts.set(0);
      assertThat(failure(conflict)).isEqualTo(conflict);
      assertThat(attempts.get()).as(conflict).isEqualTo(5);
    }
  }

  @Test
  void any_other_failure_is_the_first_and_the_last() {
    for (String failure : List.of("23505", "55P03", "57014", "25P04")) {
      attempts.set(0);
      assertThat(failure(failure)).isEqualTo(failure);
      assertThat(attempts.get()).as(failure).isOne();
    }
  }

  private String failure(String state) {
    return SqlState.of(catchThrowable(() -> CurrentStore.run(UUID.randomUUID(), () -> database.writeAlways(session -> {
      attempts.incrementAndGet();
      return session.sql("select fail(:state) as never").bind("state", state).one(row -> row.integer("never"));
    }))));
  }
}
