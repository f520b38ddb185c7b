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

  private static final Cost NGINX_OF_EACH = Cost.always(0.02);
  private static final Cost CLIENT = Cost.always(0.1);

  private SomeCosts() {}

  /** Of a machine on which waking costs nothing. */
  static Costs round() {
    return round(0);
  }

  /** Of one on which a request costs that much more of the vertical and of PostgreSQL when all cores sleep, and an event of the relay. */
  static Costs round(double waking) {
    Map<String, Costs.Request> requests = new HashMap<>();
    for (String kind : Costs.NEEDED) {
      requests.put(kind, new Costs.Request(
          Map.of(NGINX, NGINX_OF_EACH, VERTICAL, new Cost(0.2, waking), POSTGRESQL, new Cost(0.1, waking)), CLIENT, 1));
    }
    requests.put("insights", new Costs.Request(
        Map.of(NGINX, NGINX_OF_EACH, ENGINES, Cost.always(0.3), POSTGRESQL, Cost.always(0.1)), CLIENT, 1));
    requests.put("insights_anew", new Costs.Request(
        Map.of(NGINX, NGINX_OF_EACH, ENGINES, Cost.always(1.3), POSTGRESQL, Cost.always(0.5)), Cost.always(0.3), 3));
    requests.put("login", new Costs.Request(
        Map.of(NGINX, NGINX_OF_EACH, VERTICAL, Cost.always(30.0), POSTGRESQL, Cost.always(0.2)), CLIENT, 1));
    return new Costs("a machine", requests,
        Map.of(RELAY, new Cost(0.05, waking), ENGINES, Cost.always(0.1), POSTGRESQL, Cost.always(0.15), REDIS, Cost.always(0.01)), 100,
        Map.of(VERTICAL, 0.01, RELAY, 0.02, ENGINES, 0.02, POSTGRESQL, 0.01, REDIS, 0.01),
        Map.of(VERTICAL, 300.0, RELAY, 150.0, ENGINES, 200.0, POSTGRESQL, 400.0, REDIS, 10.0),
        300, 3_000, 4_000);
  }
}
