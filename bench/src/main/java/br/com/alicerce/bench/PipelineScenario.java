package br.com.alicerce.bench;

import br.com.alicerce.contracts.LineItem;
import br.com.alicerce.contracts.SaleRecorded;
import br.com.alicerce.eventing.outbox.Outbox;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.DatabaseLimits;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * Events from commit to effect: writers append to many stores as fast as they can while a probe store is timed one event at a time, from
 * its commit until the engine's offset has it.
 */
final class PipelineScenario {

  private static final int STORES = 50;
  private static final int PROBES = 500;
  private static final BigDecimal PRICE = new BigDecimal("10.00");
  private static final Duration LOOK = Duration.ofMillis(1);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Rig rig;
  private final Database vertical;
  private final Database migrator;

  PipelineScenario(Rig rig) {
    this.rig = rig;
    this.vertical = Database.open(
        "writers", rig.connections().as(rig.connections().roles().vertical()), DatabaseLimits.forRequests().withConnections(12));
    this.migrator = Database.open(
        "probe", rig.connections().as(rig.connections().migrator()), DatabaseLimits.forRequests().withConnections(2));
  }

  Figures run(Rig.Role relay, Rig.Role engines, int threads, Duration length) throws Exception {
    try (vertical; migrator) {
      Latencies quiet = probes();
      UUID[] stores = new UUID[STORES];
      for (int index = 0; index < STORES; index++) {
        stores[index] = UUID.randomUUID();
      }
      long postgres = rig.servers().postgres().pid();
      Duration[] before = {CpuTime.of(relay.pid()), CpuTime.of(engines.pid()), CpuTime.ofFamily(postgres), redis()};
      long start = System.nanoTime();
      int[] next = {0};
      Load.Result written = Load.run(threads, length, () -> {
        int offset = next[0]++;
        int[] turn = {offset};
        return () -> append(stores[turn[0]++ % STORES]);
      });
      for (UUID store : stores) {
        awaitApplied(store);
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      double events = written.calls();
      return Figures.of("pipeline")
          .with("appended_per_second", written.perSecond())
          .with("events_per_second", events / seconds)
          .with("quiet_p50_ms", quiet.percentile(0.50))
          .with("quiet_p99_ms", quiet.percentile(0.99))
          .with("cpu_ms_relay", since(before[0], CpuTime.of(relay.pid()), events))
          .with("cpu_ms_engines", since(before[1], CpuTime.of(engines.pid()), events))
          .with("cpu_ms_db", since(before[2], CpuTime.ofFamily(postgres), events))
          .with("cpu_ms_redis", since(before[3], redis(), events));
    }
  }

  private Latencies probes() {
    UUID store = UUID.randomUUID();
    Latencies latencies = new Latencies();
    for (int probe = 0; probe < PROBES; probe++) {
      append(store);
      long committed = System.nanoTime();
      awaitApplied(store);
      latencies.add(System.nanoTime() - committed);
    }
    return latencies;
  }

  private Duration redis() {
    return CpuTime.of(rig.servers().redis().pid());
  }

  private static double since(Duration before, Duration after, double events) {
    return after.minus(before).toNanos() / 1e6 / events;
  }

  private void append(UUID store) {
    LineItem line = new LineItem(store, BigDecimal.ONE, PRICE, PRICE, BigDecimal.ZERO, PRICE);
    SaleRecorded event = new SaleRecorded(
        UUID.randomUUID(), UUID.randomUUID(), store, store, PRICE, BigDecimal.ZERO, PRICE, List.of(line));
    CurrentStore.call(store, () -> vertical.writeAlways(session -> Outbox.append(session, Instant.now(), List.of(event))));
  }

  private void awaitApplied(UUID store) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      if (pending(store) == 0) {
        return;
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
    throw new IllegalStateException("Events of store " + store + " were not applied within " + PATIENCE);
  }

  private long pending(UUID store) {
    return migrator.unbound(session -> session.sql("""
            select s.last_seq - coalesce((select min(o.seq) from engines.engine_offset o where o.tenant_id = s.tenant_id), 0) as pending
            from eventing.tenant_stream s where s.tenant_id = :store
            """)
        .bind("store", store)
        .one(row -> row.bigint("pending")));
  }
}
