package br.com.alicerce.bench.capacity;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the costs say of any mix at any rate on one machine, whose cores everything shares, the load generator too; relay and engines
 * carry what the mix writes, and nginx is passed by.
 *
 * @param cores that each component keeps busy
 * @param clientCores that the load generator does
 * @param utilisation of all cores of the machine
 * @param p95Milliseconds of an average request; infinite when the machine can't keep up
 */
public record Prediction(Map<Component, Double> cores, double clientCores, double utilisation, double p95Milliseconds) {

  private static final double HIGHEST_RATE = 1_000_000;
  private static final int HALVINGS = 60;

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
    double events = rate * (shares.getOrDefault("create", 0.0) * Assumption.EVENTS_PER_CREATE.usual()
        + shares.getOrDefault("convert", 0.0) * Assumption.EVENTS_PER_CONVERT.usual());
    Map<String, Costs.Request> requests = new HashMap<>();
    shares.keySet().forEach(kind ->
        requests.put(kind, costs.of(kind, events, rate * shares.getOrDefault("insights", 0.0)).without(Component.NGINX)));
    Map<Component, Double> carried = carried(shares.keySet(), events, costs);
    double utilisation = utilisation(machine, average(shares, requests).times(rate / 1_000), carried);
    double idle = Math.max(0, 1 - utilisation);
    Map<Component, Double> cores = new EnumMap<>(carried);
    double client = 0;
    double wait = 0;
    for (Map.Entry<String, Double> share : shares.entrySet()) {
      Costs.Request request = requests.get(share.getKey());
      double coming = share.getValue() * rate / 1_000;
      request.cpu().forEach((component, cost) -> cores.merge(component, coming * cost.at(idle), Double::sum));
      client += coming * request.client().at(idle);
      wait += share.getValue() * request.waitMilliseconds();
    }
    Service service = Service.of(shares, kind -> requests.get(kind).all().at(idle));
    return new Prediction(cores, client, utilisation, new Queue(machine, service, utilisation).sojourn().then(wait).p95());
  }

  private static Cost average(Map<String, Double> shares, Map<String, Costs.Request> requests) {
    return shares.entrySet().stream()
        .map(share -> requests.get(share.getKey()).all().times(share.getValue())).reduce(Cost.NONE, Cost::plus);
  }

  /** What does not depend on how busy the machine is: what its events take, and what each of its processes takes when nobody is there. */
  private static Map<Component, Double> carried(Set<String> kinds, double events, Costs costs) {
    Map<Component, Double> carried = new EnumMap<>(Component.class);
    boolean read = kinds.stream().anyMatch(kind -> kind.startsWith("insights"));
    for (Component component : Component.values()) {
      boolean runs = switch (component) {
        case NGINX -> false;
        case VERTICAL -> kinds.stream().anyMatch(kind -> !kind.startsWith("insights"));
        case RELAY -> events > 0;
        case ENGINES -> events > 0 || read;
        case POSTGRESQL, REDIS -> true;
      };
      if (runs) {
        carried.put(component,
            costs.idleCores().getOrDefault(component, 0.0) + events * costs.event(component, events) / 1_000);
      }
    }
    return carried;
  }

  /**
   * How busy all cores are: u = (busy + (1 - u) waking) / machine, solved for u.
   *
   * @param machine cores there are
   * @param asked cores that what is asked for keeps busy, and what comes to them when all sleep
   */
  private static double utilisation(int machine, Cost asked, Map<Component, Double> carried) {
    double busy = asked.busy() + carried.values().stream().mapToDouble(Double::doubleValue).sum();
    return busy >= machine ? busy / machine : (busy + asked.waking()) / (machine + asked.waking());
  }

  /** The rate at which a mix keeps so much of a machine busy. */
  public static double rateAt(double utilisation, Map<String, Double> shares, int machine, Costs costs) {
    double low = 0;
    double high = HIGHEST_RATE;
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = (low + high) / 2;
      if (of(shares, middle, machine, costs).utilisation() < utilisation) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
