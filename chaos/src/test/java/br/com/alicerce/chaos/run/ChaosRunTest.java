package br.com.alicerce.chaos.run;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.chaos.client.Probe;
import br.com.alicerce.chaos.client.Shop;
import br.com.alicerce.chaos.client.Town;
import br.com.alicerce.chaos.fault.Deck;
import br.com.alicerce.chaos.fault.Fault;
import br.com.alicerce.chaos.fault.Strike;
import br.com.alicerce.chaos.fault.Strikes;
import br.com.alicerce.chaos.fault.Struck;
import br.com.alicerce.chaos.house.ChaosHouse;
import br.com.alicerce.chaos.house.Size;
import br.com.alicerce.chaos.proof.Promise;
import br.com.alicerce.chaos.proof.Proof;
import br.com.alicerce.chaos.proof.Quiet;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.DatabaseLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A short run on real processes, and then each promise broken by hand, to see that the proof sees it. */
class ChaosRunTest {

  private static final Set<Fault> FAULTS = EnumSet.of(
      Fault.KILL_VERTICAL, Fault.KILL_RELAY_LEADER, Fault.KILL_WORKER, Fault.KILL_ALL_WORKERS, Fault.KILL_REDIS, Fault.KILL_POSTGRES,
      Fault.KILL_POSTGRES_BACKEND, Fault.POWER_CUT, Fault.STOP_WORKER, Fault.STOP_REDIS, Fault.FLUSH, Fault.TRIM, Fault.OLD_REDIS_FILE);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Workers die early by it, so that what they held is taken over while other things happen. */
  private static final long SEED = 5;


  private static ChaosHouse house;
  private static Town town;
  private static Verdict verdict;
  private static Database migrator;
  private static Database engines;

  @BeforeAll
  static void letItHappen() throws IOException {
    Path home = Files.createTempDirectory("alicerce-chaos-test-").toRealPath();
    house = ChaosHouse.start(home, Size.usual("-XX:TieredStopAtLevel=1"), ChaosRunTest::tell);
    house.open();
    town = new Town(house, 2, SEED, Duration.ofMillis(50));
    migrator = Database.open("proof", house.connections().as(house.connections().migrator()), DatabaseLimits.forOperators());
    engines = Database.open("fold", house.connections().as(house.connections().roles().engines()), DatabaseLimits.forOperators());
    Deck deck = Deck.ofEachOnce(SEED, FAULTS, Duration.ofMillis(1_500));
    verdict = new ChaosRun(house, town, deck, new Limits(Duration.ofMinutes(4), 100, FAULTS.size()), ChaosRunTest::tell).run();
  }

  private static void tell(String line) {
    LoggerFactory.getLogger(ChaosRunTest.class).info(line);
  }

  @AfterAll
  static void close() {
    migrator.close();
    engines.close();
    town.close();
    house.close();
    house.remove();
  }

  @Test
  void no_event_is_lost_or_applied_twice_whichever_process_is_killed_or_stopped() {
    assertThat(verdict.isSound()).as(verdict.text()).isTrue();
    assertThat(verdict.kinds()).isEqualTo(FAULTS.size()).isGreaterThanOrEqualTo(12);
    assertThat(verdict.kills()).isGreaterThanOrEqualTo(12);
    assertThat(verdict.promises().stream().mapToLong(Promise::looked)).allMatch(looked -> looked > 0);
  }

  @Test
  void while_the_leading_relay_is_stopped_another_one_leads_and_when_it_goes_on_it_does_no_harm() {
    Probe probe = new Probe(town.probed(), migrator);
    Struck stopped = new Strikes(house).strike(new Strike(1, Fault.STOP_RELAY_LEADER, 0, Duration.ZERO, Duration.ZERO));
    try {
      assertThat(probe.goesThrough(PATIENCE)).isTrue();
      assertThat(probe.isPublishedWithin(PATIENCE)).as("by the other relay, while %s stands still", stopped.what()).isTrue();
    } finally {
      stopped.heal();
    }
    assertThat(probe.goesThrough(PATIENCE)).isTrue();
    assertThat(probe.isPublishedWithin(PATIENCE)).isTrue();
    assertThat(broken()).isEmpty();
  }

  @Test
  void processes_whose_connections_are_half_open_read_on_by_new_ones() {
    house.members().forEach(member -> house.wires(member).redis().halfOpen());
    Probe probe = new Probe(town.probed(), migrator);
    assertThat(probe.goesThrough(PATIENCE)).isTrue();
    assertThat(probe.isPublishedWithin(PATIENCE)).isTrue();
    assertThat(new Quiet(migrator, house.connections().redisUrl()).comesWithin(PATIENCE)).as("what was sent was read").isTrue();
    assertThat(broken()).isEmpty();
  }

  @Test
  void an_acknowledged_fact_that_is_not_in_the_outbox_is_seen() {
    Shop shop = town.shops().get(1);
    UUID lost = UUID.randomUUID();
    shop.acknowledged().add("quote_created", lost);
    try {
      assertThat(broken()).containsExactly("quote_created " + lost + ": acknowledged 1 times, in the outbox 0 times");
    } finally {
      shop.acknowledged().forget("quote_created", lost);
    }
  }

  @Test
  void an_event_that_is_in_the_outbox_twice_and_one_that_was_dropped_are_seen() throws SQLException {
    UUID store = town.shops().get(1).store();
    String twice = "set local session_replication_role = replica; insert into eventing.event_outbox select tenant_id, seq + 1000000, "
        + "event_id, type, version, payload, trace_id, occurred_at, appended_at from eventing.event_outbox "
        + "where tenant_id = '%s' and type = 'quote_created' order by seq limit 1".formatted(store);
    tampered(twice, "delete from eventing.event_outbox where tenant_id = '%s' and seq > 1000000".formatted(store),
        () -> assertThat(broken()).anyMatch(line -> line.endsWith("acknowledged 1 times, in the outbox 2 times")));
    tampered("create table public.dropped as with gone as (delete from eventing.event_outbox "
            + "where tenant_id = '%s' and seq = 7 returning *) select * from gone".formatted(store),
        "insert into eventing.event_outbox select * from public.dropped; drop table public.dropped",
        () -> assertThat(broken()).anyMatch(line -> line.endsWith("in the outbox 0 times")).anyMatch(line -> line.contains("outbox-")));
  }

  @Test
  void an_event_that_was_applied_twice_and_one_that_was_left_out_are_seen() throws SQLException {
    UUID store = town.shops().get(1).store();
    String row = " where tenant_id = '%s' and on_hand > 0".formatted(store);
    for (String change : List.of("+", "-")) {
      tampered("update engines.stock_product set on_hand = on_hand " + change + " 1" + row,
          "update engines.stock_product set on_hand = on_hand " + (change.equals("+") ? "-" : "+") + " 1" + row,
          () -> assertThat(broken()).anyMatch(line -> line.contains("acknowledged") && line.contains("applied"))
              .anyMatch(line -> line.contains("engines.stock_product")));
    }
  }

  private static List<String> broken() {
    return new Proof(migrator, engines, house.connections().roles()).of(town.shops()).stream()
        .flatMap(promise -> promise.broken().stream()).toList();
  }

  private static void tampered(String change, String undo, Runnable look) throws SQLException {
    asSuperuser(change);
    try {
      look.run();
    } finally {
      asSuperuser(undo);
    }
  }

  private static void asSuperuser(String sql) throws SQLException {
    try (Connection superuser = house.postgres().connect("alicerce"); Statement statement = superuser.createStatement()) {
      superuser.setAutoCommit(false);
      statement.execute(sql);
      superuser.commit();
    }
  }
}
