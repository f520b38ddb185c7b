package br.com.alicerce.app.house.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan that was run.
 *
 * @param sql the statement, its parameters as {@code $1}
 * @param plan the top node, as PostgreSQL writes it in JSON
 */
record RunPlan(String sql, Map<String, @Nullable Object> plan) {

  /** Every node of it. */
  List<Map<String, @Nullable Object>> nodes() {
    List<Map<String, @Nullable Object>> nodes = new ArrayList<>();
    collect(plan, nodes);
    return nodes;
  }

  /** The statement in one line. */
  String line() {
    return oneLine(sql);
  }

  static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  @SuppressWarnings("unchecked")
  private static void collect(Map<String, @Nullable Object> node, List<Map<String, @Nullable Object>> nodes) {
    nodes.add(node);
    if (node.get("Plans") instanceof List<?> inner) {
      inner.forEach(each -> collect((Map<String, @Nullable Object>) each, nodes));
    }
  }
}
