package br.com.alicerce.app.ops;

import br.com.alicerce.platform.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The dashboards for Grafana: the five that the operator's page draws too, and the lag of stores. */
public final class Dashboards {

  private static final String ANSWERS = "http_server_requests_seconds";

  /** One line of a panel. */
  record Target(String legend, String expression) {}

  /** One panel of a dashboard. */
  record Panel(String title, String unit, List<Target> targets) {}

  /** One dashboard; its name is its file's. */
  public record Dashboard(String name, String title, List<Panel> panels) {}

  /** All of them. */
  public static final List<Dashboard> ALL = List.of(
      new Dashboard("requests", "Requests", List.of(
          panel("Requests/s per endpoint", "reqps", "{{method}} {{route}}",
              "topk(15, sum by (method, route) (rate(" + ANSWERS + "_count[5m])))"),
          panel("Requests/s by class of status", "reqps", "{{status}}", "sum by (status) (rate(" + ANSWERS + "_count[5m]))"),
          panel("CPU of each process", "percentunit", "{{service}} {{instance}}", "process_cpu_usage"))),
      new Dashboard("latency", "Latency", List.of(
          new Panel("All endpoints", "s", List.of(
              new Target("p50", quantile("0.5", "le")),
              new Target("p95", quantile("0.95", "le")),
              new Target("p99", quantile("0.99", "le")))),
          panel("p95 per endpoint", "s", "{{method}} {{route}}", "topk(15, " + quantile("0.95", "le, method, route") + ")"),
          panel("Average", "s", "average", "sum(rate(" + ANSWERS + "_sum[5m])) / sum(rate(" + ANSWERS + "_count[5m]))"))),
      new Dashboard("events", "Events", List.of(
          panel("Events processed/min", "short", "applied", "60 * max(rate(alicerce_events_applied_total[5m]))"),
          new Panel("Events appended and published/min", "short", List.of(
              new Target("appended", "60 * max(rate(alicerce_events_appended_total[5m]))"),
              new Target("published", "60 * max(rate(alicerce_events_published_total[5m]))"))),
          panel("Pending events", "short", "pending", "max(alicerce_pending_events)"),
          panel("Applied by each process/min, times engines", "short", "{{instance}}", "60 * rate(alicerce_engines_applied_total[5m])"),
          panel("Relay: leader", "short", "{{instance}}", "alicerce_relay_leader"))),
      new Dashboard("database", "Database", List.of(
          panel("Active database connections", "short", "{{state}}", "max by (state) (alicerce_database_connections)"),
          panel("Connections each pool has lent", "short", "{{instance}} {{pool}}", "hikaricp_connections_active"),
          panel("Waiting for a connection", "short", "{{instance}} {{pool}}", "hikaricp_connections_pending"),
          panel("Size of all databases", "bytes", "size", "max(alicerce_database_size_bytes)"),
          panel("Disk used", "percentunit", "used", "max(alicerce_database_disk_used_ratio)"),
          panel("Statements over 100 ms", "short", "slow", "max(alicerce_database_slow_statements)"),
          panel("How old what the replica says is", "s", "{{instance}}", "max by (instance) (alicerce_replica_age_seconds)"),
          panel("Lists, searches and reports/s by who answers and why", "reqps", "{{by}} {{why}}",
              "sum by (by, why) (rate(alicerce_replica_reads_total[5m]))"))),
      new Dashboard("memory", "Memory", List.of(
          panel("Memory per service", "bytes", "{{service}} {{instance}}", "process_resident_memory_bytes"),
          panel("Heap per service", "bytes", "{{service}} {{instance}}",
              "sum by (service, instance) (jvm_memory_used_bytes{area=\"heap\"})"))),
      new Dashboard("lag", "Lag of stores", List.of(
          panel("Pending events of the stores furthest behind", "short", "{{store}}", "max by (store) (alicerce_store_pending_events)"),
          panel("How long their oldest event waits", "s", "{{store}}", "max by (store) (alicerce_store_waiting_seconds)"),
          panel("The oldest event of all", "s", "oldest", "max(alicerce_oldest_pending_seconds)"),
          panel("Engines of stores that wait for the operator", "short", "parked", "max(alicerce_parked_engines)"))));

  private Dashboards() {}

  static String json(Dashboard dashboard) {
    List<Object> panels = new ArrayList<>();
    for (int at = 0; at < dashboard.panels().size(); at++) {
      panels.add(panel(dashboard.panels().get(at), at));
    }
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("uid", "alicerce-" + dashboard.name());
    json.put("title", "Alicerce: " + dashboard.title());
    json.put("tags", List.of("alicerce"));
    json.put("schemaVersion", 39);
    json.put("refresh", "30s");
    json.put("time", ordered("from", "now-6h", "to", "now"));
    json.put("templating", Map.of("list", List.of(ordered("name", "datasource", "type", "datasource", "query", "prometheus"))));
    json.put("panels", panels);
    return Json.jsonb().toJsonPretty(json) + "\n";
  }

  private static Map<String, Object> panel(Panel panel, int at) {
    List<Object> targets = new ArrayList<>();
    panel.targets().forEach(target -> targets.add(ordered(
        "refId", String.valueOf((char) ('A' + targets.size())), "expr", target.expression(), "legendFormat", target.legend())));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", at + 1);
    json.put("type", "timeseries");
    json.put("title", panel.title());
    json.put("datasource", ordered("type", "prometheus", "uid", "${datasource}"));
    json.put("gridPos", ordered("x", at % 2 * 12, "y", at / 2 * 9, "w", 12, "h", 9));
    json.put("fieldConfig", ordered("defaults", ordered("unit", panel.unit(), "min", 0), "overrides", List.of()));
    json.put("targets", targets);
    return json;
  }

  private static Map<String, Object> ordered(Object... namesAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int at = 0; at < namesAndValues.length; at += 2) {
      map.put((String) namesAndValues[at], namesAndValues[at + 1]);
    }
    return map;
  }

  private static Panel panel(String title, String unit, String legend, String expression) {
    return new Panel(title, unit, List.of(new Target(legend, expression)));
  }

  private static String quantile(String part, String by) {
    return "histogram_quantile(" + part + ", sum by (" + by + ") (rate(" + ANSWERS + "_bucket[5m])))";
  }
}
