package br.com.alicerce.bench.capacity;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the costs say of any mix at any rate on one machine, whose cores everything shares, the load generator too; relay and engines
 * carry what the mix writes.
 *
 * @param cores that each component keeps busy
 * @param clientCores that the load generator does
 * @param utilisation of all cores of the machine
 * @param p95Milliseconds of an average request; infinite when the machine can't keep up
 */
public record Prediction(Map<Component, Double> cores, double clientCores, double utilisation, double p95Milliseconds) {

  public Prediction {
    cores = Collections.unmodifiableMap(new EnumMap<>(cores));
  }

  /**
   * Of a mix.
   *
   * @param shares of each kind; they add up to 1
   * @param rate requests a second
   * @param machine cores there are
   */
  public static Prediction of(Map<String, Double> shares, double rate, int machine, Costs costs) {
    Map<Component, Double> cores = new EnumMap<>(Component.class);
    double wait = 0;
    double client = 0;
    double events = rate * (shares.getOrDefault("create", 0.0) * Assumption.EVENTS_PER_CREATE.usual()
        + shares.getOrDefault("convert", 0.0) * Assumption.EVENTS_PER_CONVERT.usual());
    costs.event().forEach((component, cpu) -> cores.merge(component, events * cpu / 1_000, Double::sum));
    for (Map.Entry<String, Double> share : shares.entrySet()) {
      Costs.Request request = costs.of(share.getKey(), events, rate * shares.getOrDefault("insights", 0.0));
      wait += share.getValue() * request.waitMilliseconds();
      client += share.getValue() * request.clientMilliseconds();
      request.cpuMilliseconds().forEach((component, cpu) -> cores.merge(component, share.getValue() * cpu * rate / 1_000, Double::sum));
    }
    double clientCores = client * rate / 1_000;
    double busy = clientCores + cores.values().stream().mapToDouble(Double::doubleValue).sum();
    double service = rate == 0 ? 0 : busy * 1_000 / rate;
    Sojourn sojourn = new Queue(machine, service, busy / machine).sojourn().then(wait);
    return new Prediction(cores, clientCores, busy / machine, sojourn.p95());
  }

  /** The rate at which a mix keeps so much of a machine busy. */
  public static double rateAt(double utilisation, Map<String, Double> shares, int machine, Costs costs) {
    return utilisation / of(shares, 1, machine, costs).utilisation();
  }
}
