package br.com.alicerce.app.house.plans;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.construction.estoque.Movimentos;
import br.com.alicerce.engines.Engines;
import br.com.alicerce.engines.rebuild.From;
import br.com.alicerce.engines.rebuild.Rebuild;
import br.com.alicerce.engines.rebuild.Rebuilt;
import br.com.alicerce.engines.worker.DeadLetters;
import br.com.alicerce.identity.Operator;
import br.com.alicerce.identity.stores.Branding;
import br.com.alicerce.identity.stores.NewStore;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.http.IdempotencyKeys;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** What no person asks for: events that an engine does not know or can't bear, and what operators do then. */
final class Machinery {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final LargeHouse house;
  private final UUID fresh = UUID.randomUUID();

  Machinery(LargeHouse house) {
    this.house = house;
  }

  /**
   * Gives one store an event of a later release, another one that is broken and was tried so often that one failure parks it, and a third,
   * which no engine has seen yet, its first.
   */
  void disturb() throws SQLException {
    house.sql("update engines.engine_attempt set seq = 5001, attempts = 4 where tenant_id = '%s'".formatted(parked()));
    append(skipped(), "from_a_later_release");
    append(parked(), "stock_changed");
    append(fresh, 1, "from_a_later_release");
  }

  /** Waits until the engines have dealt with that, and does what an operator does. */
  void repair() throws SQLException {
    until("select 1 from engines.dead_letter where resolved_at is null and tenant_id = '%s'".formatted(parked()));
    until("select 1 from engines.skipped_event where seq = 5001 and tenant_id = '%s'".formatted(skipped()));
    until("select 1 from engines.engine_offset where tenant_id = '%s'".formatted(fresh));
    try (Database migrator = house.pool(house.connections().migrator())) {
      assertThat(migrator.unbound(DeadLetters::open)).isNotEmpty();
    }
    try (Database role = house.pool(house.connections().roles().engines());
        Database migrator = house.pool(house.connections().migrator())) {
      Rebuild rebuild = new Rebuild(migrator, role);
      Engines.all(ZoneId.of("America/Sao_Paulo")).forEach(engine ->
          assertThat(rebuild.exchange(skipped(), engine, new From.Earliest(), _ -> {})).isInstanceOf(Rebuilt.Exchanged.class));
    }
    try (Database vertical = house.pool(house.connections().roles().vertical())) {
      CurrentStore.run(house.store().id(), () -> vertical.read(IdempotencyKeys::forgetOld));
      CurrentStore.run(house.store().id(), () -> vertical.read(session -> new Movimentos().byPedido(session, house.store().id())));
      Operator operator = house.identity(vertical).operator();
      String slug = "outra";
      operator.createStore(new NewStore(slug, "Outra", null, new Branding(null, "#9a3412", "#44403c", List.of())),
          "Ana", "ana@outra.test", LargeHouse.PASSWORD).orThrow();
      operator.resetPassword(slug, "ana@outra.test", LargeHouse.PASSWORD).orThrow();
      operator.deactivateStore(slug).orThrow();
    }
  }

  private UUID skipped() {
    return house.smallStores().get(0);
  }

  private UUID parked() {
    return house.smallStores().get(1);
  }

  private void append(UUID store, String type) throws SQLException {
    append(store, 5001, type);
  }

  private void append(UUID store, int seq, String type) throws SQLException {
    house.sql("""
        insert into eventing.event_outbox (tenant_id, seq, event_id, type, version, payload, trace_id, occurred_at)
        values ('%1$s', %2$d, gen_random_uuid(), '%3$s', 1, '{}', 'plans', now());
        insert into eventing.tenant_stream (tenant_id, last_seq) values ('%1$s', %2$d)
        on conflict (tenant_id) do update set last_seq = excluded.last_seq""".formatted(store, seq, type));
  }

  private void until(String query) throws SQLException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (house.column(query).isEmpty()) {
      assertThat(System.nanoTime()).as("still waiting for %s", query).isLessThan(end);
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }
}
