package br.com.alicerce.bench.scenario;

import br.com.alicerce.bench.load.Crew;
import br.com.alicerce.bench.load.Load;
import br.com.alicerce.bench.load.Meter;
import br.com.alicerce.bench.load.Part;
import br.com.alicerce.bench.rig.Rig;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The pipeline at a steady rate beside somebody who holds a snapshot open, as a dump of the database does: as long as that lasts, no dead
 * version of a row may be cleaned up, in no table. Each interval is told as it ends, first without that transaction, then with it, then
 * after it, so that it is seen what it costs, whether that grows, and whether it passes.
 */
public record SoakScenario(Rig rig, Consumer<String> progress) {

  private static final int WARM_UPS = 10;
  private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(30);
  private static final int CALM = 3;
  private static final String SEEN = "select coalesce(sum(last_seq), 0)::bigint from eventing.tenant_stream";

  /**
   * Measures it.
   *
   * @param rate events a second
   * @param interval how long each line's is
   * @param held how long the transaction is held; at least one interval
   */
  public Figures run(int writers, double rate, Duration interval, Duration held) throws Exception {
    rig.dismiss();
    Map<Part, Rig.Role> roles = new EnumMap<>(Part.class);
    try (Outboxes outboxes = new Outboxes(rig, rig.stores(rig.connections()), writers); HotTables tables = new HotTables(rig)) {
      roles.put(Part.RELAY, rig.spawn(Part.RELAY));
      roles.put(Part.ENGINES, rig.spawn(Part.ENGINES));
      outboxes.drain();
      Turns turns = new Turns(outboxes, tables, roles, writers, rate, interval);
      Duration warmUp = WarmUp.of(interval, WARM_UPS, LONGEST_WARM_UP);
      progress.accept("Warming up for %d s, which is not measured".formatted(warmUp.toSeconds()));
      turns.load(warmUp, null);
      progress.accept(SoakInterval.heading());
      Figures figures = Figures.of("soak");
      turns.some("before", CALM).tell(figures, "before_");
      beside(turns, Math.max(1, Math.toIntExact(held.dividedBy(interval))), figures);
      turns.some("after", CALM).tell(figures, "after_");
      return figures;
    } finally {
      roles.values().forEach(Rig.Role::close);
    }
  }

  private void beside(Turns turns, int times, Figures figures) throws Exception {
    String database = rig.connections().databaseUrl();
    try (Connection reader = rig.servers().postgres().connect(database.substring(database.lastIndexOf('/') + 1));
        Statement statement = reader.createStatement()) {
      reader.setAutoCommit(false);
      reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      long seen = seen(statement);
      turns.some("held", 1).tell(figures, "held_first_");
      if (times > 1) {
        turns.some("held", times - 1).tell(figures, "held_last_");
      }
      if (seen(statement) != seen) {
        throw new IllegalStateException("The long transaction does not see what it saw: it was not held");
      }
      reader.rollback();
    }
  }

  private static long seen(Statement statement) throws SQLException {
    try (var rows = statement.executeQuery(SEEN)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** The same load over and over; {@code EffectWatch}'s looks are in PostgreSQL's time, in each interval alike. */
  private final class Turns {
    private final Outboxes outboxes;
    private final HotTables tables;
    private final Map<Part, Long> pids;
    private final int writers;
    private final double rate;
    private final Duration interval;

    private Turns(
        Outboxes outboxes, HotTables tables, Map<Part, Rig.Role> roles, int writers, double rate, Duration interval) {
      this.outboxes = outboxes;
      this.tables = tables;
      this.pids = rig.pids(roles);
      this.writers = writers;
      this.rate = rate;
      this.interval = interval;
    }

    /** So many intervals, each told; answers the last one. */
    private SoakInterval some(String phase, int times) throws Exception {
      SoakInterval last = one(phase);
      for (int time = 1; time < times; time++) {
        last = one(phase);
      }
      return last;
    }

    private SoakInterval one(String phase) throws Exception {
      Meter meter = new Meter(pids);
      try (EffectWatch watch = new EffectWatch(outboxes)) {
        meter.turn(() -> load(interval, watch));
        SoakInterval one = new SoakInterval(phase, meter, watch.latencies(), tables.now());
        progress.accept(one.line());
        return one;
      }
    }

    /** Ends when all is applied, and lasted until then. */
    private Load.Result load(Duration length, @Nullable EffectWatch watch) throws Exception {
      long start = System.nanoTime();
      Load.Result written = Load.steady(length, rate).run(Crew.of(writers, watch == null ? outboxes.writers() : outboxes.writers(watch)));
      outboxes.drain();
      return new Load.Result(Duration.ofNanos(System.nanoTime() - start), written.latencies());
    }
  }
}
