package br.com.alicerce.bench.scenario;

import br.com.alicerce.bench.data.Stores;
import br.com.alicerce.bench.load.Crew;
import br.com.alicerce.bench.load.Latencies;
import br.com.alicerce.bench.load.Load;
import br.com.alicerce.bench.load.Meter;
import br.com.alicerce.bench.load.Part;
import br.com.alicerce.bench.rig.Rig;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import redis.clients.jedis.Jedis;

/**
 * Events from commit to effect, over fifty stores: at a steady rate, each timed; as fast as they can be written; and from a backlog, relay
 * and one worker process each alone, the relay as warm as it then is, the worker fresh. Then what disturbs: Redis emptied, one noisy
 * store. Then deliveries by the API, until the engine's API shows them.
 *
 * <p>Before anything is timed, all of it runs as fast as it can and then at the steady rate for a while: a house runs for days, and fresh
 * JVMs spend their first half minute on compiling what they are going to do all day.
 */
public record PipelineScenario(Rig rig, Consumer<String> progress) {

  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final Duration SETTLING = Duration.ofSeconds(30);
  private static final Duration WRITING = Duration.ofSeconds(3);
  private static final int DELIVERIES = 500;
  private static final int BACKLOG = 50_000;
  private static final int BACKLOG_BATCH = 100;
  private static final String STREAM = "events:0";
  private static final int LEFT = 1_000;
  private static final Duration TRIMMED = Duration.ofSeconds(30);
  private static final Duration LOOK = Duration.ofMillis(100);

  /**
   * Measures it.
   *
   * @param rate events a second of the steady part
   * @param length of each part
   */
  public Figures run(int writers, double rate, Duration length) throws Exception {
    Stores stores = rig.stores(rig.connections());
    Figures figures = Figures.of("pipeline");
    rig.dismiss();
    Map<Part, Rig.Role> roles = new EnumMap<>(Part.class);
    try (Outboxes outboxes = new Outboxes(rig, stores, writers)) {
      roles.put(Part.RELAY, rig.spawn(Part.RELAY));
      roles.put(Part.ENGINES, rig.spawn(Part.ENGINES));
      outboxes.drain();
      warmUp(outboxes, writers, rate);
      Latencies effects = steady(outboxes, writers, rate, length);
      double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
      Meter atRate = meter(roles, outboxes, writers, Load.steady(length, rate));
      Meter saturated = meter(roles, outboxes, writers, Load.closed(length));
      figures
          .with("events_per_second", saturated.perSecond())
          .with("p50_ms", effects.percentile(0.50))
          .with("p95_ms", effects.percentile(0.95))
          .with("p99_ms", effects.percentile(0.99))
          .with("steady_events_per_second", rate)
          .with("steady_load_average", load)
          .with("warm_up_seconds", WARM_UP.plus(SETTLING).toSeconds());
      tell(figures, "cpu_ms_", saturated);
      tell(figures, "steady_cpu_ms_", atRate);
      Disturbances disturbances = new Disturbances(outboxes, writers, rate / 2, length);
      figures
          .with("flush_longest_ms", disturbances.flush(rig.connections().redisUrl()))
          .with("noisy_store_p99_ratio", disturbances.noise());
      insights(figures, stores, outboxes, roles);
      roles.remove(Part.ENGINES).close();
      backlog(figures, outboxes, roles, writers, rate);
      return figures;
    } finally {
      roles.values().forEach(Rig.Role::close);
    }
  }

  private void warmUp(Outboxes outboxes, int writers, double rate) throws Exception {
    progress.accept("Warming up for %d s, which is not measured".formatted(WARM_UP.plus(SETTLING).toSeconds()));
    Load.closed(WARM_UP).run(Crew.of(writers, outboxes.writers()));
    outboxes.drain();
    Load.steady(SETTLING, rate).run(Crew.of(writers, outboxes.writers()));
    outboxes.drain();
  }

  private Latencies steady(Outboxes outboxes, int writers, double rate, Duration length) throws Exception {
    try (EffectWatch watch = new EffectWatch(outboxes)) {
      Load.steady(length, rate).run(Crew.of(writers, outboxes.writers(watch)));
      outboxes.drain();
      return watch.latencies();
    }
  }

  /** Without the watch, whose looks would count; the time until all is applied belongs to it. */
  private Meter meter(Map<Part, Rig.Role> roles, Outboxes outboxes, int writers, Load load) throws Exception {
    Meter meter = new Meter(rig.pids(roles));
    meter.turn(() -> {
      long start = System.nanoTime();
      Load.Result written = load.run(Crew.of(writers, outboxes.writers()));
      outboxes.drain();
      return new Load.Result(Duration.ofNanos(System.nanoTime() - start), written.latencies());
    });
    return meter;
  }

  private static void tell(Figures figures, String prefix, Meter meter) {
    for (Part part : new Part[] {Part.RELAY, Part.ENGINES, Part.POSTGRESQL, Part.REDIS}) {
      figures.with(prefix + part.word(), meter.cpu(part));
    }
  }

  private void insights(Figures figures, Stores stores, Outboxes outboxes, Map<Part, Rig.Role> roles) throws Exception {
    try (Rig.Role vertical = rig.spawn(Part.VERTICAL)) {
      Latencies shown = new Deliveries(stores, vertical.port(), roles.get(Part.ENGINES).port()).run(DELIVERIES, outboxes::drain);
      figures
          .with("deliveries", shown.count())
          .with("insight_p50_ms", shown.percentile(0.50))
          .with("insight_p99_ms", shown.percentile(0.99));
    }
  }

  /** What the writing alone costs PostgreSQL, while nobody carries; a part of what an event costs. */
  private double writing(Outboxes outboxes, int writers, Load load) throws Exception {
    Meter meter = new Meter(rig.pids(Map.of()));
    meter.turn(() -> load.run(Crew.of(writers, outboxes.writers())));
    return meter.cpu(Part.POSTGRESQL);
  }

  private void backlog(Figures figures, Outboxes outboxes, Map<Part, Rig.Role> roles, int writers, double rate) throws Exception {
    signal("STOP", roles.get(Part.RELAY));
    figures
        .with("writing_cpu_ms_db", writing(outboxes, writers, Load.closed(WRITING)))
        .with("steady_writing_cpu_ms_db", writing(outboxes, writers, Load.steady(WRITING, rate)));
    for (int batch = 0; batch < BACKLOG / BACKLOG_BATCH; batch++) {
      outboxes.append(batch, BACKLOG_BATCH);
    }
    signal("CONT", roles.get(Part.RELAY));
    figures.with("relay_backlog_per_second", outboxes.rateUntilThrough(outboxes::published));
    try (Jedis redis = new Jedis(URI.create(rig.connections().redisUrl()))) {
      figures.with("redis_bytes_per_event", (double) redis.memoryUsage(STREAM, 0) / redis.xlen(STREAM));
    }
    roles.remove(Part.RELAY).close();
    roles.put(Part.ENGINES, rig.spawn(Part.ENGINES));
    figures.with("worker_backlog_per_second", outboxes.rateUntilThrough(outboxes::applied));
    roles.put(Part.RELAY, rig.spawn(Part.RELAY));
    figures.with("redis_mb_afterwards", redisAfterwards());
  }

  /** Stops a process where it stands or lets it go on, so that it is as warm as before when it meets a backlog. */
  private static void signal(String name, Rig.Role role) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(role.pid())).start().waitFor();
  }

  /** What Redis holds when all is applied and the relay has trimmed the stream. */
  private double redisAfterwards() throws InterruptedException {
    try (Jedis redis = new Jedis(URI.create(rig.connections().redisUrl()))) {
      long end = System.nanoTime() + TRIMMED.toNanos();
      while (redis.xlen(STREAM) > LEFT && System.nanoTime() < end) {
        Thread.sleep(LOOK);
      }
      String used = redis.info("memory").lines().filter(line -> line.startsWith("used_memory:")).findFirst().orElseThrow();
      return Long.parseLong(used.substring(used.indexOf(':') + 1).strip()) / 1e6;
    }
  }
}
