package br.com.alicerce.bench.capacity;

import static br.com.alicerce.bench.capacity.Assumption.ENGINES_OUTAGE_MINUTES;
import static br.com.alicerce.bench.capacity.Assumption.HOT_DAYS;

/** What each component holds in memory, in megabytes: what its process was measured to hold, and what grows with the stores. */
final class Memory {

  private static final double BYTES_A_MEGABYTE = 1024.0 * 1024.0;

  private Memory() {}

  /** Of one process of it. */
  static double megabytes(Component component, Workload workload, Costs costs) {
    double measured = costs.memoryMegabytes().getOrDefault(component, component == Component.NGINX ? 30.0 : 0.0);
    return switch (component) {
      case NGINX, VERTICAL, RELAY, ENGINES -> measured;
      case POSTGRESQL -> measured + hotData(workload, costs);
      case REDIS -> measured + backlog(workload, costs);
    };
  }

  /** Megabytes of Redis that the events of an outage take. */
  static double backlog(Workload workload, Costs costs) {
    return workload.events() * workload.get(ENGINES_OUTAGE_MINUTES) * 60 * costs.redisBytesPerEvent() / BYTES_A_MEGABYTE;
  }

  /** Megabytes of rows and indexes that people look at. */
  static double hotData(Workload workload, Costs costs) {
    return workload.quotesPerDay() * workload.get(HOT_DAYS) * costs.databaseBytesPerQuote() / BYTES_A_MEGABYTE;
  }
}
