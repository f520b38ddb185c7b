package br.com.alicerce.app.ops;

import br.com.alicerce.platform.http.RequestMetrics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.CountAtBucket;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The process's own measures at one moment, counted from its start. Two of them make a {@link Sample}. */
record ProcessReading(Instant at, Map<String, Long> requests, Latencies latencies, double cpu, double memory, Sample.Pools pools) {

  static ProcessReading of(MeterRegistry registry, Instant now) {
    Map<String, Long> requests = new HashMap<>();
    Latencies latencies = Latencies.NONE;
    for (Timer timer : registry.find(RequestMetrics.NAME).timers()) {
      requests.merge(timer.getId().getTag("method") + " " + timer.getId().getTag("route"), timer.count(), Long::sum);
      latencies = latencies.plus(latencies(timer));
    }
    Sample.Pools pools = new Sample.Pools(sum(registry, "hikaricp.connections.active"), sum(registry, "hikaricp.connections.max"));
    return new ProcessReading(
        now, requests, latencies, sum(registry, "process.cpu.usage"), sum(registry, "process.resident.memory"), pools);
  }

  Sample since(ProcessReading before, @Nullable HouseFigures house, double applied) {
    Map<String, Long> delta = new HashMap<>();
    requests.forEach((route, count) -> {
      long answered = count - before.requests().getOrDefault(route, 0L);
      if (answered > 0) {
        delta.put(route, answered);
      }
    });
    double seconds = Math.max(1e-3, (at.toEpochMilli() - before.at().toEpochMilli()) / 1e3);
    return new Sample(at, seconds, Map.copyOf(delta), latencies.since(before.latencies()), cpu, memory, pools, house, applied);
  }

  private static Latencies latencies(Timer timer) {
    CountAtBucket[] buckets = timer.takeSnapshot().histogramCounts();
    return Latencies.of(
        Arrays.stream(buckets).mapToDouble(CountAtBucket::bucket).toArray(),
        Arrays.stream(buckets).mapToDouble(CountAtBucket::count).toArray(),
        timer.count(), timer.totalTime(TimeUnit.SECONDS));
  }

  private static double sum(MeterRegistry registry, String gauge) {
    return registry.find(gauge).gauges().stream().mapToDouble(Gauge::value).filter(value -> !Double.isNaN(value)).sum();
  }
}
