package br.com.alicerce.bench.scenario;

import br.com.alicerce.bench.load.Latencies;
import br.com.alicerce.bench.load.Meter;
import br.com.alicerce.bench.load.Part;
import java.util.Map;

/**
 * What a soak saw in one of its intervals.
 *
 * @param phase before, with or after the long transaction
 * @param meter the interval's events, and the CPU time of each part meanwhile
 * @param effects from commit to effect
 * @param tables as they were at its end
 */
record SoakInterval(String phase, Meter meter, Latencies effects, Map<String, HotTables.State> tables) {

  private static final String LINE = "%-7s %9s %8s %8s %9s %9s %9s";

  /** What the columns of {@link #line} are: CPU time in milliseconds an event, and then each table's dead rows and size. */
  static String heading() {
    StringBuilder heading = new StringBuilder(LINE.formatted("phase", "events/s", "p50 ms", "p99 ms", "relay", "engines", "db"));
    HotTables.NAMES.forEach(name -> heading.append(" %20s".formatted(name)));
    return heading.append("  vacuums").toString();
  }

  /** For a person. */
  String line() {
    StringBuilder line = new StringBuilder(LINE.formatted(phase, "%.0f".formatted(meter.perSecond()),
        "%.1f".formatted(effects.percentile(0.50)), "%.1f".formatted(effects.percentile(0.99)), cpu(Part.RELAY), cpu(Part.ENGINES),
        cpu(Part.POSTGRESQL)));
    HotTables.NAMES.forEach(name -> {
      HotTables.State state = tables.get(name);
      line.append(" %,9d %7.1f MB".formatted(state.dead(), state.bytes() / 1e6));
    });
    return line.append("  %7d".formatted(tables.values().stream().mapToLong(HotTables.State::vacuums).sum())).toString();
  }

  /** Dead rows of all tables together. */
  long dead() {
    return tables.values().stream().mapToLong(HotTables.State::dead).sum();
  }

  /** Adds what is worth keeping to the scenario's figures, under names that begin so. */
  void tell(Figures figures, String prefix) {
    figures
        .with(prefix + "events_per_second", meter.perSecond())
        .with(prefix + "p50_ms", effects.percentile(0.50))
        .with(prefix + "p99_ms", effects.percentile(0.99))
        .with(prefix + "cpu_ms_relay", meter.cpu(Part.RELAY))
        .with(prefix + "cpu_ms_engines", meter.cpu(Part.ENGINES))
        .with(prefix + "cpu_ms_db", meter.cpu(Part.POSTGRESQL))
        .with(prefix + "dead_rows", dead());
  }

  private String cpu(Part part) {
    return "%.3f".formatted(meter.cpu(part));
  }
}
