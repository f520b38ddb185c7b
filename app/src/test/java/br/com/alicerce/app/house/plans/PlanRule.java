package br.com.alicerce.app.house.plans;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whoever reads a table of stores reads it by an index whose condition begins with the store, and reads no more rows than the large store
 * has customers.
 *
 * @param tables those that have a {@code tenant_id}, partitions too, without their schema
 */
record PlanRule(Set<String> tables) {

  /**
   * Of whom something else is right.
   *
   * @param words which the statement has in it, in one line
   * @param tables which it reads for all stores at once
   */
  record Exception(String words, Set<String> tables, String reason) {}

  static final List<Exception> EXCEPTIONS = List.of(
      new Exception("with behind as (", Set.of("tenant_stream", "relay_cursor"), "the relay looks through the counters of all stores"),
      new Exception("::bigint as events from eventing.tenant_stream", Set.of("tenant_stream", "relay_cursor"), "the relay's backlog"),
      new Exception("cross join unnest(engine_names)", Set.of("tenant_stream", "engine_offset"),
          "the reconciler looks through the counters of all stores"),
      new Exception("with offsets as (", Set.of("tenant_stream", "relay_cursor", "engine_offset"),
          "the operator's numbers of the whole house, every quarter of a minute"),
      new Exception("from engines.dead_letter where resolved_at is null", Set.of("dead_letter"),
          "the operator's look at all stores, of whose dead letters there are few"));

  private static final Pattern BY_STORE = Pattern.compile("\\btenant_id (=|OPERATOR\\(pg_catalog\\.=\\)) ");
  private static final int MOST_ROWS = 50_100;

  /** What is wrong with a plan, a sentence a node. */
  List<String> faults(RunPlan run) {
    return run.nodes().stream()
        .filter(node -> EXCEPTIONS.stream().noneMatch(exception -> excuses(exception, run, node)))
        .flatMap(node -> Stream.concat(led(node), small(node)))
        .toList();
  }

  /** Whether an exception speaks of this node, which would else be a fault. */
  boolean excuses(Exception exception, RunPlan run, Map<String, @Nullable Object> node) {
    return exception.tables().contains(String.valueOf(node.get("Relation Name")))
        && led(node).findAny().isPresent()
        && run.line().contains(exception.words());
  }

  private Stream<String> led(Map<String, @Nullable Object> node) {
    return switch (String.valueOf(node.get("Node Type"))) {
      case "Index Scan", "Index Only Scan" -> isOfStores(node) ? byStore(node, String.valueOf(node.get("Relation Name"))) : Stream.of();
      case "Bitmap Index Scan" -> Stream.of();
      case "Bitmap Heap Scan" -> isOfStores(node)
          ? bitmaps(node).flatMap(index -> byStore(index, String.valueOf(node.get("Relation Name"))))
          : Stream.of();
      case String type -> isOfStores(node) && type.endsWith("Scan")
          ? Stream.of("%s of %s".formatted(type, node.get("Relation Name")))
          : Stream.of();
    };
  }

  private static Stream<String> byStore(Map<String, @Nullable Object> node, String table) {
    String condition = String.valueOf(node.get("Index Cond"));
    return BY_STORE.matcher(condition).find()
        ? Stream.of()
        : Stream.of("%s on %s of %s: %s".formatted(node.get("Node Type"), node.get("Index Name"), table, condition));
  }

  private static Stream<Map<String, @Nullable Object>> bitmaps(Map<String, @Nullable Object> heap) {
    return new RunPlan("", heap).nodes().stream().filter(node -> "Bitmap Index Scan".equals(node.get("Node Type")));
  }

  private Stream<String> small(Map<String, @Nullable Object> node) {
    double rows = (number(node, "Actual Rows") + number(node, "Rows Removed by Filter")) * number(node, "Actual Loops");
    return isOfStores(node) && rows > MOST_ROWS
        ? Stream.of("reads %.0f rows of %s".formatted(rows, node.get("Relation Name")))
        : Stream.of();
  }

  private boolean isOfStores(Map<String, @Nullable Object> node) {
    return tables.contains(String.valueOf(node.get("Relation Name"))) && !"ModifyTable".equals(node.get("Node Type"));
  }

  private static double number(Map<String, @Nullable Object> node, String name) {
    return node.get(name) instanceof Number number ? number.doubleValue() : 0;
  }
}
