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
 * @param event what an event costs from outbox to engine, its writing apart: in full batches, and what comes to it when it comes alone
 * @param steadyEvents a second at which half of the latter was left
 * @param idleCores what each process takes of a core when nobody is there
 * @param memoryMegabytes what each process holds
 * @param redisBytesPerEvent in the stream
 * @param databaseBytesPerQuote of tables, indexes and events of everything, over the quotes
 * @param walBytesPerWrite of a new quote
 */
public record Costs(
    String machine,
    Map<String, Request> requests,
    Map<Component, Cost> event,
    double steadyEvents,
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
   * @param cpu of each component; none for those it does not reach
   * @param client of the load generator, which on one machine shares the cores
   * @param waitMilliseconds that it takes, alone on the machine, beyond its CPU: the disk's commit, the wire, the scheduler
   */
  public record Request(Map<Component, Cost> cpu, Cost client, double waitMilliseconds) {

    public Request {
      cpu = immutable(cpu);
    }

    /** Of one component. */
    public Cost of(Component component) {
      return cpu.getOrDefault(component, Cost.NONE);
    }

    /** All of it, the load generator's part too. */
    public Cost all() {
      return cpu.values().stream().reduce(client, Cost::plus);
    }

    /** The same where it takes so much longer than its CPU. */
    Request waiting(double milliseconds) {
      return new Request(cpu, client, milliseconds);
    }

    /** The same where it passes a component by. */
    Request without(Component component) {
      Map<Component, Cost> others = new EnumMap<>(Component.class);
      others.putAll(cpu);
      others.remove(component);
      return new Request(others, client, waitMilliseconds);
    }

    /** What it is on average when it is the other one in this share of the cases. */
    Request towards(Request other, double share) {
      Map<Component, Cost> both = new EnumMap<>(Component.class);
      for (Component component : Component.values()) {
        if (cpu.containsKey(component) || other.cpu.containsKey(component)) {
          both.put(component, of(component).towards(other.of(component), share));
        }
      }
      return new Request(both, client.towards(other.client, share), (1 - share) * waitMilliseconds + share * other.waitMilliseconds);
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

  /**
   * CPU milliseconds of an event in a component when so many come a second. Events that come while others are being carried go in one
   * batch, so that batches grow with the rate, and an event's part of what a batch costs falls with it: a hyperbola through both
   * measurements.
   */
  public double event(Component component, double events) {
    return event.getOrDefault(component, Cost.NONE).at(1 / (1 + events / steadyEvents));
  }

  private static <T> Map<Component, T> immutable(Map<Component, T> values) {
    return values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(values));
  }
}
