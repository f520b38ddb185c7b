package br.com.alicerce.bench.capacity;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Droplets of one kind that run the same components.
 *
 * @param count how many of them
 */
public record Node(List<Component> components, Droplet droplet, int count) {

  public Node {
    components = List.copyOf(components);
  }

  /** US$ a month. */
  public int dollars() {
    return droplet.dollars() * count;
  }

  /** For people. */
  public String title() {
    String names = components.stream().map(Component::title).collect(Collectors.joining(" + "));
    return (count == 1 ? "" : count + " × ") + names + " on " + droplet.name();
  }

  /** The share of all its cores that the peak uses. */
  public double cpu(Demand demand) {
    return components.stream().mapToDouble(demand::of).sum() / (droplet.cores() * count);
  }

  /** The share of its memory. */
  public double memory(Workload workload, Costs costs) {
    double used = droplet.managed() ? 0 : workload.get(Assumption.SYSTEM_MB);
    used += components.stream().mapToDouble(component -> Memory.megabytes(component, workload, costs)).sum();
    return used / (droplet.gigabytes() * 1024.0);
  }

  /** Whether the peak leaves the headroom that was asked for. */
  public boolean fits(Workload workload, Costs costs, Demand demand) {
    return cpu(demand) <= workload.get(Assumption.MOST_CPU) && memory(workload, costs) <= workload.get(Assumption.MOST_MEMORY);
  }
}
