package br.com.alicerce.app.command;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far a long piece of work is, how fast, and how long it will take, in one line of the console that is written over. Shown when it
 * takes over a second; where nobody watches, a line every ten seconds.
 */
final class ProgressBar implements AutoCloseable {

  private static final int WIDTH = 30;
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration WATCHED = Duration.ofMillis(200);
  private static final Duration UNWATCHED = Duration.ofSeconds(10);

  private final String unit;
  private final long total;
  private final boolean watched;
  private final long start = System.nanoTime();
  private long done;
  private long nextAt = start + FIRST.toNanos();
  private boolean shown;

  /** @param total how much there is, as far as is known; there may be more */
  ProgressBar(String unit, long total) {
    this.unit = unit;
    this.total = total;
    this.watched = System.console() != null && System.console().isTerminal();
  }

  /** So much more is done. */
  void advance(long more) {
    advance(more, null);
  }

  /** So much more is done, and this is what comes next. */
  void advance(long more, @Nullable String next) {
    done += more;
    long now = System.nanoTime();
    if (now - nextAt >= 0) {
      nextAt = now + (watched ? WATCHED : UNWATCHED).toNanos();
      shown = true;
      String line = line(total, done, (now - start) / 1e9, unit) + (next == null ? "" : "  " + next);
      System.err.print(watched ? "\r\033[K" + line : line + "\n");
    }
  }

  static String line(long total, long done, double seconds, String unit) {
    long all = Math.max(total, done);
    double rate = seconds > 0 ? done / seconds : 0;
    int filled = all == 0 ? WIDTH : Math.toIntExact(WIDTH * done / all);
    String left = rate > 0 ? "%ds left".formatted(Math.round((all - done) / rate)) : "";
    return String.format(Locale.ROOT, "[%s%s] %d/%d %s  %.0f/s  %s",
        "#".repeat(filled), ".".repeat(WIDTH - filled), done, all, unit, rate, left).stripTrailing();
  }

  /** Removes the line. */
  @Override
  public void close() {
    if (shown && watched) {
      System.err.print("\r\033[K");
    }
  }
}
