package br.com.alicerce.bench.capacity;

/**
 * A station where requests wait for one of several cores: M/G/c, Poisson arrivals, first come first served. Waiting is that of M/M/c
 * (Erlang 1917; formulas as in Gross, Shortle, Thompson and Harris, Fundamentals of Queueing Theory, 4th ed. 2008, section 2.3) times half
 * of one more than the variability of what requests need (Lee and Longton 1959); who waits, waits for an exponential time.
 *
 * @param cores how many serve
 * @param service what requests need of a core
 * @param utilisation of all cores, 0 to 1, by these requests and whatever else runs there
 */
public record Queue(double cores, Service service, double utilisation) {

  public Queue {
    if (cores <= 0 || service.mean() < 0 || utilisation < 0) {
      throw new IllegalArgumentException("no queue has %f cores, %f ms, %f of them used".formatted(cores, service.mean(), utilisation));
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
    double drain = service.mean() / (cores * (1 - utilisation)) * (1 + service.variability()) / 2;
    return new Sojourn(service.mean() + c * drain, service.variance() + c * (2 - c) * drain * drain);
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
