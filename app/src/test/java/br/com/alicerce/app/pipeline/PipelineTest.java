package br.com.alicerce.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.engines.Engines;
import br.com.alicerce.relay.Relay;
import br.com.alicerce.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PipelineTest {

  private static final int FLUSHES = 15;

  private final SmallPipeline pipeline = new SmallPipeline();

  @AfterEach
  void close() {
    pipeline.close();
  }

  @Test
  void what_a_store_commits_is_in_its_figures_soon_after() {
    try (Relay relay = pipeline.relay(); Engines engines = pipeline.engines()) {
      relay.start();
      engines.start();
      for (int round = 1; round <= 20; round++) {
        pipeline.deliverTen(round);
      }
      pipeline.awaitOnHand(200);
    }
    int events = pipeline.stores.size() * 21;
    assertThat(pipeline.registry.counter("alicerce.relay.published").count()).isEqualTo(events);
    assertThat(pipeline.registry.counter("alicerce.engines.applied").count())
        .isEqualTo(events * Engines.all(SmallPipeline.ZONE).size());
  }

  @Test
  void a_flushed_redis_and_a_relay_and_engines_that_come_and_go_lose_nothing_and_double_nothing() {
    for (int round = 1; round <= 6; round++) {
      try (Relay relay = pipeline.relay(); Engines engines = pipeline.engines()) {
        relay.start();
        engines.start();
        pipeline.deliverTen(round);
        pipeline.flush();
      }
    }
    try (Engines engines = pipeline.engines()) {
      engines.start();
      pipeline.awaitOnHand(60);
    }
  }

  @Test
  void a_redis_that_is_flushed_again_and_again_under_load_costs_no_event_and_its_group_is_there_again() {
    try (Relay relay = pipeline.relay(); Engines engines = pipeline.engines()) {
      relay.start();
      engines.start();
      int round = 0;
      for (int flush = 0; flush < FLUSHES; flush++) {
        pipeline.deliverTen(++round);
        pipeline.flush();
        pipeline.deliverTen(++round);
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
      pipeline.awaitOnHand(10L * round);
      pipeline.deliverTen(++round);
      pipeline.awaitOnHand(10L * round);
      try (var redis = pipeline.redis()) {
        SmallPipeline.until(() -> redis.exists("events:0") && redis.xpending("events:0", "engines").getTotal() == 0);
      }
    }
  }

  /** It holds back the oldest transaction of the whole cluster, by which other designs bound what they may read. */
  @Test
  void a_foreign_transaction_that_has_written_and_stays_open_holds_nobody_up() throws SQLException {
    try (Connection foreign = TestDatabase.server().connect("postgres"); Statement statement = foreign.createStatement();
        Relay relay = pipeline.relay(); Engines engines = pipeline.engines()) {
      foreign.setAutoCommit(false);
      statement.execute("create temporary table somebody_elses as select pg_current_xact_id() as id");
      relay.start();
      engines.start();
      for (int round = 1; round <= 10; round++) {
        pipeline.deliverTen(round);
        pipeline.awaitOnHand(10L * round);
      }
      SmallPipeline.until(() -> pipeline.unpublished() == 0);
      assertThat(isOldest(statement)).as("it is still open, and older than all that was read meanwhile").isTrue();
      foreign.rollback();
    }
  }

  /** As long as its snapshot lasts, no dead version of a counter may be cleaned up. */
  @Test
  void a_long_transaction_that_is_held_open_lets_a_thousand_events_through() throws SQLException {
    try (Connection reader = TestDatabase.server().connect(name()); Statement statement = reader.createStatement();
        Relay relay = pipeline.relay(); Engines engines = pipeline.engines()) {
      reader.setAutoCommit(false);
      reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      statement.execute("select count(*) from eventing.tenant_stream");
      relay.start();
      engines.start();
      for (int round = 1; round <= 100; round++) {
        pipeline.deliverTen(round);
      }
      pipeline.awaitOnHand(1_000);
      SmallPipeline.until(() -> pipeline.unpublished() == 0);
      assertThat(count(statement, "select count(*)::int from eventing.event_outbox")).as("it sees what it saw").isZero();
      reader.rollback();
    }
  }

  private String name() {
    return pipeline.database.url().substring(pipeline.database.url().lastIndexOf('/') + 1);
  }

  private static boolean isOldest(Statement foreign) throws SQLException {
    return count(foreign, """
        select count(*)::int from somebody_elses
        where id = pg_snapshot_xmin(pg_current_snapshot()) and id < pg_snapshot_xmax(pg_current_snapshot())""") == 1;
  }

  private static int count(Statement statement, String query) throws SQLException {
    try (var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
