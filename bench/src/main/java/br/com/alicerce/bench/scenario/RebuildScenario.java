package br.com.alicerce.bench.scenario;

import br.com.alicerce.app.process.Application;
import br.com.alicerce.bench.load.Latencies;
import br.com.alicerce.bench.load.Load;
import br.com.alicerce.bench.load.Meter;
import br.com.alicerce.bench.load.Part;
import br.com.alicerce.bench.rig.Rig;
import br.com.alicerce.engines.Engines;
import br.com.alicerce.engines.rebuild.From;
import br.com.alicerce.engines.rebuild.Rebuild;
import br.com.alicerce.engines.rebuild.Rebuilt;
import br.com.alicerce.engines.worker.Engine;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.DatabaseLimits;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Events told anew, as {@code engines rebuild} does it: so many deliveries are appended and applied, and then every engine of every store
 * that has some is rebuilt from its first event, one after the other, and exchanged. Ends by itself.
 */
public record RebuildScenario(Rig rig, Consumer<String> progress) {

  private static final int BATCH = 500;
  private static final int SLICE = 50_000;

  /** Measures it. */
  public Figures run(int events) throws Exception {
    rig.dismiss();
    try (Outboxes outboxes = new Outboxes(rig, rig.stores(rig.connections()), 1)) {
      fill(outboxes, events);
      List<Engine> engines = Engines.all(Application.STORE_ZONE);
      long told = Outboxes.sum(outboxes.last());
      Meter meter = new Meter(rig.pids(Map.of()));
      long[] rows = new long[1];
      meter.turn(() -> rebuild(outboxes.ids(), engines, rows));
      return Figures.of("rebuild")
          .with("events", told)
          .with("engines", engines.size())
          .with("rows", rows[0])
          .with("seconds", meter.elapsed().toMillis() / 1e3)
          .with("events_per_second", told / (meter.elapsed().toNanos() / 1e9))
          .with("cores_postgresql", meter.cores(Part.POSTGRESQL));
    }
  }

  /** In slices, so that the stream stays small and it is seen to go on. */
  private void fill(Outboxes outboxes, int events) throws Exception {
    Map<Part, Rig.Role> roles = new EnumMap<>(Part.class);
    try {
      roles.put(Part.RELAY, rig.spawn(Part.RELAY));
      roles.put(Part.ENGINES, rig.spawn(Part.ENGINES));
      for (int done = 0; done < events; ) {
        int slice = Math.min(events, done + SLICE);
        for (int turn = 0; done < slice; turn++) {
          int batch = Math.min(BATCH, slice - done);
          outboxes.append(turn, batch);
          done += batch;
        }
        outboxes.drain();
        progress.accept("%,d of %,d events are applied".formatted(done, events));
      }
    } finally {
      roles.values().forEach(Rig.Role::close);
    }
  }

  private Load.Result rebuild(List<UUID> stores, List<Engine> engines, long[] rows) {
    long start = System.nanoTime();
    try (Database migrator = open(true); Database role = open(false)) {
      Rebuild rebuild = new Rebuild(migrator, role);
      for (UUID store : stores) {
        for (Engine engine : engines) {
          rows[0] += rebuilt(rebuild.exchange(store, engine, new From.Earliest(), _ -> {}));
        }
        progress.accept("%d of %d stores are rebuilt after %d s".formatted(
            stores.indexOf(store) + 1, stores.size(), Duration.ofNanos(System.nanoTime() - start).toSeconds()));
      }
    }
    return new Load.Result(Duration.ofNanos(System.nanoTime() - start), new Latencies());
  }

  private Database open(boolean migrator) {
    var connections = rig.connections();
    return Database.open("rebuild", connections.as(migrator ? connections.migrator() : connections.roles().engines()),
        DatabaseLimits.forOperators());
  }

  private static long rebuilt(Rebuilt rebuilt) {
    return switch (rebuilt) {
      case Rebuilt.Exchanged exchanged -> exchanged.rows();
      case Rebuilt.Compared _ -> throw new IllegalStateException("It was only compared");
      case Rebuilt.Impossible(String why) -> throw new IllegalStateException(why);
    };
  }
}
