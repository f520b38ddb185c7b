package br.com.alicerce.bench.rehearsal;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Every try and every request, told to all tallies that are open when it ends. */
final class Ledger {

  private final List<Tally> open = new CopyOnWriteArrayList<>();
  private final Map<Kind, Long> outSince = new EnumMap<>(Kind.class);

  /** Another tally, from now on. */
  Tally open() {
    Tally tally = new Tally();
    open.add(tally);
    return tally;
  }

  /** It hears of nothing more; what is out is told it as far as it went. */
  void close(Tally tally, long now) {
    synchronized (this) {
      outSince.forEach((kind, since) -> tally.wasOut(kind, Duration.ofNanos(now - since)));
    }
    open.remove(tally);
  }

  /** One try; a kind is out from the first failure until the next good answer. */
  void tried(Kind kind, boolean good, long now) {
    Long since;
    synchronized (this) {
      if (!good) {
        outSince.putIfAbsent(kind, now);
        return;
      }
      since = outSince.remove(kind);
    }
    if (since != null) {
      open.forEach(tally -> tally.wasOut(kind, Duration.ofNanos(now - since)));
    }
  }

  /** Whether the last that was heard of some kind is a failure. */
  synchronized boolean somethingIsOut() {
    return !outSince.isEmpty();
  }

  /** A request came to its end. */
  void ended(Kind kind, boolean good, int repetitions, long nanoseconds) {
    open.forEach(tally -> tally.ended(kind, good, repetitions, nanoseconds));
  }
}
