package br.com.alicerce.bench.capacity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the cheapest droplets that carry a workload with headroom, by trying every way to put the six components together (there are
 * 203, the sixth Bell number) and on each part the cheapest droplets that fit. A part of components that multiply may be several alike;
 * any other is one.
 */
public final class Planner {

  private static final int MOST_ALIKE = 200;

  private final Workload workload;
  private final Costs costs;
  private final Demand demand;

  public Planner(Workload workload, Costs costs) {
    this.workload = workload;
    this.costs = costs;
    this.demand = Demand.of(workload, costs);
  }

  /** The cheapest, of these the one with the fewest droplets; empty when a component that is one by nature fits on none. */
  public Optional<Layout> cheapest() {
    return partitions(List.of(Component.values())).stream()
        .map(this::layout).flatMap(Optional::stream)
        .min(Comparator.comparingInt(Layout::dollars)
            .thenComparingInt(layout -> layout.nodes().stream().mapToInt(Node::count).sum())
            .thenComparing(Layout::title));
  }

  private Optional<Layout> layout(List<List<Component>> parts) {
    List<Node> nodes = new ArrayList<>();
    for (List<Component> part : parts) {
      Optional<Node> node = node(part);
      if (node.isEmpty()) {
        return Optional.empty();
      }
      nodes.add(node.get());
    }
    Layout layout = new Layout(nodes);
    return layout.connections(workload) <= workload.get(Assumption.MOST_CONNECTIONS) ? Optional.of(layout) : Optional.empty();
  }

  private Optional<Node> node(List<Component> part) {
    boolean managed = workload.get(Assumption.MANAGED_POSTGRESQL) > 0 && part.contains(Component.POSTGRESQL);
    if (managed && part.size() > 1) {
      return Optional.empty();
    }
    int most = part.stream().allMatch(Component::multiplies) ? MOST_ALIKE : 1;
    return (managed ? Droplet.MANAGED : Droplet.ORDINARY).stream()
        .flatMap(droplet -> Stream.iterate(1, count -> count <= most, count -> count + 1)
            .map(count -> new Node(part, droplet, count))
            .filter(node -> node.fits(workload, costs, demand))
            .findFirst().stream())
        .min(Comparator.comparingInt(Node::dollars).thenComparingInt(Node::count));
  }

  static <T> List<List<List<T>>> partitions(List<T> all) {
    if (all.isEmpty()) {
      return List.of(List.of());
    }
    List<List<List<T>>> grown = new ArrayList<>();
    for (List<List<T>> rest : partitions(all.subList(1, all.size()))) {
      grown.add(Stream.concat(Stream.of(List.of(all.getFirst())), rest.stream()).toList());
      for (int at = 0; at < rest.size(); at++) {
        List<List<T>> joined = new ArrayList<>(rest);
        joined.set(at, Stream.concat(Stream.of(all.getFirst()), rest.get(at).stream()).toList());
        grown.add(joined);
      }
    }
    return grown;
  }
}
