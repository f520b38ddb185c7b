package br.com.alicerce.app.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.contracts.Event;
import br.com.alicerce.contracts.ProductChanged;
import br.com.alicerce.contracts.StockChanged;
import br.com.alicerce.embedded.RedisServer;
import br.com.alicerce.engines.Engines;
import br.com.alicerce.eventing.Schemas;
import br.com.alicerce.eventing.outbox.Outbox;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.Schema;
import br.com.alicerce.platform.tenancy.CurrentStore;
import br.com.alicerce.relay.Relay;
import br.com.alicerce.testing.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;

class PipelineTest {

  private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final TestDatabase database = TestDatabase.with(Schema.PLATFORM, Schemas.EVENTING, Engines.SCHEMA);
  private final Database vertical = database.vertical();
  private final Database relayRole = database.relay();
  private final Database enginesRole = database.engines();
  private final RedisServer redis = RedisServer.temporary();
  private final MeterRegistry registry = new SimpleMeterRegistry();
  private final List<UUID> stores = Stream.generate(UUID::randomUUID).limit(10).toList();

  @AfterEach
  void close() {
    vertical.close();
    relayRole.close();
    enginesRole.close();
    redis.close();
  }

  @Test
  void what_a_store_commits_is_in_its_figures_soon_after() {
    try (Relay relay = relay(); Engines engines = engines()) {
      relay.start();
      engines.start();
      for (int round = 1; round <= 20; round++) {
        deliverTenTo(stores, round);
      }
      until(() -> stores.stream().allMatch(store -> onHand(store) == 200));
    }
    assertThat(registry.counter("alicerce.relay.published").count()).isEqualTo(stores.size() * 21);
    assertThat(registry.counter("alicerce.engines.applied").count()).isEqualTo(stores.size() * 21 * Engines.all(ZONE).size());
  }

  @Test
  void a_flushed_redis_and_a_relay_and_engines_that_come_and_go_lose_nothing_and_double_nothing() {
    for (int round = 1; round <= 6; round++) {
      try (Relay relay = relay(); Engines engines = engines()) {
        relay.start();
        engines.start();
        deliverTenTo(stores, round);
        flush();
      }
    }
    try (Engines engines = engines()) {
      engines.start();
      until(() -> stores.stream().allMatch(store -> onHand(store) == 60));
    }
  }

  private void deliverTenTo(List<UUID> all, int round) {
    for (UUID store : all) {
      if (round == 1) {
        append(store, new ProductChanged(store, null, "Cimento", "SC", null, null, new BigDecimal("32.00"), true));
      }
      append(store, new StockChanged(store, UUID.randomUUID(), new BigDecimal("10.000"), new BigDecimal("0.000"), "entrada",
          BigDecimal.valueOf(10L * round), new BigDecimal("0.000")));
    }
  }

  private void append(UUID store, Event event) {
    CurrentStore.run(store, () -> vertical.writeAlways(session -> Outbox.append(session, Instant.EPOCH, List.of(event))));
  }

  private long onHand(UUID store) {
    return CurrentStore.call(store, () -> enginesRole.read(session -> session.sql("""
        select on_hand from engines.stock_product where tenant_id = :store and product_id = :store and mismatches = 0""")
        .bind("store", store)
        .first(row -> row.decimal("on_hand").longValueExact())
        .orElse(0L)));
  }

  private void flush() {
    try (Jedis admin = new Jedis(URI.create(redis.url()))) {
      admin.flushAll();
    }
  }

  private Relay relay() {
    return Relay.of(relayRole, redis.url(), registry);
  }

  private Engines engines() {
    return new Engines(enginesRole, redis.url(), Clock.systemUTC(), ZONE, registry);
  }

  private static void until(BooleanSupplier condition) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      assertThat(Duration.ofNanos(System.nanoTime() - start)).as("still waiting").isLessThan(PATIENCE);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }
}
