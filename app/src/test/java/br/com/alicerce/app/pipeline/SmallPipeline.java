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
import redis.clients.jedis.Jedis;

/** An outbox, a Redis of its own, ten stores with a product each, and relays and engines that come and go. */
final class SmallPipeline implements AutoCloseable {

  static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  final TestDatabase database = TestDatabase.with(Schema.PLATFORM, Schemas.EVENTING, Engines.SCHEMA);
  final RedisServer redis = RedisServer.temporary();
  final MeterRegistry registry = new SimpleMeterRegistry();
  final List<UUID> stores = Stream.generate(UUID::randomUUID).limit(10).toList();
  private final Database vertical = database.vertical();
  private final Database relayRole = database.relay();
  private final Database enginesRole = database.engines();

  /** Ten of the product come to each store, for the so many-th time. */
  void deliverTen(int round) {
    for (UUID store : stores) {
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

  /** Waits until each store's engine has so many on hand, each delivery counted once. */
  void awaitOnHand(long quantity) {
    until(() -> stores.stream().allMatch(store -> onHand(store) == quantity));
  }

  private long onHand(UUID store) {
    return CurrentStore.call(store, () -> enginesRole.read(session -> session.sql("""
        select on_hand from engines.stock_product where tenant_id = :store and product_id = :store and mismatches = 0""")
        .bind("store", store)
        .first(row -> row.decimal("on_hand").longValueExact())
        .orElse(0L)));
  }

  /** How far behind the relay is, over all stores. */
  long unpublished() {
    return relayRole.unbound(session -> session.sql("""
            select coalesce(sum(s.last_seq - coalesce(c.published_seq, 0)), 0)::bigint as behind
            from eventing.tenant_stream s left join eventing.relay_cursor c using (tenant_id)
            """)
        .one(row -> row.bigint("behind")));
  }

  void flush() {
    try (Jedis admin = redis()) {
      admin.flushAll();
    }
  }

  Jedis redis() {
    return new Jedis(URI.create(redis.url()));
  }

  Relay relay() {
    return Relay.of(relayRole, redis.url(), registry);
  }

  Engines engines() {
    return new Engines(enginesRole, redis.url(), Clock.systemUTC(), ZONE, registry);
  }

  static void until(BooleanSupplier condition) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      assertThat(Duration.ofNanos(System.nanoTime() - start)).as("still waiting").isLessThan(PATIENCE);
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  @Override
  public void close() {
    vertical.close();
    relayRole.close();
    enginesRole.close();
    redis.close();
  }
}
