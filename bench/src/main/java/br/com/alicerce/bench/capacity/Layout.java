package br.com.alicerce.bench.capacity;

import static br.com.alicerce.bench.capacity.Component.ENGINES;
import static br.com.alicerce.bench.capacity.Component.NGINX;
import static br.com.alicerce.bench.capacity.Component.POSTGRESQL;
import static br.com.alicerce.bench.capacity.Component.REDIS;
import static br.com.alicerce.bench.capacity.Component.RELAY;
import static br.com.alicerce.bench.capacity.Component.VERTICAL;

import java.util.List;
import java.util.stream.Collectors;

/** Which components run on which droplets. */
public record Layout(List<Node> nodes) {

  public Layout {
    nodes = List.copyOf(nodes);
  }

  /** The document's, up to 200 stores. */
  public static Layout document200() {
    return document(2);
  }

  /** The document's, up to 500 stores. */
  public static Layout document500() {
    return document(4);
  }

  /** The document's, up to 1,000 stores. */
  public static Layout document1000() {
    return new Layout(List.of(
        new Node(List.of(NGINX), Droplet.of(2), 1),
        new Node(List.of(VERTICAL), Droplet.of(4), 2),
        new Node(List.of(ENGINES), Droplet.of(2), 1),
        new Node(List.of(RELAY), Droplet.of(1), 1),
        new Node(List.of(POSTGRESQL), Droplet.managed(8), 1),
        new Node(List.of(REDIS), Droplet.of(2), 1)));
  }

  private static Layout document(int postgresGigabytes) {
    return new Layout(List.of(
        new Node(List.of(NGINX, VERTICAL), Droplet.of(4), 1),
        new Node(List.of(RELAY, ENGINES), Droplet.of(2), 1),
        new Node(List.of(POSTGRESQL), Droplet.managed(postgresGigabytes), 1),
        new Node(List.of(REDIS), Droplet.of(1), 1)));
  }

  /** US$ a month. */
  public int dollars() {
    return nodes.stream().mapToInt(Node::dollars).sum();
  }

  /** Memory of all, in GB. */
  public int gigabytes() {
    return nodes.stream().mapToInt(node -> node.droplet().gigabytes() * node.count()).sum();
  }

  /** Connections that PostgreSQL gets, from each process but nginx and Redis; a second relay stands by. */
  public double connections(Workload workload) {
    int processes = nodes.stream().mapToInt(node -> node.count() * (int) node.components().stream()
        .filter(component -> component == VERTICAL || component == ENGINES || component == RELAY).count()).sum();
    return processes * workload.get(Assumption.CONNECTIONS_PER_PROCESS);
  }

  /** How long a request takes at the peak, from the first droplet to the last, or infinitely where one can't keep up. */
  public Sojourn request(Workload workload, Costs costs) {
    Demand demand = Demand.of(workload, costs);
    Sojourn sojourn = Sojourn.NONE;
    for (Node node : nodes) {
      Service service = Demand.service(node.components(), workload, costs);
      if (service.mean() > 0) {
        sojourn = sojourn.then(new Queue(node.droplet().cores(), service, node.cpu(demand)).sojourn());
      }
    }
    return sojourn.then(waitOf(workload, costs));
  }

  /** What an average request waits for that is no CPU. */
  private static double waitOf(Workload workload, Costs costs) {
    double wait = 0;
    for (var kind : workload.requests().entrySet()) {
      Costs.Request request = costs.of(kind.getKey(), workload.events(), workload.requests().get("insights"));
      wait += kind.getKey().equals("login") ? 0 : kind.getValue() / workload.proxied() * request.waitMilliseconds();
    }
    return wait;
  }

  /** For people. */
  public String title() {
    return nodes.stream().map(Node::title).collect(Collectors.joining(" · "));
  }
}
