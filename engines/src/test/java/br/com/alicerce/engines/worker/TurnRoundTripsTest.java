package br.com.alicerce.engines.worker;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.contracts.Event;
import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.engines.Engines;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.pace.Pace;
import br.com.alicerce.platform.tenancy.CurrentStore;
import br.com.alicerce.testing.TestDatabase;
import br.com.alicerce.testing.Wiretap;
import br.com.alicerce.testing.Wiretap.RoundTrip;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How often a turn of the real engines waits for PostgreSQL, counted on the wire. */
class TurnRoundTripsTest {

  private static StoresOfTest stores;
  private static Wiretap wire;
  private static Database engines;

  private final UUID store = UUID.randomUUID();
  private final UUID cement = UUID.randomUUID();
  private final UUID sand = UUID.randomUUID();
  private final StoreTurns turns = turns();

  @BeforeAll
  static void migrate() {
    stores = new StoresOfTest();
    wire = Wiretap.to(TestDatabase.server().port());
    engines = stores.enginesBy(wire);
  }

  @AfterAll
  static void close() {
    engines.close();
    wire.close();
    stores.close();
  }

  @Test
  void a_turn_of_a_sale_takes_four_lock_attempt_basket_and_all_that_is_written_with_the_commit() {
    furnish();
    List<RoundTrip> trips = turn(sale());
    assertThat(trips.size()).as(story(trips)).isEqualTo(4);
    assertThat(trips.getLast().statements()).as(story(trips)).last().asString().contains("commit");
  }

  @Test
  void a_turn_of_a_whole_delivery_takes_two_more_for_what_each_engine_knows_of_its_products() {
    furnish();
    List<RoundTrip> trips = turn(History.moved(cement, "-10.000", "90.000"), History.moved(sand, "-2.000", "98.000"), sale());
    assertThat(trips.size()).as(story(trips)).isEqualTo(6);
  }

  private static String story(List<RoundTrip> trips) {
    return "Each line is one wait for PostgreSQL; what an engine writes is to go out with the commit (Statement.later):\n"
        + trips.stream().map(RoundTrip::toString).collect(Collectors.joining("\n"));
  }

  private void furnish() {
    turn(History.product(cement, "Cimento"), History.product(sand, "Areia"),
        History.moved(cement, "100.000", "100.000"), History.moved(sand, "100.000", "100.000"));
    turn(sale());
  }

  private Event sale() {
    return History.sale(History.line(cement, "10.000", "320.00"), History.line(sand, "2.000", "90.00"));
  }

  /** Has these events applied by one turn, as the stream delivers them; answers what that took on the wire. */
  private List<RoundTrip> turn(Event... events) {
    long before = stores.outboxSize(store);
    stores.append(store, events);
    List<EventEnvelope> delivered = stores.outbox(store).stream().filter(event -> event.seq() > before).toList();
    wire.taken();
    Turn turn = CurrentStore.call(store, () -> turns.run(new StoreEvents(delivered)));
    List<RoundTrip> trips = wire.taken();
    assertThat(turn).isEqualTo(new Turn.Done(before + events.length, 2 * events.length));
    return trips.stream().filter(trip -> !isThePools(trip)).toList();
  }

  /** The pool opens connections when it likes, and asks one that it has not lent for half a second whether it lives. */
  private static boolean isThePools(RoundTrip trip) {
    return trip.statements().stream().allMatch(statement -> statement.isEmpty() || statement.startsWith("SET "));
  }

  private static StoreTurns turns() {
    List<Engine> all = Engines.all(ZoneId.of("America/Sao_Paulo"));
    return new StoreTurns(new PostgresProgress(engines, all), all.stream().map(Engine::name).toList(), WorkerSettings.usual(),
        new EngineMetrics(new SimpleMeterRegistry()), Pace.ofTheMachine());
  }
}
