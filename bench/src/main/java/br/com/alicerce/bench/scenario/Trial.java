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

  /**
   * What was seen.
   *
   * @param perSecond requests that were answered
   * @param cores that each part kept busy
   */
  public record Seen(double perSecond, Map<Part, Double> cores, double p50Milliseconds, double p95Milliseconds) {}

  /** So many requests a second, each timed from when it was due. */
  public Seen run(double rate, Duration length) throws Exception {
    try (Asked asked = mix.writes() ? Asked.whole(rig, mix) : Asked.of(rig, mix, rig.connections())) {
      Crowd crowd = new Crowd(mix, asked.stores());
      int callers = mix.operations().stream().mapToInt(operation -> operation.most(CALLERS)).min().orElseThrow();
      Map<Part, Long> pids = rig.pids(asked.roles());
      Meter meter = new Meter(pids);
      try (Crew crew = Crew.of(callers, crowd.http(asked.ports()))) {
        Load.closed(WARM_UP).run(crew);
        crowd.nextTurn();
        meter.turn(() -> Load.steady(length, rate).run(crew));
      }
      Map<Part, Double> cores = new EnumMap<>(Part.class);
      pids.keySet().forEach(part -> cores.put(part, meter.cores(part)));
      return new Seen(meter.perSecond(), cores, meter.latencies().percentile(0.50), meter.latencies().percentile(0.95));
    }
  }
}
