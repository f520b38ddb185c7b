package br.com.alicerce.bench.capacity;

import static br.com.alicerce.bench.capacity.Component.ENGINES;
import static br.com.alicerce.bench.capacity.Component.NGINX;
import static br.com.alicerce.bench.capacity.Component.POSTGRESQL;
import static br.com.alicerce.bench.capacity.Component.REDIS;
import static br.com.alicerce.bench.capacity.Component.RELAY;
import static br.com.alicerce.bench.capacity.Component.VERTICAL;

import java.util.HashMap;
import java.util.Map;

/** Round numbers, so that a test's can be reckoned in the head. */
final class SomeCosts {

  private SomeCosts() {}

  static Costs round() {
    Map<String, Costs.Request> requests = new HashMap<>();
    for (String kind : Costs.NEEDED) {
      requests.put(kind, new Costs.Request(Map.of(NGINX, 0.02, VERTICAL, 0.2, POSTGRESQL, 0.1), 0.1, 1));
    }
    requests.put("insights", new Costs.Request(Map.of(NGINX, 0.02, ENGINES, 0.3, POSTGRESQL, 0.1), 0.1, 1));
    requests.put("insights_anew", new Costs.Request(Map.of(NGINX, 0.02, ENGINES, 1.3, POSTGRESQL, 0.5), 0.3, 3));
    requests.put("login", new Costs.Request(Map.of(NGINX, 0.02, VERTICAL, 30.0, POSTGRESQL, 0.2), 0.1, 1));
    return new Costs("a machine", requests,
        Map.of(RELAY, 0.05, ENGINES, 0.1, POSTGRESQL, 0.15, REDIS, 0.01),
        Map.of(VERTICAL, 0.01, RELAY, 0.02, ENGINES, 0.02, POSTGRESQL, 0.01, REDIS, 0.01),
        Map.of(VERTICAL, 300.0, RELAY, 150.0, ENGINES, 200.0, POSTGRESQL, 400.0, REDIS, 10.0),
        300, 3_000, 4_000);
  }
}
