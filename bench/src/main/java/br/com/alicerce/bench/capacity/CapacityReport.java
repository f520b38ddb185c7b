package br.com.alicerce.bench.capacity;

import br.com.alicerce.bench.capacity.Block.Heading;
import br.com.alicerce.bench.capacity.Block.Table;
import br.com.alicerce.bench.capacity.Block.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Whether so many stores can be carried, by what, for how much, and what breaks first. Tells the same of the same numbers. */
public final class CapacityReport {

  private static final String SOURCE = """
      Utilisation is rate times CPU (the utilisation law), times to answer are of M/G/c queues in a row (Erlang 1917; Lee and Longton \
      1959; Jackson 1957), one a droplet, with the wait for the disk added; the 95th percentile is that of a gamma distribution of the \
      same mean and variance. What a request costs is what it costs on busy cores and, as far as they sleep, what waking them costs: both \
      were measured, and the plan lets them sleep as much as the headroom says. Past the one machine that was measured all of this is \
      arithmetic: nobody has run seven droplets, their network or their neighbours.""";
  private static final String PAST = """
      Past 5,000 stores the design says: rethink. The way is open and not built: PostgreSQL by Citus, distributed by tenant_id, which \
      leads every key, unique constraint, foreign key and index already; the stream in shards by store, each on a Redis; verticals and \
      engines by count. What the table says beyond 5,000 stores is what one PostgreSQL would have to be.""";

  private static final String BOTH = """
      CPU milliseconds where all cores work, and what comes to it where all sleep; of an event, in full \
      batches, and what comes to it where it comes alone.""";

  private final Workload workload;
  private final Costs costs;
  private final Demand demand;

  public CapacityReport(Workload workload, Costs costs) {
    this.workload = workload;
    this.costs = costs;
    this.demand = Demand.of(workload, costs);
  }

  /** Its title. */
  public String title() {
    return "Capacity: " + whole(workload.stores()) + " stores";
  }

  /** All of it. */
  public List<Block> blocks() {
    List<Block> blocks = new ArrayList<>(List.of(answer(), new Text("Measured on " + costs.machine() + ". " + SOURCE)));
    blocks.addAll(List.of(new Heading("The peak"), peak(), new Heading("What each component needs"), components(), growth()));
    blocks.addAll(List.of(new Heading("Deployments"), deployments()));
    blocks.addAll(new Scaling(workload, costs).blocks());
    blocks.addAll(List.of(new Text(PAST), new Heading("Measured costs"), new Text(BOTH), measured()));
    blocks.addAll(List.of(new Heading("Assumptions"), assumptions()));
    return blocks;
  }

  private Text answer() {
    Optional<Layout> own = new Planner(workload, costs).cheapest();
    if (own.isEmpty()) {
      return new Text("No. " + whole(workload.stores()) + " stores need a larger PostgreSQL, relay or Redis than the price list has.");
    }
    Layout layout = own.get();
    Layout document = Layout.document1000();
    return new Text("Yes. " + whole(workload.stores()) + " stores run on " + layout.title() + ": US$ " + layout.dollars()
        + " a month, US$ " + decimals(layout.dollars() / workload.stores(), 3)
        + " a store. The document's deployment for 1,000 stores costs US$ "
        + document.dollars() + " and would be " + Scaling.percent(busiest(document)) + " busy in its busiest part.");
  }

  private double busiest(Layout layout) {
    return layout.nodes().stream().mapToDouble(node -> node.cpu(demand)).max().orElseThrow();
  }

  private Table peak() {
    List<List<String>> rows = new ArrayList<>(List.of(
        List.of("at nginx", decimals(workload.edge(), 0)), List.of("at verticals and engines", decimals(workload.proxied(), 0))));
    workload.requests().forEach((kind, rate) -> rows.add(List.of("of these " + kind, decimals(rate, 1))));
    rows.add(List.of("events", decimals(workload.events(), 1)));
    return new Table(List.of("", "a second"), rows);
  }

  private Table components() {
    List<List<String>> rows = new ArrayList<>();
    for (Component component : Component.values()) {
      rows.add(List.of(component.title(), decimals(demand.of(component), 3), Scaling.percent(demand.of(component) / total()),
          decimals(Memory.megabytes(component, workload, costs), 0)));
    }
    return new Table(List.of("component", "cores busy", "of all CPU", "MB"), rows);
  }

  private double total() {
    return demand.cores().values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private Text growth() {
    double megabytesADay = workload.quotesPerDay() * costs.databaseBytesPerQuote() / 1e6;
    double writesADay = workload.stores() * workload.get(Assumption.EVENTS_PER_STORE_DAY);
    double days = workload.get(Assumption.DATABASE_DISK_GB) * 1_000 * 0.8 / megabytesADay;
    return new Text("The disk grows by " + decimals(megabytesADay, 0) + " MB a business day (" + whole(workload.quotesPerDay())
        + " quotes of "
        + whole(costs.databaseBytesPerQuote()) + " bytes with lines, indexes, orders and events): 80 % of "
        + whole(workload.get(Assumption.DATABASE_DISK_GB)) + " GB after "
        + decimals(days / workload.get(Assumption.BUSINESS_DAYS_PER_MONTH), 0) + " months. WAL is "
        + decimals(writesADay * costs.walBytesPerWrite() / 1e6, 0) + " MB a day at " + whole(costs.walBytesPerWrite())
        + " bytes a write, one write an event. "
        + "Events that no engine takes for " + whole(workload.get(Assumption.ENGINES_OUTAGE_MINUTES)) + " minutes of the peak are "
        + decimals(Memory.backlog(workload, costs), 0) + " MB of Redis at " + whole(costs.redisBytesPerEvent())
        + " bytes an event; drained, it is next to nothing.");
  }

  private Table deployments() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(deployment("document, ≤ 200", Layout.document200(), 200));
    rows.add(deployment("document, ≤ 500", Layout.document500(), 500));
    rows.add(deployment("document, ≤ 1,000", Layout.document1000(), 1_000));
    for (double stores : new TreeSet<>(List.of(200.0, 500.0, 1_000.0, workload.stores()))) {
      Workload at = workload.with(Assumption.STORES, stores);
      rows.add(new Planner(at, costs).cheapest()
          .map(layout -> deployment("cheapest here, " + whole(stores), layout, stores))
          .orElse(List.of("cheapest here, " + whole(stores), "none on this price list", "–", "–", "–", "–", "–", "–", "–")));
    }
    return new Table(List.of(
        "deployment", "droplets", "GB", "US$/month", "US$/store", "busiest part", "its CPU", "p95 ms", "connections"), rows);
  }

  private List<String> deployment(String name, Layout layout, double stores) {
    Workload at = workload.with(Assumption.STORES, stores);
    Demand needed = Demand.of(at, costs);
    Node busiest = layout.nodes().stream()
        .max(Comparator.comparingDouble((Node node) -> node.cpu(needed)).thenComparing(Node::title)).orElseThrow();
    return List.of(name, layout.title(), whole(layout.gigabytes()), whole(layout.dollars()), decimals(layout.dollars() / stores, 3),
        busiest.title(), Scaling.percent(busiest.cpu(needed)), Scaling.milliseconds(layout.request(at, costs).p95()),
        whole(layout.connections(at)));
  }

  private Table measured() {
    List<List<String>> rows = new ArrayList<>();
    costs.requests().forEach((kind, request) -> rows.add(List.of(kind, told(request.of(Component.VERTICAL)),
        told(request.of(Component.ENGINES)), told(request.of(Component.POSTGRESQL)), decimals(request.waitMilliseconds(), 2))));
    rows.add(List.of("event", "–",
        told(costs.event().getOrDefault(Component.ENGINES, Cost.NONE)) + ", relay "
            + told(costs.event().getOrDefault(Component.RELAY, Cost.NONE)),
        told(costs.event().getOrDefault(Component.POSTGRESQL, Cost.NONE)), "–"));
    return new Table(List.of("one of", "vertical ms", "engines ms", "PostgreSQL ms", "wait ms"), rows);
  }

  private static String told(Cost cost) {
    return cost.at(1) == 0 ? "–" : decimals(cost.busy(), 3) + " + " + decimals(cost.waking(), 3);
  }

  private Table assumptions() {
    return new Table(List.of("name", "value", "unit"), Arrays.stream(Assumption.values())
        .map(one -> List.of(one.key(), Scaling.plain(workload.get(one)), one.unit())).toList());
  }

  static String whole(double value) {
    return String.format(Locale.ROOT, "%,d", Math.round(value));
  }

  static String decimals(double value, int places) {
    return String.format(Locale.ROOT, "%,." + places + "f", value);
  }
}
