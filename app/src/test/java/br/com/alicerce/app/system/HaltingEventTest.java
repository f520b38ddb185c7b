package br.com.alicerce.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.app.configuration.Connections;
import br.com.alicerce.contracts.Event;
import br.com.alicerce.contracts.ProductChanged;
import br.com.alicerce.contracts.StockChanged;
import br.com.alicerce.engines.worker.WorkerSettings;
import br.com.alicerce.eventing.outbox.Outbox;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.DatabaseLimits;
import br.com.alicerce.platform.tenancy.CurrentStore;
import br.com.alicerce.relay.Relay;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An event that no process survives: real processes with real workers, one after the other, until somebody draws the conclusion. */
class HaltingEventTest {

  private static final Duration SOON = Duration.ofSeconds(90);
  private static final int ATTEMPTS = WorkerSettings.usual().attempts();
  private static final int POISONED = 3;

  private final SpawnedHouse house = new SpawnedHouse();
  private final Connections connections = house.connections();
  private final UUID product = UUID.randomUUID();
  private Database vertical;
  private Database relayRole;
  private Database migrator;
  private int goods;
  private UUID doomed;
  private UUID neighbour;

  @BeforeEach
  void anOperatorSetsTheHouseUp() throws IOException {
    Path password = house.secret("password", "pedra-sobre-pedra-77");
    expect(0, "migrations", "migrate");
    expect(0, "signs from now on", "keys", "rotate");
    for (String slug : List.of("doomed", "neighbour")) {
      expect(0, slug, "tenant", "create", "--slug", slug, "--name", slug,
          "--admin-email", "admin@loja.test", "--admin-password-file", password.toString());
    }
    vertical = Database.open("vertical", connections.as(connections.roles().vertical()), DatabaseLimits.forRequests());
    relayRole = Database.open("relay", connections.as(connections.roles().relay()), DatabaseLimits.forRequests());
    migrator = Database.open("migrator", connections.as(connections.migrator()), DatabaseLimits.forRequests());
    doomed = Pipeline.of(connections, "doomed").store();
    neighbour = Pipeline.of(connections, "neighbour").store();
  }

  @AfterEach
  void close() {
    migrator.close();
    relayRole.close();
    vertical.close();
    house.close();
  }

  @Test
  void it_is_parked_after_five_deaths_while_all_others_go_on_and_healed_and_unblocked_the_store_converges() {
    append(doomed, product("Cimento"), delivery(1), product(HaltingWorkers.POISON), delivery(2), delivery(3));
    append(neighbour, product("Cimento"), delivery(++goods));
    try (Relay relay = Relay.of(relayRole, connections.redisUrl(), new SimpleMeterRegistry())) {
      relay.start();
      Eventually.holds("both stores published", SOON, () -> published(doomed) == 5 && published(neighbour) == 2);
      theProcessDiesUntilTheStoreIsParked();
      expect(1, "engine stock, parked at", "events", "dead-letters");
      expect(1, "in front of event " + POISONED + " (product_changed) after " + ATTEMPTS + " attempts", "events", "dead-letters");
      expect(1, "why: The process ended while it worked on this event", "events", "dead-letters");

      house.process("engines-1");
      Eventually.holds("the healed process works", SOON, () -> offset(neighbour, "stock") == lastSeq(neighbour));
      assertThat(offset(doomed, "stock")).as("parked until somebody unblocks it, however sound the engine").isEqualTo(POISONED - 1);
      expect(0, "goes on", "events", "unblock", "--tenant", "doomed", "--engine", "stock");
      Eventually.holds("the store converges", SOON, () -> offset(doomed, "stock") == lastSeq(doomed));
    }
    expect(0, "doomed stock: equal", "engines", "rebuild", "--compare");
    expect(0, "No engine is parked", "events", "dead-letters");
  }

  /** Meanwhile the neighbour gets goods all the time, so that something is always under way when a process dies. */
  private void theProcessDiesUntilTheStoreIsParked() {
    try (Restarted workers = new Restarted(HaltingWorkers.class, List.of(house.config().toString()), house.logOf("halting"))) {
      Eventually.holds("that the engine is parked for the store", SOON, () -> {
        append(neighbour, delivery(++goods));
        return parked(doomed).equals(List.of("stock"));
      });
      assertThat(workers.exitCodes()).as("five times on the event itself, and once more while it was one of a run")
          .containsOnly(HaltingWorkers.EXIT_CODE).hasSizeBetween(ATTEMPTS, ATTEMPTS + 1);
      int deaths = workers.exitCodes().size();
      append(neighbour, delivery(++goods));
      Eventually.holds("the store's other engine had all", SOON, () -> offset(doomed, "sales") == lastSeq(doomed));
      assertThat(offset(doomed, "stock")).as("it stands in front of the event").isEqualTo(POISONED - 1);
      assertThat(parked(neighbour)).as("who only was under way is not blamed").isEmpty();
      Eventually.holds("the neighbour had all", SOON, () -> offset(neighbour, "stock") == lastSeq(neighbour)
          && offset(neighbour, "sales") == lastSeq(neighbour));
      assertThat(workers.exitCodes()).as("nobody dies of it any more").hasSize(deaths);
    }
  }

  private ProductChanged product(String name) {
    return new ProductChanged(product, null, name, "SC", null, null, new BigDecimal("32.00"), true);
  }

  private StockChanged delivery(int onHand) {
    return new StockChanged(product, UUID.randomUUID(), new BigDecimal("1.000"), new BigDecimal("0.000"), "entrada",
        BigDecimal.valueOf(onHand), new BigDecimal("0.000"));
  }

  private void append(UUID store, Event... events) {
    CurrentStore.run(store, () -> vertical.writeAlways(session -> Outbox.append(session, Instant.now(), List.of(events))));
  }

  private long published(UUID store) {
    return number("select published_seq as n from eventing.relay_cursor where tenant_id = :store", store);
  }

  private long lastSeq(UUID store) {
    return number("select last_seq as n from eventing.tenant_stream where tenant_id = :store", store);
  }

  private long offset(UUID store, String engine) {
    return number("select seq as n from engines.engine_offset where tenant_id = :store and engine = '" + engine + "'", store);
  }

  private long number(String sql, UUID store) {
    return migrator.unbound(session -> session.sql(sql).bind("store", store).first(row -> row.bigint("n")).orElse(0L));
  }

  private List<String> parked(UUID store) {
    return migrator.unbound(session -> session.sql(
        "select engine from engines.engine_offset where tenant_id = :store and parked_at is not null")
        .bind("store", store).list(row -> row.text("engine")));
  }

  private void expect(int exitCode, String words, String... command) {
    OperatorConsole.Printed printed = house.operator(command);
    assertThat(printed.text()).contains(words);
    assertThat(printed.exitCode()).as(printed.text()).isEqualTo(exitCode);
  }
}
