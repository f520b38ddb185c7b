package br.com.alicerce.app.ops;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The samples as columns for a chart: times in seconds, and for each line its values, null where there is none. */
final class Charts {

  /** Endpoints with a line of their own; the others share one. */
  private static final int ENDPOINTS = 7;

  private Charts() {}

  static Map<String, Object> of(List<Sample> samples) {
    Map<String, Object> charts = new LinkedHashMap<>();
    charts.put("at", samples.stream().map(sample -> sample.at().getEpochSecond()).toList());
    charts.put("requests", requests(samples));
    charts.put("latency", List.of(
        line("p50", samples, sample -> milliseconds(sample, 0.5)),
        line("p95", samples, sample -> milliseconds(sample, 0.95)),
        line("p99", samples, sample -> milliseconds(sample, 0.99))));
    charts.put("events", List.of(
        line("applied a minute", samples, sample -> sample.house() == null ? null : sample.applied() / sample.seconds() * 60),
        line("pending", samples, sample -> house(sample, figures -> (double) figures.pipeline().pending()))));
    charts.put("connections", List.of(
        line("active", samples, sample -> house(sample, figures -> (double) figures.connectionsActive())),
        line("open", samples, sample -> house(sample, figures -> (double) figures.connectionsOpen())),
        line("lent in this process", samples, sample -> sample.poolUsed().lent())));
    charts.put("memory", List.of(line("resident, MB", samples, sample -> sample.memoryBytes() / 1e6)));
    charts.put("cpu", List.of(line("this process, %", samples, sample -> sample.cpu() * 100)));
    charts.put("lag", List.of(
        line("oldest event waits, s", samples, sample -> house(sample, figures -> figures.pipeline().oldestSeconds()))));
    charts.put("database", List.of(line("all databases, MB", samples, sample -> house(sample, figures -> figures.bytes() / 1e6))));
    return charts;
  }

  private static List<Map<String, Object>> requests(List<Sample> samples) {
    Map<String, Long> totals = new HashMap<>();
    samples.forEach(sample -> sample.requests().forEach((route, count) -> totals.merge(route, count, Long::sum)));
    List<String> named = totals.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry.comparingByKey()))
        .limit(ENDPOINTS).map(Map.Entry::getKey).toList();
    List<Map<String, Object>> lines = new ArrayList<>();
    named.forEach(route -> lines.add(line(route, samples, sample -> sample.requests().getOrDefault(route, 0L) / sample.seconds())));
    if (totals.size() > named.size()) {
      lines.add(line("all others", samples, sample -> sample.requests().entrySet().stream()
          .filter(entry -> !named.contains(entry.getKey())).mapToLong(Map.Entry::getValue).sum() / sample.seconds()));
    }
    return lines;
  }

  private static @Nullable Double milliseconds(Sample sample, double part) {
    OptionalDouble quantile = sample.latencies().quantile(part);
    return quantile.isPresent() ? quantile.getAsDouble() * 1_000 : null;
  }

  private static @Nullable Double house(Sample sample, Function<HouseFigures, Double> value) {
    HouseFigures house = sample.house();
    return house == null ? null : value.apply(house);
  }

  private static Map<String, Object> line(String label, List<Sample> samples, Function<Sample, @Nullable Double> value) {
    List<@Nullable Double> values = new ArrayList<>();
    samples.forEach(sample -> values.add(rounded(value.apply(sample))));
    return Map.of("label", label, "values", values);
  }

  private static @Nullable Double rounded(@Nullable Double value) {
    return value == null ? null : Math.round(value * 1_000) / 1_000.0;
  }
}
