package br.com.alicerce.bench.capacity;

import br.com.alicerce.platform.json.Json;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the costs out of the JSON that the bench writes. */
public final class CostFile {

  private static final Map<Component, String> WORDS = Map.of(
      Component.NGINX, "nginx", Component.VERTICAL, "app", Component.RELAY, "relay", Component.ENGINES, "engines",
      Component.POSTGRESQL, "db", Component.REDIS, "redis");
  private static final double BYTES_A_MEGABYTE = 1024.0 * 1024.0;

  /** Of what an event costs more when it comes alone, this is taken to be left at the steady rate. */
  private static final double HALF = 0.5;

  private CostFile() {}

  /**
   * The costs.
   *
   * @throws IllegalArgumentException naming the scenarios that are missing
   */
  public static Costs read(String json) {
    Map<String, Map<?, ?>> scenarios = new TreeMap<>();
    if (!(Json.jsonb().type(Object.class).fromJson(json) instanceof Map<?, ?> all)
        || !(all.get("scenarios") instanceof List<?> listed) || !(all.get("machine") instanceof Map<?, ?> machine)) {
      throw new IllegalArgumentException("It is not what the bench writes.");
    }
    listed.forEach(one -> scenarios.put(String.valueOf(((Map<?, ?>) one).get("name")), (Map<?, ?>) one));
    List<String> missing = new ArrayList<>(Costs.NEEDED.stream().sorted().toList());
    missing.addAll(List.of("idle", "pipeline"));
    missing.removeAll(scenarios.keySet());
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("It has no figures of " + String.join(", ", missing) + ".");
    }
    Map<?, ?> idle = scenarios.get("idle");
    Map<?, ?> pipeline = scenarios.get("pipeline");
    return new Costs(
        described(machine),
        Costs.NEEDED.stream().collect(Collectors.toMap(kind -> kind, kind -> request(scenarios.get(kind)))),
        events(pipeline),
        number(pipeline, "steady_events_per_second"),
        byComponent(idle, "cores_"),
        byComponent(idle, "memory_mb_"),
        number(pipeline, "redis_bytes_per_event"),
        number(idle, "database_mb") * BYTES_A_MEGABYTE / number(machine, "quotes"),
        number(scenarios.get("create"), "wal_bytes"));
  }

  private static Costs.Request request(Map<?, ?> scenario) {
    double idle = number(scenario, "calm_idle");
    Map<Component, Double> calm = byComponent(scenario, "calm_cpu_ms_");
    Map<Component, Cost> cpu = new EnumMap<>(Component.class);
    byComponent(scenario, "cpu_ms_").forEach((component, busy) -> {
      Cost cost = Cost.of(busy, calm.getOrDefault(component, busy), idle);
      if (!cost.equals(Cost.NONE)) {
        cpu.put(component, cost);
      }
    });
    Cost client = Cost.of(number(scenario, "cpu_ms_client"), number(scenario, "calm_cpu_ms_client"), idle);
    Costs.Request unwaiting = new Costs.Request(cpu, client, 0);
    return unwaiting.waiting(Math.max(0, number(scenario, "quiet_mean_ms") - unwaiting.all().at(idle)));
  }

  /** From what they cost at a steady rate and at the highest, without what writing them costs, which is a part of the request. */
  private static Map<Component, Cost> events(Map<?, ?> pipeline) {
    Map<Component, Double> steady = byComponent(pipeline, "steady_cpu_ms_");
    Map<Component, Cost> events = new EnumMap<>(Component.class);
    byComponent(pipeline, "cpu_ms_").forEach((component, full) -> events.put(component, Cost.of(full, steady.get(component), HALF)));
    Cost writing = Cost.of(number(pipeline, "writing_cpu_ms_db"), number(pipeline, "steady_writing_cpu_ms_db"), HALF);
    events.computeIfPresent(Component.POSTGRESQL, (_, all) -> all.without(writing));
    return events;
  }

  private static Map<Component, Double> byComponent(Map<?, ?> scenario, String prefix) {
    Map<Component, Double> values = new EnumMap<>(Component.class);
    WORDS.forEach((component, word) -> {
      if (scenario.get(prefix + word) instanceof Number value) {
        values.put(component, value.doubleValue());
      }
    });
    return values;
  }

  private static double number(Map<?, ?> from, String name) {
    if (from.get(name) instanceof Number value) {
      return value.doubleValue();
    }
    throw new IllegalArgumentException(
        "Its " + Objects.requireNonNullElse(from.get("name"), "machine") + " has no " + name + ": measure it with this release's bench.");
  }

  private static String described(Map<?, ?> machine) {
    return machine.get("cores") + " cores of " + machine.get("cpu") + ", " + machine.get("stores") + " stores with "
        + machine.get("quotes") + " quotes, where " + machine.get("load_average_before") + " programs ran beside (load average)";
  }
}
