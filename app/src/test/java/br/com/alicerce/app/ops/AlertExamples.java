package br.com.alicerce.app.ops;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What promtool plays to the rules. Each alert sees half an hour just at its limit, where it must be silent, then half an hour above it,
 * where it must be silent at first and fire in the end.
 */
final class AlertExamples {

  /** A series, its values for the first 61 samples and for the next 61. */
  private record Series(String name, String atLimit, String above) {}

  private static final String HEAD = """
      # What promtool plays to alerts.yml, written from app.ops.AlertExamples: ./alicerce test -Dalicerce.write=docs writes it anew.
      # Half an hour at the limit: silent. Half a minute above it: silent still. Half an hour above it: it fires.
      rule_files: [alerts.yml]
      evaluation_interval: 30s
      tests:
      """;

  private static final String ANSWERS = "http_server_requests_seconds";

  private static final Map<String, List<Series>> PLAYED = Map.ofEntries(
      Map.entry("AlicerceLatencyHigh", List.of(
          new Series(ANSWERS + "_bucket{service=\"vertical\",le=\"0.5\"}", "0+95x60", "5700+94x60"),
          new Series(ANSWERS + "_bucket{service=\"vertical\",le=\"1.0\"}", "0+100x60", "6000+100x60"),
          new Series(ANSWERS + "_bucket{service=\"vertical\",le=\"+Inf\"}", "0+100x60", "6000+100x60"))),
      Map.entry("AlicerceVerticalCpuHigh", List.of(
          new Series("process_cpu_usage{service=\"vertical\",instance=\"a\"}", "0.8+0x60", "0.81+0x60"),
          new Series("process_cpu_usage{service=\"vertical\",instance=\"b\"}", "0.2+0x60", "0.2+0x60"),
          new Series("process_cpu_usage{service=\"engines\",instance=\"c\"}", "0.99+0x60", "0.99+0x60"))),
      Map.entry("AlicerceDatabaseConnectionsHigh", List.of(
          new Series("alicerce_database_connections{state=\"active\",instance=\"a\"}", "10+0x60", "11+0x60"),
          new Series("alicerce_database_connections{state=\"idle\",instance=\"a\"}", "70+0x60", "70+0x60"),
          new Series("alicerce_database_connections{state=\"idle\",instance=\"b\"}", "70+0x60", "70+0x60"))),
      Map.entry("AlicercePendingEventsHigh", List.of(
          new Series("alicerce_pending_events{instance=\"a\"}", "5000+0x60", "5001+0x60"),
          new Series("alicerce_pending_events{instance=\"b\"}", "5000+0x60", "5001+0x60"))),
      Map.entry("AlicerceDatabaseDiskFilling", gauge("alicerce_database_disk_used_ratio", "0.8", "0.81")),
      Map.entry("AlicerceAnswersSlow", List.of(
          new Series(ANSWERS + "_sum{service=\"vertical\"}", "0+20x60", "1200+21x60"),
          new Series(ANSWERS + "_count{service=\"vertical\"}", "0+100x60", "6000+100x60"))),
      Map.entry("AlicerceBacklogLarge", gauge("alicerce_pending_events", "10000", "10001")),
      Map.entry("AlicerceEventsLate", gauge("alicerce_oldest_pending_seconds", "300", "301")),
      Map.entry("AlicerceQueriesSlow", gauge("alicerce_database_slow_statements", "0", "1")),
      Map.entry("AlicerceDatabaseBusy", List.of(
          new Series("alicerce_database_connections{state=\"active\"}", "100+0x60", "101+0x60"),
          new Series("alicerce_database_connections{state=\"idle\"}", "40+0x60", "40+0x60"))),
      Map.entry("AlicerceSnapshotHeld", gauge("alicerce_oldest_snapshot_seconds", "900", "901")),
      Map.entry("AlicerceReplicaUnused", gauge("alicerce_replica_age_seconds", "10", "11")),
      Map.entry("AlicerceEngineParked", gauge("alicerce_parked_engines", "0", "1")),
      Map.entry("AlicercePartitionMissing", gauge("alicerce_outbox_next_partition", "1", "0")),
      Map.entry("AlicerceNotWatched", gauge("alicerce_database_up", "1", "0")),
      Map.entry("AlicerceProcessDown", List.of(
          new Series("up{job=\"alicerce\",instance=\"a\"}", "1+0x60", "0+0x60"),
          new Series("up{job=\"alicerce\",instance=\"b\"}", "1+0x60", "1+0x60"))));

  private AlertExamples() {}

  static String text(List<Alert> alerts) {
    return HEAD + alerts.stream().map(AlertExamples::test).collect(Collectors.joining()).stripTrailing() + "\n";
  }

  private static List<Series> gauge(String name, String atLimit, String above) {
    return List.of(new Series(name + "{instance=\"a\"}", atLimit + "+0x60", above + "+0x60"));
  }

  private static String test(Alert alert) {
    return """
          - name: %s
            interval: 30s
            input_series:
        %s    alert_rule_test:
              - {eval_time: 30m, alertname: %s, exp_alerts: []}
              - {eval_time: 31m, alertname: %s, exp_alerts: []}
              - eval_time: 60m
                alertname: %s
                exp_alerts:
                  - exp_labels: {severity: %s%s}
                    exp_annotations:
        %s""".indent(0).formatted(alert.name(), series(alert), alert.name(), alert.name(), alert.name(), AlertRules.severity(alert),
            alert.expression().contains("by (instance)") ? ", instance: a" : "", AlertRules.annotations(alert, 14));
  }

  private static String series(Alert alert) {
    return PLAYED.getOrDefault(alert.name(), List.of()).stream()
        .map(series -> "      - {series: '%s', values: '%s %s'}%n".formatted(series.name(), series.atLimit(), series.above()))
        .collect(Collectors.joining());
  }
}
