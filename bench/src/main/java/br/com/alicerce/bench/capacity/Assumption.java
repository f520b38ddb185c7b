package br.com.alicerce.bench.capacity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Something that is taken for granted, and not measured. Each is a line of a profile, and an option {@code --set name=value}. */
public enum Assumption {
  STORES(1_000, "stores"),
  USERS_PER_STORE(50, "people of a store who work at the same time, at the peak"),
  SECONDS_BETWEEN_REQUESTS(10, "s between two requests of a person"),
  SHARE_AT_VERTICAL(0.40, "of the edge's requests that static files and caches do not answer: 2,000 of 5,000"),
  READS_LIST(30, "parts of the reads that list quotes"),
  READS_GET(30, "parts of the reads that look at one quote"),
  READS_SEARCH(20, "parts of the reads that search products"),
  READS_INSIGHTS(10, "parts of the reads that ask the engines"),
  WRITES_CREATE(7, "parts of the writes that begin a quote"),
  WRITES_CONVERT(3, "parts of the writes that turn a quote into an order"),
  WRITE_SHARE(0.10, "of the vertical's requests that write; far more than the events of a day make necessary"),
  EVENTS_PER_CREATE(1, "events"),
  EVENTS_PER_CONVERT(5, "events: the quote, the order, three products' stock"),
  PEAK_EVENTS_PER_STORE_SECOND(0.02, "events a second: 20 at 1,000 stores; what the writes append counts when it is more"),
  EVENTS_PER_STORE_DAY(50, "events: 50,000 a day at 1,000 stores"),
  EVENTS_PER_QUOTE(3, "events of a quote from draft to delivery, on average"),
  LOGINS_PER_USER_DAY(1, "logins"),
  LOGIN_WINDOW_MINUTES(60, "min in which a day's logins come"),
  BUSINESS_DAYS_PER_MONTH(26, "days"),
  HOT_DAYS(30, "days of data that are looked at, and should lie in PostgreSQL's memory"),
  ENGINES_OUTAGE_MINUTES(60, "min that Redis holds events for when the engines are away, at the peak"),
  DATABASE_DISK_GB(100, "GB of disk; full at 80 %"),
  CONNECTIONS_PER_PROCESS(5, "connections of a vertical, a relay or an engines process, each of two cores"),
  MOST_CONNECTIONS(100, "connections that PostgreSQL takes"),
  MOST_CPU(0.70, "of a droplet's cores that the peak may use; what is left is headroom"),
  MOST_MEMORY(0.85, "of a droplet's memory"),
  SYSTEM_MB(200, "MB of a droplet for its operating system"),
  CORE_SPEED(1.0, "of a droplet's core beside one of the measured machine"),
  NGINX_MS_PROXIED(0.03, "ms of CPU a proxied request, where the bench did not measure it: the goal"),
  NGINX_MS_STATIC(0.016, "ms of CPU a static or cached request: the goal of 60,000/s of one core"),
  MANAGED_POSTGRESQL(1, "1: PostgreSQL is a managed one; 0: on a droplet like the rest");

  private final double usual;
  private final String unit;

  Assumption(double usual, String unit) {
    this.usual = usual;
    this.unit = unit;
  }

  /** Its value unless another is given. */
  public double usual() {
    return usual;
  }

  /** What it counts, for people. */
  public String unit() {
    return unit;
  }

  /** As profiles name it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of this name. */
  public static Optional<Assumption> of(String key) {
    return Arrays.stream(values()).filter(assumption -> assumption.key().equals(key)).findFirst();
  }
}
