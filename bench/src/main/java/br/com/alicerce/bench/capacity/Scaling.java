package br.com.alicerce.bench.capacity;

import br.com.alicerce.bench.capacity.Block.Heading;
import br.com.alicerce.bench.capacity.Block.Line;
import br.com.alicerce.bench.capacity.Block.Plot;
import br.com.alicerce.bench.capacity.Block.Point;
import br.com.alicerce.bench.capacity.Block.Table;
import br.com.alicerce.bench.capacity.Block.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What happens as stores grow from a hundred to a hundred thousand, everything else being as it is. */
final class Scaling {

  private static final List<Integer> STORES = List.of(100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000);

  private final Workload workload;
  private final Costs costs;

  Scaling(Workload workload, Costs costs) {
    this.workload = workload;
    this.costs = costs;
  }

  List<Block> blocks() {
    return List.of(
        new Heading("What breaks first"),
        new Text("In the document's deployment for 1,000 stores, with " + percent(1 - workload.get(Assumption.MOST_CPU))
            + " of CPU left over. The document's own order is PostgreSQL, vertical, engines, Redis past 10,000, nginx past 100,000."),
        breaking(),
        new Heading("As stores grow"),
        growing(),
        new Plot("Cores that the peak keeps busy", "stores", "cores", cores()),
        new Plot("95th percentile at the peak", "stores", "ms", List.of(
            new Line("document, 1,000", points(at -> Layout.document1000().request(at, costs).p95())),
            new Line("cheapest", points(at -> cheapest(at).map(layout -> layout.request(at, costs).p95()).orElse(Double.NaN))))),
        new Plot("Cost", "stores", "US$ a store a month", List.of(
            new Line("cheapest", points(at -> cheapest(at).map(layout -> layout.dollars() / at.stores()).orElse(Double.NaN))),
            new Line("document, 1,000", points(at -> Layout.document1000().dollars() / at.stores())))));
  }

  private Table breaking() {
    return new Table(List.of("full", "at stores", "what to scale then"), Breaking.of(Layout.document1000(), workload, costs).stream()
        .map(breaking -> List.of(breaking.what(), CapacityReport.whole(breaking.stores()), breaking.remedy())).toList());
  }

  private Table growing() {
    List<List<String>> rows = new ArrayList<>();
    for (int stores : STORES) {
      Workload at = workload.with(Assumption.STORES, stores);
      Demand demand = Demand.of(at, costs);
      Component most = Arrays.stream(Component.values())
          .max(Comparator.comparingDouble(demand::of)).orElseThrow();
      Optional<Layout> layout = cheapest(at);
      rows.add(List.of(CapacityReport.whole(stores), CapacityReport.decimals(demand.cores().values().stream().mapToDouble(d -> d).sum(), 2),
          most.title() + " " + CapacityReport.decimals(demand.of(most), 2),
          layout.map(Layout::title).orElse("PostgreSQL of " + CapacityReport.decimals(
              demand.of(Component.POSTGRESQL) / workload.get(Assumption.MOST_CPU), 1) + " cores, larger than the price list"),
          layout.map(one -> CapacityReport.whole(one.dollars())).orElse("–"),
          layout.map(one -> CapacityReport.decimals(one.dollars() / (double) stores, 3)).orElse("–"),
          layout.map(one -> milliseconds(one.request(at, costs).p95())).orElse("–")));
    }
    return new Table(List.of("stores", "cores busy", "most of them", "cheapest droplets", "US$/month", "US$/store", "p95 ms"), rows);
  }

  private List<Line> cores() {
    return Arrays.stream(Component.values())
        .map(component -> new Line(component.title(), points(at -> Demand.of(at, costs).of(component)))).toList();
  }

  private List<Point> points(ToDoubleFunction<Workload> value) {
    return STORES.stream()
        .map(stores -> new Point(stores, value.applyAsDouble(workload.with(Assumption.STORES, stores)))).toList();
  }

  private Optional<Layout> cheapest(Workload at) {
    return new Planner(at, costs).cheapest();
  }

  static String percent(double share) {
    return CapacityReport.whole(share * 100) + " %";
  }

  static String milliseconds(double value) {
    return Double.isFinite(value) ? CapacityReport.decimals(value, 1) : "can't keep up";
  }

  static String plain(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
