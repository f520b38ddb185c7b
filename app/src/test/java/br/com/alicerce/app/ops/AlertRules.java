package br.com.alicerce.app.ops;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The alerts as rules for Prometheus. */
public final class AlertRules {

  private static final String HEAD = """
      # The alerts of the house, written from app.ops.Alerts: ./alicerce test -Dalicerce.write=docs writes them anew.
      groups:
        - name: alicerce
          rules:
      """;

  private AlertRules() {}

  /** The whole file. */
  public static String text(List<Alert> alerts) {
    return HEAD + alerts.stream().map(AlertRules::rule).collect(Collectors.joining()).stripTrailing() + "\n";
  }

  private static String rule(Alert alert) {
    return """
              - alert: %s
                expr: %s > %s
                for: %s
                labels: {severity: %s}
                annotations:
        %s""".indent(0).formatted(
            alert.name(), alert.expression(), number(alert.limit()), duration(alert.lasting()), severity(alert), annotations(alert, 10));
  }

  static String annotations(Alert alert, int indent) {
    return """
        summary: %s
        action: %s
        runbook: docs/runbook.md#%s
        """.formatted(quoted(alert.summary()), quoted(alert.action()), alert.anchor()).indent(indent);
  }

  static String severity(Alert alert) {
    return alert.severity().name().toLowerCase(Locale.ROOT);
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String duration(Duration duration) {
    return duration.toMinutes() + "m";
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }
}
