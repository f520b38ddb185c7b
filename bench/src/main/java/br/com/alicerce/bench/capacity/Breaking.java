package br.com.alicerce.bench.capacity;

import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/**
 * How many stores a layout carries before a part of it is full, everything else being as it is.
 *
 * @param what is full then
 * @param stores at how many
 * @param remedy what to scale
 */
public record Breaking(String what, long stores, String remedy) {

  private static final double MOST_STORES = 10_000_000;

  /** Every limit of a layout, the one that is reached first first. */
  public static List<Breaking> of(Layout layout, Workload workload, Costs costs) {
    Stream<Breaking> ofNodes = layout.nodes().stream().flatMap(node -> Stream.of(
        new Breaking(title(node) + ": CPU", until(workload, at -> node.cpu(Demand.of(at, costs)) / at.get(Assumption.MOST_CPU)),
            remedy(node)),
        new Breaking(title(node) + ": memory", until(workload, at -> node.memory(at, costs) / at.get(Assumption.MOST_MEMORY)),
            remedy(node))));
    return ofNodes.filter(breaking -> breaking.stores() < MOST_STORES)
        .sorted(Comparator.comparingLong(Breaking::stores).thenComparing(Breaking::what)).toList();
  }

  /** The most stores with which something that grows with them stays at or below 1. */
  private static long until(Workload workload, DoubleFunctionOfWorkload share) {
    DoubleFunction<Double> of = stores -> share.at(workload.with(Assumption.STORES, stores));
    if (of.apply(1) > 1) {
      return 0;
    }
    double low = 1;
    double high = MOST_STORES;
    if (of.apply(high) <= 1) {
      return (long) MOST_STORES;
    }
    while (high - low > 1) {
      double middle = Math.floor((low + high) / 2);
      if (of.apply(middle) <= 1) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (long) low;
  }

  @FunctionalInterface
  private interface DoubleFunctionOfWorkload {
    double at(Workload workload);
  }

  private static String title(Node node) {
    return String.join(" + ", node.components().stream().map(Component::title).toList());
  }

  private static String remedy(Node node) {
    return node.components().getFirst().remedy();
  }
}
