package br.com.alicerce.bench;

import java.util.LinkedHashMap;
import java.util.Map;

/** What one scenario measured, by name and unit, in the order told. */
record Figures(String scenario, Map<String, Double> values) {

  static Figures of(String scenario) {
    return new Figures(scenario, new LinkedHashMap<>());
  }

  Figures with(String name, double value) {
    values.put(name, value);
    return this;
  }

  /** Prints them for a person. */
  void print() {
    System.out.println(scenario);
    values.forEach((name, value) -> System.out.printf("  %-28s %12.3f%n", name, value));
  }

  /** Them as a JSON object has them. */
  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", scenario);
    values.forEach((name, value) -> json.put(name, Math.round(value * 1_000) / 1_000.0));
    return json;
  }
}
