package br.com.alicerce.bench.scenario;

import br.com.alicerce.bench.load.CpuTime;
import br.com.alicerce.bench.load.Crew;
import br.com.alicerce.bench.load.Latencies;
import br.com.alicerce.bench.load.Load;
import br.com.alicerce.bench.load.Meter;
import br.com.alicerce.bench.load.Part;
import br.com.alicerce.bench.rig.Rig;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The peak of a thousand stores (design, "Assumptions to hold"), or a share of it, through nginx, with every role at work: 5,000 requests a
 * second at the edge, of which 2,000 are for the vertical and the engines, and the others files that nginx keeps. Each is sent when it is
 * due, whatever became of those before it; who is told that the house is too busy (503) is counted.
 *
 * @param mix of what is asked of the vertical and the engines
 */
public record PeakScenario(Rig rig, Mix mix) {

  private static final double AT_THE_VERTICAL = 2_000;
  private static final double FILES = 3_000;
  private static final int CALLERS = 64;
  private static final int CALLERS_FOR_FILES = 8;
  private static final int WARM_UPS = 5;
  private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(60);
  private static final Duration LONGEST_SETTLING = Duration.ofSeconds(25);
  private static final double BYTES_A_MEGABYTE = 1024.0 * 1024.0;

  /**
   * Measures it; cores and memory are those of each process, that of the load generator beside them.
   *
   * @param share of the peak
   */
  public Figures run(double share, boolean tls, Duration length) throws Exception {
    rig.dismiss();
    try (Asked asked = Asked.whole(rig, mix);
        Outboxes outboxes = new Outboxes(rig, asked.stores(), 1)) {
      FrontDoor door = FrontDoor.before(rig, asked.ports(), tls);
      Map<Part, Long> pids = rig.pids(asked.roles());
      pids.put(Part.NGINX, door.pid());
      try (Crowd people = Crowd.patient(rig, asked); Crowd browsers = Crowd.browsers(asked.stores());
          Crew day = Crew.of(CALLERS, people.http(door)); Crew files = Crew.of(CALLERS_FOR_FILES, browsers.http(door))) {
        Load.closed(WarmUp.of(length, WARM_UPS, LONGEST_WARM_UP)).run(new Crew(day.callers().subList(0, CALLERS / 8)));
        come(new Meter(Map.of()), day, new Meter(Map.of()), files, share, WarmUp.of(length, WARM_UPS, LONGEST_SETTLING));
        people.nextTurn();
        long before = outboxes.written();
        long away = people.turnedAway();
        Meter ofDay = new Meter(pids);
        Meter ofFiles = new Meter(Map.of());
        come(ofDay, day, ofFiles, files, share, length);
        Figures figures = figures(share, ofDay, ofFiles, pids)
            .with("events_per_second", (outboxes.written() - before) / (ofDay.elapsed().toMillis() / 1000.0))
            .with("turned_away_of_the_day", (people.turnedAway() - away) / (double) ofDay.calls())
            .with("events_waiting", outboxes.pending());
        outboxes.drain();
        return figures;
      }
    }
  }

  private static void come(Meter ofDay, Crew day, Meter ofFiles, Crew files, double share, Duration length) throws Exception {
    try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
      Future<?> browsing = beside.submit(() -> ofFiles.turn(() -> Load.steady(length, share * FILES).run(files)));
      ofDay.turn(() -> Load.steady(length, share * AT_THE_VERTICAL).run(day));
      browsing.get();
    }
  }

  private Figures figures(double share, Meter day, Meter files, Map<Part, Long> pids) {
    Figures figures = Figures.of("peak")
        .with("share_of_the_peak", share)
        .with("wanted_per_second", share * (AT_THE_VERTICAL + FILES))
        .with("requests_per_second", day.perSecond() + files.perSecond())
        .with("vertical_requests_per_second", day.perSecond());
    tell(figures, "", day.latencies());
    tell(figures, "files_", files.latencies());
    double cores = 0;
    double memory = 0;
    for (Map.Entry<Part, Long> one : pids.entrySet()) {
      figures.with("cores_" + one.getKey().word(), day.cores(one.getKey()));
      if (one.getKey() != Part.CLIENT) {
        double megabytes = CpuTime.memory(one.getValue()) / BYTES_A_MEGABYTE;
        figures.with("memory_mb_" + one.getKey().word(), megabytes);
        cores += day.cores(one.getKey());
        memory += megabytes;
      }
    }
    return figures.with("cores_all_but_client", cores).with("memory_mb_all", memory).with("ended_for_memory", rig.ended());
  }

  private static void tell(Figures figures, String of, Latencies latencies) {
    figures
        .with(of + "p50_ms", latencies.percentile(0.50))
        .with(of + "p95_ms", latencies.percentile(0.95))
        .with(of + "p99_ms", latencies.percentile(0.99));
  }
}
