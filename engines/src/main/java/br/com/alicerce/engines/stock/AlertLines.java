package br.com.alicerce.engines.stock;

import java.util.List;

/**
 * The most urgent alerts as a page shows them.
 *
 * @param more how many other products have alerts
 * @param lagSeconds how old the figures are
 */
public record AlertLines(List<AlertLine> lines, int more, long lagSeconds) {

  /** Above this, people are told how old the figures are. */
  private static final long WORTH_TELLING_SECONDS = 60;

  public AlertLines {
    lines = List.copyOf(lines);
  }

  /** Whether the figures are so old that people should know. */
  public boolean isLate() {
    return lagSeconds > WORTH_TELLING_SECONDS;
  }

  /** How old the figures are, in minutes begun. */
  public long lagMinutes() {
    return (lagSeconds + 59) / 60;
  }
}
