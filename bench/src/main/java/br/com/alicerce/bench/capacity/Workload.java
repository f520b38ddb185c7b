package br.com.alicerce.bench.capacity;

import static br.com.alicerce.bench.capacity.Assumption.EVENTS_PER_CONVERT;
import static br.com.alicerce.bench.capacity.Assumption.EVENTS_PER_CREATE;
import static br.com.alicerce.bench.capacity.Assumption.LOGINS_PER_USER_DAY;
import static br.com.alicerce.bench.capacity.Assumption.LOGIN_WINDOW_MINUTES;
import static br.com.alicerce.bench.capacity.Assumption.PEAK_EVENTS_PER_STORE_SECOND;
import static br.com.alicerce.bench.capacity.Assumption.READS_GET;
import static br.com.alicerce.bench.capacity.Assumption.READS_INSIGHTS;
import static br.com.alicerce.bench.capacity.Assumption.READS_LIST;
import static br.com.alicerce.bench.capacity.Assumption.READS_SEARCH;
import static br.com.alicerce.bench.capacity.Assumption.SECONDS_BETWEEN_REQUESTS;
import static br.com.alicerce.bench.capacity.Assumption.SHARE_AT_VERTICAL;
import static br.com.alicerce.bench.capacity.Assumption.STORES;
import static br.com.alicerce.bench.capacity.Assumption.USERS_PER_STORE;
import static br.com.alicerce.bench.capacity.Assumption.WRITES_CONVERT;
import static br.com.alicerce.bench.capacity.Assumption.WRITES_CREATE;
import static br.com.alicerce.bench.capacity.Assumption.WRITE_SHARE;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What stores do at their peak, from the assumptions alone. */
public record Workload(Map<Assumption, Double> values) {

  public Workload {
    EnumMap<Assumption, Double> all = new EnumMap<>(Assumption.class);
    for (Assumption assumption : Assumption.values()) {
      double value = values.getOrDefault(assumption, assumption.usual());
      if (!Double.isFinite(value) || value < 0) {
        throw new IllegalArgumentException(assumption.key() + " can't be " + value);
      }
      all.put(assumption, value);
    }
    values = Collections.unmodifiableMap(all);
  }

  /** The assumptions as they are. */
  public static Workload usual() {
    return new Workload(Map.of());
  }

  /** The same with another value. */
  public Workload with(Assumption assumption, double value) {
    EnumMap<Assumption, Double> changed = new EnumMap<>(values);
    changed.put(assumption, value);
    return new Workload(changed);
  }

  /** The value of an assumption. */
  public double get(Assumption assumption) {
    return values.get(assumption);
  }

  /** How many stores. */
  public double stores() {
    return get(STORES);
  }

  /** Requests a second at nginx. */
  public double edge() {
    return stores() * get(USERS_PER_STORE) / get(SECONDS_BETWEEN_REQUESTS);
  }

  /** Requests a second that verticals and engines answer. */
  public double proxied() {
    return edge() * get(SHARE_AT_VERTICAL);
  }

  /** Requests a second of each kind, by the bench's names. */
  public Map<String, Double> requests() {
    double reads = get(READS_LIST) + get(READS_GET) + get(READS_SEARCH) + get(READS_INSIGHTS);
    double writes = get(WRITES_CREATE) + get(WRITES_CONVERT);
    double ofReads = proxied() * (1 - get(WRITE_SHARE)) / reads;
    double ofWrites = proxied() * get(WRITE_SHARE) / writes;
    Map<String, Double> requests = new LinkedHashMap<>();
    requests.put("list", ofReads * get(READS_LIST));
    requests.put("get", ofReads * get(READS_GET));
    requests.put("search", ofReads * get(READS_SEARCH));
    requests.put("insights", ofReads * get(READS_INSIGHTS));
    requests.put("create", ofWrites * get(WRITES_CREATE));
    requests.put("convert", ofWrites * get(WRITES_CONVERT));
    requests.put("login", logins());
    return requests;
  }

  /** Logins a second in the morning. */
  public double logins() {
    return stores() * get(USERS_PER_STORE) * get(LOGINS_PER_USER_DAY) / (get(LOGIN_WINDOW_MINUTES) * 60);
  }

  /** Events a second: what the assumptions say, or what the writes append when that is more. */
  public double events() {
    Map<String, Double> requests = requests();
    double appended = requests.get("create") * get(EVENTS_PER_CREATE) + requests.get("convert") * get(EVENTS_PER_CONVERT);
    return Math.max(appended, stores() * get(PEAK_EVENTS_PER_STORE_SECOND));
  }

  /** Quotes a day. */
  public double quotesPerDay() {
    return stores() * get(Assumption.EVENTS_PER_STORE_DAY) / get(Assumption.EVENTS_PER_QUOTE);
  }
}
