package br.com.alicerce.bench.scenario;

import br.com.alicerce.bench.data.Stores;
import br.com.alicerce.bench.load.Crew;
import br.com.alicerce.bench.rig.Rig;
import br.com.alicerce.contracts.Event;
import br.com.alicerce.contracts.LineItem;
import br.com.alicerce.contracts.SaleRecorded;
import br.com.alicerce.eventing.outbox.Outbox;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.DatabaseLimits;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ObjLongConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The stores' outboxes, seen from both ends: events go in as the vertical's would, and it is watched how far relay and engines are. */
final class Outboxes implements AutoCloseable {

  /** Of how many stores. */
  static final int STORES = 50;

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final Duration LOOK = Duration.ofMillis(2);
  private static final Duration LOOK_AT_ALL = Duration.ofMillis(10);
  private static final BigDecimal PRICE = new BigDecimal("10.00");
  private static final BigDecimal TOTAL = new BigDecimal("30.00");
  private static final BigDecimal NOTHING = new BigDecimal("0.00");

  private final Clock clock = Clock.systemUTC();
  private final Stores stores;
  private final Database vertical;
  private final Database migrator;
  private final List<UUID> ids;

  Outboxes(Rig rig, Stores stores, int writers) {
    this.stores = stores;
    this.vertical = Database.open("writers", rig.connections().as(rig.connections().roles().vertical()),
        DatabaseLimits.forRequests().withConnections(writers + 2));
    this.migrator = Database.open("watcher", rig.connections().as(rig.connections().migrator()),
        DatabaseLimits.forRequests().withConnections(2));
    this.ids = IntStream.rangeClosed(1, Math.min(STORES, stores.count())).mapToObj(stores::store).toList();
  }

  List<UUID> ids() {
    return ids;
  }

  /** Appends deliveries of three lines to a store in one transaction; the last one's number. */
  long append(int index, int events) {
    UUID store = ids.get(index % ids.size());
    List<LineItem> lines = IntStream.range(0, 3)
        .mapToObj(line -> new LineItem(
            stores.product(index % ids.size() + 1, index + line), BigDecimal.ONE.setScale(3), PRICE, PRICE, NOTHING, PRICE))
        .toList();
    List<Event> sales = IntStream.range(0, events).mapToObj(_ -> (Event) new SaleRecorded(
        UUID.randomUUID(), UUID.randomUUID(), store, store, TOTAL, NOTHING, TOTAL, lines)).toList();
    return CurrentStore.call(store, () -> vertical.writeAlways(
        session -> Outbox.append(session, clock.instant(), sales))).lastSeq();
  }

  /** Callers that append an event to one store after another. */
  Crew.Hiring writers() {
    return writers((_, _) -> {});
  }

  /** The same, heard by a watch of what becomes of them. */
  Crew.Hiring writers(EffectWatch watch) {
    return writers(watch::committed);
  }

  private Crew.Hiring writers(ObjLongConsumer<UUID> committed) {
    return thread -> {
      int[] turn = {thread * STORES / 3};
      return () -> {
        int index = turn[0]++;
        committed.accept(ids.get(index % ids.size()), append(index, 1));
        return true;
      };
    };
  }

  /** How far each store's events are applied by every engine that has begun with it; all have once {@link #drain} returned. */
  Map<UUID, Long> applied() {
    return numbers("select tenant_id, min(seq) as seq from engines.engine_offset where tenant_id = any(:stores) group by tenant_id");
  }

  /** How far each store's events are in the stream. */
  Map<UUID, Long> published() {
    return numbers("select tenant_id, published_seq as seq from eventing.relay_cursor where tenant_id = any(:stores)");
  }

  /** How far each store's outbox goes. */
  Map<UUID, Long> last() {
    return numbers("select tenant_id, last_seq as seq from eventing.tenant_stream where tenant_id = any(:stores)");
  }

  /** Waits until everything, also of other stores, is applied. */
  void drain() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (pending() > 0) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(pending() + " events were not applied within " + PATIENCE);
      }
      LockSupport.parkNanos(LOOK_AT_ALL.toNanos());
    }
  }

  /** Numbers a second from the first sight of progress until all are through. */
  double rateUntilThrough(Supplier<Map<UUID, Long>> progress) {
    long goal = sum(last());
    long begin = sum(progress.get());
    long first = begin;
    long firstAt = System.nanoTime();
    long end = firstAt + PATIENCE.toNanos();
    for (long now = begin; now < goal; now = sum(progress.get())) {
      if (first == begin && now > begin) {
        first = now;
        firstAt = System.nanoTime();
      }
      if (System.nanoTime() > end) {
        throw new IllegalStateException((goal - now) + " events were not through within " + PATIENCE);
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
    return (goal - first) / ((System.nanoTime() - firstAt) / 1e9);
  }

  /** Events of all stores so far. */
  long written() {
    return migrator.unbound(session -> session.sql("select coalesce(sum(last_seq), 0)::bigint as written from eventing.tenant_stream")
        .one(row -> row.bigint("written")));
  }

  /** Events of all stores that some engine has not applied yet. */
  long pending() {
    return migrator.unbound(session -> session.sql("""
            select coalesce(sum(s.last_seq - coalesce(o.seq, 0)), 0)::bigint as pending
            from eventing.tenant_stream s
            left join (select tenant_id, min(seq) as seq from engines.engine_offset group by tenant_id) o using (tenant_id)
            """)
        .one(row -> row.bigint("pending")));
  }

  private Map<UUID, Long> numbers(String sql) {
    Map<UUID, Long> numbers = new HashMap<>();
    migrator.unbound(session -> session.sql(sql).bindArray("stores", UUID.class, ids)
        .list(row -> numbers.put(row.uuid("tenant_id"), row.bigint("seq"))));
    return numbers;
  }

  /** All of them together. */
  static long sum(Map<UUID, Long> numbers) {
    return LongStream.concat(LongStream.of(0), numbers.values().stream().mapToLong(Long::longValue)).sum();
  }

  @Override
  public void close() {
    vertical.close();
    migrator.close();
  }
}
