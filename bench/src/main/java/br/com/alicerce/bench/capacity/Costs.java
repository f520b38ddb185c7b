package br.com.alicerce.bench.capacity;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the bench measured.
 *
 * @param machine on what
 * @param requests by kind
 * @param event what an event costs from outbox to engine
 * @param idleCores what each process takes of a core when nobody is there
 * @param memoryMegabytes what each process holds
 * @param redisBytesPerEvent in the stream
 * @param databaseBytesPerQuote of tables, indexes and events of everything, over the quotes
 * @param walBytesPerWrite of a new quote
 */
public record Costs(
    String machine,
    Map<String, Request> requests,
    Map<Component, Double> event,
    Map<Component, Double> idleCores,
    Map<Component, Double> memoryMegabytes,
    double redisBytesPerEvent,
    double databaseBytesPerQuote,
    double walBytesPerWrite) {

  /** What the model must know of; without one of them it can't say anything. */
  public static final Set<String> NEEDED =
      Set.of("list", "get", "create", "convert", "search", "insights", "insights_anew", "login");

  private static final String INSIGHTS = "insights";
  private static final String INSIGHTS_ANEW = "insights_anew";

  /**
   * A kind of request.
   *
   * @param cpuMilliseconds of each component; none for those it does not reach
   * @param clientMilliseconds of CPU of the load generator, which on one machine shares the cores
   * @param waitMilliseconds that it takes, alone on the machine, beyond its CPU: the disk's commit, the wire, the scheduler
   */
  public record Request(Map<Component, Double> cpuMilliseconds, double clientMilliseconds, double waitMilliseconds) {

    public Request {
      cpuMilliseconds = immutable(cpuMilliseconds);
    }

    /** Of one component. */
    public double of(Component component) {
      return cpuMilliseconds.getOrDefault(component, 0.0);
    }

    /** What it is on average when it is the other one in this share of the cases. */
    Request towards(Request other, double share) {
      Map<Component, Double> cpu = new EnumMap<>(Component.class);
      cpuMilliseconds.forEach((component, milliseconds) -> cpu.merge(component, (1 - share) * milliseconds, Double::sum));
      other.cpuMilliseconds.forEach((component, milliseconds) -> cpu.merge(component, share * milliseconds, Double::sum));
      return new Request(cpu, (1 - share) * clientMilliseconds + share * other.clientMilliseconds,
          (1 - share) * waitMilliseconds + share * other.waitMilliseconds);
    }
  }

  public Costs {
    requests = Collections.unmodifiableMap(new TreeMap<>(requests));
    event = immutable(event);
    idleCores = immutable(idleCores);
    memoryMegabytes = immutable(memoryMegabytes);
  }

  /** Of a kind. */
  public Request of(String kind) {
    Request request = requests.get(kind);
    if (request == null) {
      throw new IllegalArgumentException("The costs tell nothing of " + kind);
    }
    return request;
  }

  /**
   * The same among others: what the engines have worked out for a store is told again until its next event is applied. With both coming
   * independently of each other (Poisson), the last thing before a question was an event in {@code events / (events + questions)} of the
   * cases, and then it is worked out anew.
   *
   * @param events a second
   * @param questions of insights a second
   */
  public Request of(String kind, double events, double questions) {
    return kind.equals(INSIGHTS) && questions > 0
        ? of(INSIGHTS).towards(of(INSIGHTS_ANEW), events / (events + questions))
        : of(kind);
  }

  private static Map<Component, Double> immutable(Map<Component, Double> values) {
    return values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(values));
  }
}
