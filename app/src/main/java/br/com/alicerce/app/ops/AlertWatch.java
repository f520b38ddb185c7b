package br.com.alicerce.app.ops;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Judges the alerts by the last samples, and remembers since when each is above its limit. */
final class AlertWatch {

  private final Map<String, Instant> above = new HashMap<>();
  private List<Judged> judged = List.of();

  /**
   * How an alert stands.
   *
   * @param value what is compared; empty where this process can't tell
   */
  record Judged(Alert alert, OptionalDouble value, Standing standing) {}

  /** Whether an alert would fire. */
  enum Standing {
    /** Above its limit for as long as it takes. */
    FIRING,
    /** Above its limit, and not yet for long enough. */
    PENDING,
    /** Not above its limit. */
    WELL,
    /** Nobody in this process can tell. */
    UNKNOWN
  }

  /** Judges again. */
  synchronized void look(List<Alert> alerts, Recent recent, Instant now) {
    judged = alerts.stream().map(alert -> judge(alert, recent, now)).toList();
  }

  /** As it was last judged, in the order of the alerts. */
  synchronized List<Judged> judged() {
    return judged;
  }

  private Judged judge(Alert alert, Recent recent, Instant now) {
    OptionalDouble value = alert.local().apply(recent);
    if (value.isEmpty() || !(value.getAsDouble() > alert.limit())) {
      above.remove(alert.name());
      return new Judged(alert, value, value.isEmpty() ? Standing.UNKNOWN : Standing.WELL);
    }
    Instant since = above.computeIfAbsent(alert.name(), _ -> now);
    boolean longEnough = !since.plus(alert.lasting()).isAfter(now);
    return new Judged(alert, value, longEnough ? Standing.FIRING : Standing.PENDING);
  }
}
