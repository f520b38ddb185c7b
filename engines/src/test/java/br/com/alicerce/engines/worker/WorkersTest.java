package br.com.alicerce.engines.worker;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.contracts.Event;
import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.engines.rebuild.From;
import br.com.alicerce.engines.rebuild.Rebuild;
import br.com.alicerce.engines.rebuild.Rebuilt;
import br.com.alicerce.engines.stock.StockEngine;
import br.com.alicerce.eventing.stream.Delivery;
import br.com.alicerce.eventing.stream.EventShards;
import br.com.alicerce.eventing.stream.EventStream;
import br.com.alicerce.eventing.stream.StreamReader;
import br.com.alicerce.eventing.stream.StreamReply;
import br.com.alicerce.platform.tenancy.CurrentStore;
import br.com.alicerce.testing.TestRedis;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.StreamEntryID;

class WorkersTest {

  private static final String FACTS = "engines.stock_product";
  private static final String SALES = "engines.stock_daily_sale";

  private final StoresOfTest stores = new StoresOfTest();
  private final String prefix = "workers-test-" + UUID.randomUUID();
  private final EventShards shards = EventShards.ofRedis(TestRedis.url(), prefix, 1);
  private final EventStream stream = shards.all().getFirst();
  private final Jedis redis = new Jedis(URI.create(TestRedis.url()));
  private final Ledger ledger = new Ledger("ledger");
  private final StockEngine stock = new StockEngine(ZoneId.of("America/Sao_Paulo"));
  private final MeterRegistry registry = new SimpleMeterRegistry();
  private final Map<UUID, BigDecimal> onHand = new HashMap<>();
  private final Random random = new Random(20260331);

  @AfterEach
  void close() {
    redis.del(prefix + ":0");
    redis.close();
    shards.close();
    stores.close();
  }

  @Test
  void two_thousand_events_of_twenty_stores_arrive_once_and_in_order_although_a_worker_dies_in_the_middle() {
    AtomicInteger untilDeath = new AtomicInteger(300);
    ledger.before = _ -> {
      if (Thread.currentThread().getName().startsWith("worker") && untilDeath.decrementAndGet() == 0) {
        throw new InternalError("killed");
      }
    };
    List<UUID> twenty = Stream.generate(UUID::randomUUID).limit(20).toList();
    try (Workers workers = workers(2)) {
      workers.start();
      for (int round = 0; round < 10; round++) {
        twenty.forEach(store -> trade(store, 10));
        twenty.forEach(store -> stores.publish(store, stream));
      }
      Waiting.until(() -> twenty.stream().allMatch(store -> isDone(store, 100)));
      Waiting.until(() -> pending() == 0);
    }
    assertThat(untilDeath.get()).as("a worker died").isNegative();
    assertFactsAreExact(twenty);
  }

  @Test
  void a_flushed_redis_heals_and_nothing_is_lost() {
    List<UUID> five = Stream.generate(UUID::randomUUID).limit(5).toList();
    try (Workers workers = workers(2)) {
      workers.start();
      for (int round = 0; round < 6; round++) {
        five.forEach(store -> trade(store, 20));
        five.forEach(store -> stores.publish(store, stream));
        redis.flushAll();
      }
      Waiting.until(() -> five.stream().allMatch(store -> isDone(store, 120)));
    }
    assertFactsAreExact(five);
    assertThat(registry.counter("alicerce.engines.reconciled").count() + registry.counter("alicerce.engines.holes").count()).isPositive();
  }

  @Test
  void a_stream_that_was_trimmed_too_far_heals_and_nothing_stays_pending() {
    List<UUID> five = Stream.generate(UUID::randomUUID).limit(5).toList();
    try (Workers workers = workers(2)) {
      workers.start();
      for (int round = 0; round < 6; round++) {
        five.forEach(store -> trade(store, 20));
        five.forEach(store -> stores.publish(store, stream));
        redis.xtrim(prefix + ":0", 0, false);
      }
      Waiting.until(() -> five.stream().allMatch(store -> isDone(store, 120)) && pending() == 0);
    }
    assertFactsAreExact(five);
  }

  @Test
  void what_a_dead_consumer_held_is_taken_over_and_what_of_it_vanished_is_acknowledged() {
    UUID store = UUID.randomUUID();
    stream.createGroup();
    trade(store, 200);
    stores.publish(store, stream);
    List<Delivery> held = readAs("dead", 200);
    assertThat(held).hasSize(200);
    redis.xdel(prefix + ":0", new StreamEntryID(held.get(50).id()));
    try (Workers workers = workers(1)) {
      workers.start();
      Waiting.until(() -> isDone(store, 200) && pending() == 0);
    }
    assertFactsAreExact(List.of(store));
    assertThat(registry.counter("alicerce.engines.vanished").count()).isEqualTo(1);
  }

  @Test
  void a_poisoned_store_stops_for_its_engine_and_everything_else_flows() {
    List<UUID> five = Stream.generate(UUID::randomUUID).limit(5).toList();
    UUID poisoned = five.get(2);
    ledger.before = event -> {
      if (event.envelope().tenantId().equals(poisoned) && event.envelope().seq() == 7) {
        throw new IllegalStateException("poison");
      }
    };
    try (Workers workers = workers(2)) {
      workers.start();
      five.forEach(store -> trade(store, 20));
      five.forEach(store -> stores.publish(store, stream));
      Waiting.until(() -> stores.deadLetters().size() == 1);
      Waiting.until(() -> five.stream().filter(store -> !store.equals(poisoned)).allMatch(store -> isDone(store, 20)));
      Waiting.until(() -> stores.offset(poisoned, "stock") == 20 && pending() == 0);
      assertThat(stores.offset(poisoned, "ledger")).isEqualTo(6);
      Waiting.until(() -> registry.get("alicerce.engines.parked").gauge().value() == 1);

      ledger.before = _ -> {};
      stores.unblock(poisoned, "ledger");
      Waiting.until(() -> isDone(poisoned, 20));
    }
    assertFactsAreExact(five);
  }

  @Test
  void a_rebuild_while_the_workers_go_on_gives_the_very_same_rows() {
    List<UUID> three = Stream.generate(UUID::randomUUID).limit(3).toList();
    try (Workers workers = workers(2)) {
      workers.start();
      for (int round = 0; round < 4; round++) {
        three.forEach(store -> trade(store, 1 + random.nextInt(60)));
        three.forEach(store -> stores.publish(store, stream));
      }
      Waiting.until(() -> three.stream().allMatch(this::isDone));
      Rebuild rebuild = new Rebuild(stores.migrator(), stores.engines);
      for (int round = 0; round < 3; round++) {
        three.forEach(store -> trade(store, 1 + random.nextInt(60)));
        three.forEach(store -> stores.publish(store, stream));
        three.forEach(store -> assertThat(rebuild.exchange(store, stock, new From.Earliest(), _ -> {}))
            .isInstanceOf(Rebuilt.Exchanged.class));
      }
      Waiting.until(() -> three.stream().allMatch(this::isDone));
      three.forEach(store -> assertThat(rebuild.compare(store, stock, _ -> {}))
          .isInstanceOfSatisfying(Rebuilt.Compared.class, compared -> assertThat(compared.differences()).isEmpty()));
    }
    assertFactsAreExact(three);
    assertThat(stores.rows(FACTS)).as("no shadow is left").hasSize(3);
  }

  @Test
  void a_healthy_run_is_the_streams_work_and_a_clean_stop_leaves_nothing_behind() {
    UUID store = UUID.randomUUID();
    redis.xadd(prefix + ":0", StreamEntryID.NEW_ENTRY, Map.of("hello", "stranger"));
    try (Workers workers = workers(2)) {
      workers.start();
      for (int round = 0; round < 20; round++) {
        trade(store, 10);
        stores.publish(store, stream);
      }
      Waiting.until(() -> isDone(store, 200) && pending() == 0);
    }
    assertThat(registry.counter("alicerce.engines.applied").count()).isEqualTo(400);
    assertThat(registry.counter("alicerce.engines.reconciled").count()).isLessThan(40);
    assertThat(registry.counter("alicerce.engines.unreadable").count()).isOne();
    assertThat(redis.xinfoConsumers2(prefix + ":0", "engines")).as("all have left the group").isEmpty();
  }

  @Test
  void a_worker_that_is_asked_to_stop_finishes_what_it_carries_acknowledges_it_and_leaves() throws InterruptedException {
    UUID store = UUID.randomUUID();
    CountDownLatch locked = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    Workers workers = workers(1);
    workers.start();
    trade(store, 1);
    stores.publish(store, stream);
    Waiting.until(() -> isDone(store, 1) && pending() == 0);
    Thread other = Thread.ofPlatform().start(() -> CurrentStore.run(store, () -> stores.engines.writeAlways(session -> {
      Offsets.lock(session, List.of("ledger", "stock"));
      locked.countDown();
      return await(released);
    })));
    locked.await();
    trade(store, 10);
    stores.publish(store, stream);
    Waiting.until(() -> pending() == 10);
    Thread stop = Thread.ofPlatform().start(workers::close);
    Waiting.until(() -> stop.getState() == Thread.State.WAITING || !stop.isAlive());
    released.countDown();
    stop.join();
    other.join();
    assertThat(isDone(store, 11)).isTrue();
    assertThat(pending()).isZero();
    assertThat(redis.xinfoConsumers2(prefix + ":0", "engines")).isEmpty();
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  /** So many events of one product: it is registered, comes in, and is sold. */
  private void trade(UUID store, int events) {
    List<Event> trade = new ArrayList<>();
    UUID product = store;
    if (!onHand.containsKey(store)) {
      trade.add(History.product(product, "Cimento"));
    }
    while (trade.size() < events) {
      if (trade.size() % 3 == 2) {
        trade.add(History.sale(History.line(product, "1.500", "48.00"), History.line(product, "0.500", "16.00")));
      } else {
        BigDecimal delta = BigDecimal.valueOf(random.nextInt(1, 9_000), 3);
        BigDecimal now = onHand.merge(store, delta, BigDecimal::add);
        trade.add(History.moved(product, delta.toPlainString(), now.toPlainString()));
      }
    }
    onHand.putIfAbsent(store, BigDecimal.ZERO);
    stores.append(store, trade.toArray(Event[]::new));
  }

  private boolean isDone(UUID store) {
    return isDone(store, stores.outbox(store).getLast().seq());
  }

  private boolean isDone(UUID store, long seq) {
    return stores.offset(store, "ledger") == seq && stores.offset(store, "stock") == seq;
  }

  private void assertFactsAreExact(List<UUID> ofStores) {
    for (UUID store : ofStores) {
      List<EventEnvelope> outbox = stores.outbox(store);
      assertThat(stores.ledger(store)).as("once and in order")
          .containsExactlyElementsOf(LongStream.rangeClosed(1, outbox.size()).boxed().toList());
      long sales = outbox.stream().filter(event -> event.type().equals("sale_recorded")).count();
      assertThat(stores.rows("(select on_hand, mismatches from %s where tenant_id = '%s')".formatted(FACTS, store)))
          .containsExactly("(%s,0)".formatted(onHand.get(store).setScale(3)));
      assertThat(stores.rows("(select sum(quantity), sum(deliveries) from %s where tenant_id = '%s')".formatted(SALES, store)))
          .containsExactly("(%d.000,%d)".formatted(2 * sales, sales));
    }
  }

  private long pending() {
    return redis.xpending(prefix + ":0", "engines").getTotal();
  }

  private List<Delivery> readAs(String consumer, int limit) {
    try (StreamReader reader = stream.reader(consumer)) {
      return reader.next(limit, Duration.ZERO) instanceof StreamReply.Answered<List<Delivery>>(var read) ? read : List.of();
    }
  }

  private Workers workers(int number) {
    WorkerSettings hasty = new WorkerSettings(number, 50, 100, 1_000, 5, Duration.ofMillis(20),
        Duration.ofMillis(500), Duration.ofMillis(100), Duration.ofMillis(500));
    return new Workers(stores.engines, EventShards.ofRedis(TestRedis.url(), prefix, 1), List.of(ledger, stock), hasty, registry);
  }
}
