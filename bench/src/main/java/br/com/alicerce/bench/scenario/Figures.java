package br.com.alicerce.bench.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one scenario measured, by name and unit, in the order told; NaN for what was not. */
public record Figures(String scenario, Map<String, Double> values) {

  /** Nothing yet. */
  public static Figures of(String scenario) {
    return new Figures(scenario, new LinkedHashMap<>());
  }

  /** One more. */
  public Figures with(String name, double value) {
    values.put(name, value);
    return this;
  }

  /** Prints them for a person. */
  public void print() {
    System.out.println(scenario);
    values.forEach((name, value) -> {
      if (!value.isNaN()) {
        System.out.printf("  %-28s %14.3f%n", name, value);
      }
    });
  }

  /** Them as a JSON object has them. */
  public Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("name", scenario);
    values.forEach((name, value) -> json.put(name, value.isNaN() || value.isInfinite() ? null : Math.round(value * 10_000) / 10_000.0));
    return json;
  }
}
