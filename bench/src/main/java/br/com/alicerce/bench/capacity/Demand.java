package br.com.alicerce.bench.capacity;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cores that each component keeps busy at the peak: utilisation law, rate times service time (Denning and Buzen 1978), over all kinds of
 * requests and events, and what runs when nobody is there. What they cost is what they cost on cores as busy as the plan lets them be.
 */
public record Demand(Map<Component, Double> cores) {

  public Demand {
    cores = Collections.unmodifiableMap(new EnumMap<>(cores));
  }

  /** Of a workload. */
  public static Demand of(Workload workload, Costs costs) {
    Map<Component, Double> cores = new EnumMap<>(Component.class);
    double speed = workload.get(Assumption.CORE_SPEED);
    for (Component component : Component.values()) {
      double milliseconds = workload.events() * costs.event(component, workload.events());
      for (Map.Entry<String, Double> kind : workload.requests().entrySet()) {
        milliseconds += kind.getValue() * request(component, kind.getKey(), workload, costs);
      }
      if (component == Component.NGINX) {
        milliseconds += (workload.edge() - workload.proxied()) * workload.get(Assumption.NGINX_MS_STATIC);
      }
      cores.put(component, (milliseconds / 1_000 + costs.idleCores().getOrDefault(component, 0.0)) / speed);
    }
    return new Demand(cores);
  }

  /** Of one component. */
  public double of(Component component) {
    return cores.get(component);
  }

  /** What requests need of components that share their cores, logins apart. */
  static Service service(List<Component> components, Workload workload, Costs costs) {
    Map<String, Double> shares = new HashMap<>(workload.requests());
    shares.remove("login");
    shares.replaceAll((_, rate) -> rate / workload.proxied());
    return Service.of(shares, kind -> components.stream()
        .mapToDouble(component -> request(component, kind, workload, costs)).sum() / workload.get(Assumption.CORE_SPEED));
  }

  private static double request(Component component, String kind, Workload workload, Costs costs) {
    Cost measured = costs.of(kind, workload.events(), workload.requests().get("insights")).cpu().get(component);
    if (measured == null) {
      return component == Component.NGINX ? workload.get(Assumption.NGINX_MS_PROXIED) : 0;
    }
    return measured.at(1 - workload.get(Assumption.MOST_CPU));
  }
}
