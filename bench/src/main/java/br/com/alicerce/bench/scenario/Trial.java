package br.com.alicerce.bench.scenario;

import br.com.alicerce.bench.load.Crew;
import br.com.alicerce.bench.load.Load;
import br.com.alicerce.bench.load.Meter;
import br.com.alicerce.bench.load.Part;
import br.com.alicerce.bench.rig.Rig;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Any mix at any steady rate: what a prediction is held against. */
public record Trial(Rig rig, Mix mix) {

  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final int CALLERS = 32;

  /** Relay and engines have compiled what they do all day only after far more events than a mix brings. */
  private static final Duration EVENTS = Duration.ofSeconds(15);
  private static final int WRITERS = 8;

  /**
   * What was seen.
   *
   * @param perSecond requests that were answered
   * @param cores that each part kept busy
   */
  public record Seen(double perSecond, Map<Part, Double> cores, double p50Milliseconds, double p95Milliseconds) {

    /** Cores that all of them kept busy together. */
    public double allCores() {
      return cores.values().stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  /** So many requests a second, each timed from when it was due; after it has been asked for until it got no faster. */
  public Seen run(double rate, Duration length) throws Exception {
    try (Asked asked = mix.writes() ? Asked.whole(rig, mix) : Asked.of(rig, mix, rig.connections());
        Side side = Side.http(rig, asked, mix.most(CALLERS));
        Outboxes outboxes = new Outboxes(rig, asked.stores(), WRITERS)) {
      if (mix.writes()) {
        Load.closed(EVENTS).run(Crew.of(WRITERS, outboxes.writers()));
      }
      side.warmUp(WARM_UP);
      outboxes.drain();
      side.aside(Load.steady(WARM_UP, rate));
      Meter meter = side.aside(Load.steady(length, rate));
      Map<Part, Double> cores = new EnumMap<>(Part.class);
      rig.pids(asked.roles()).keySet().forEach(part -> cores.put(part, meter.cores(part)));
      return new Seen(meter.perSecond(), cores, meter.latencies().percentile(0.50), meter.latencies().percentile(0.95));
    }
  }
}
