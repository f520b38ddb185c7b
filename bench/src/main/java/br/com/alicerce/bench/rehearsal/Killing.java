package br.com.alicerce.bench.rehearsal;

import java.time.Duration;
import java.util.Locale;

/** One unit's death, until it is back and a little longer. */
final class Killing {

  private static final Duration SETTLE = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Unit unit;
  private final long killed;
  private final long pid;
  private final Ledger ledger;
  private final Tally tally;
  private long back;
  private long calmSince;
  private long waiting;

  private Killing(Unit unit, long killed, long pid, Ledger ledger) {
    this.unit = unit;
    this.killed = killed;
    this.pid = pid;
    this.ledger = ledger;
    this.tally = ledger.open();
  }

  /** {@code kill -9}. */
  static Killing of(Unit unit, Ledger ledger) {
    Killing killing = new Killing(unit, System.nanoTime(), unit.pid(), ledger);
    unit.kill();
    return killing;
  }

  /** Whether it is over: the unit is another process, works, and everybody has been answered for some seconds; or it took minutes. */
  boolean isOver() {
    long now = System.nanoTime();
    if (back == 0 && unit.pid() != pid && unit.answers()) {
      back = now;
    }
    if (back == 0 || calmSince == 0 || ledger.somethingIsOut()) {
      calmSince = now;
    }
    return now - calmSince > SETTLE.toNanos() || now - killed > PATIENCE.toNanos();
  }

  /** Events wait. */
  void sees(long events) {
    waiting = Math.max(waiting, events);
  }

  boolean cameBack() {
    return back != 0;
  }

  Tally tally() {
    return tally;
  }

  /** What users noticed of it. */
  String says() {
    String then = cameBack()
        ? String.format(Locale.ROOT, "works again after %.1f s", (back - killed) / 1e9)
        : "NOT BACK, it says \"" + unit.lastWords() + "\"";
    return String.format(Locale.ROOT, "kill -9 %s: %s; %d of %d sent again, failed %d GET and %d POST, p95 %.0f ms, longest %.1f s;"
        + " no good answer at all: %s; at most %d events waiting",
        unit.name(), then, tally.repeated(), tally.requests(), tally.failedReads(), tally.failedWrites(),
        tally.percentile(0.95), tally.percentile(1) / 1000, tally.outages(), waiting);
  }
}
