package br.com.alicerce.bench.capacity;

/**
 * A station where requests wait for one of several cores: M/M/c, Poisson arrivals, exponential service times, first come first served
 * (Erlang 1917; formulas as in Gross, Shortle, Thompson and Harris, Fundamentals of Queueing Theory, 4th ed. 2008, section 2.3). A
 * process that shares its cores between requests has the same mean by the insensitivity of processor sharing (Kleinrock, Queueing Systems
 * II, 1976, section 4.4), and a tail near it at the loads we plan for.
 *
 * @param cores how many serve
 * @param serviceMilliseconds what one request needs of a core, on average
 * @param utilisation of all cores, 0 to 1, by these requests and whatever else runs there
 */
public record Queue(double cores, double serviceMilliseconds, double utilisation) {

  public Queue {
    if (cores <= 0 || serviceMilliseconds < 0 || utilisation < 0) {
      throw new IllegalArgumentException(
          "no queue has %f cores, %f ms, %f of them used".formatted(cores, serviceMilliseconds, utilisation));
    }
  }

  /** Whether it keeps up; where it does not, every time is infinite. */
  public boolean isStable() {
    return utilisation < 1;
  }

  /** The probability that a request has to wait: Erlang's C. Between whole numbers of cores it is taken in a straight line. */
  public double waits() {
    if (!isStable()) {
      return 1;
    }
    double low = Math.max(1, Math.floor(cores));
    double share = cores < 1 ? 0 : cores - low;
    return (1 - share) * erlangC((int) low) + share * erlangC((int) low + 1);
  }

  /** How long it takes: waiting and service. */
  public Sojourn sojourn() {
    if (!isStable()) {
      return new Sojourn(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
    double c = waits();
    double drain = serviceMilliseconds / (cores * (1 - utilisation));
    double mean = serviceMilliseconds + c * drain;
    double variance = serviceMilliseconds * serviceMilliseconds + c * (2 - c) * drain * drain;
    return new Sojourn(mean, variance);
  }

  /** By the recursion of Erlang's B, which is stable for any number of servers. */
  private double erlangC(int servers) {
    double offered = utilisation * servers;
    double b = 1;
    for (int server = 1; server <= servers; server++) {
      b = offered * b / (server + offered * b);
    }
    return b / (1 - utilisation * (1 - b));
  }
}
