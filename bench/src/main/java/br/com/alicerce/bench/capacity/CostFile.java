package br.com.alicerce.bench.capacity;

import br.com.alicerce.platform.json.Json;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the costs out of the JSON that the bench writes. */
public final class CostFile {

  private static final Map<Component, String> WORDS = Map.of(
      Component.NGINX, "nginx", Component.VERTICAL, "app", Component.RELAY, "relay", Component.ENGINES, "engines",
      Component.POSTGRESQL, "db", Component.REDIS, "redis");
  private static final double BYTES_A_MEGABYTE = 1024.0 * 1024.0;

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
        byComponent(pipeline, "steady_cpu_ms_"),
        byComponent(idle, "cores_"),
        byComponent(idle, "memory_mb_"),
        number(pipeline, "redis_bytes_per_event"),
        number(idle, "database_mb") * BYTES_A_MEGABYTE / number(machine, "quotes"),
        number(scenarios.get("create"), "wal_bytes"));
  }

  private static Costs.Request request(Map<?, ?> scenario) {
    Map<Component, Double> cpu = byComponent(scenario, "cpu_ms_");
    double busy = cpu.values().stream().mapToDouble(Double::doubleValue).sum() + number(scenario, "cpu_ms_client");
    return new Costs.Request(cpu, number(scenario, "cpu_ms_client"), Math.max(0, number(scenario, "quiet_mean_ms") - busy));
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
    throw new IllegalArgumentException("It has no " + name + ".");
  }

  private static String described(Map<?, ?> machine) {
    return machine.get("cores") + " cores of " + machine.get("cpu") + ", " + machine.get("stores") + " stores with "
        + machine.get("quotes") + " quotes, where " + machine.get("load_average_before") + " programs ran beside (load average)";
  }
}
