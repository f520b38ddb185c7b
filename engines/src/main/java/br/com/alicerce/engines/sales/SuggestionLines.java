package br.com.alicerce.engines.sales;

import java.util.List;

/**
 * What goes with a cart, as a page shows it.
 *
 * @param lagSeconds how old the figures are
 */
public record SuggestionLines(List<SuggestionLine> lines, long lagSeconds) {

  /** Presses the first suggestion, anywhere on the page; no other thing in the house answers to it. */
  public static final String KEY = "F7";

  /** Above this, people are told how old the figures are. */
  private static final long WORTH_TELLING_SECONDS = 60;

  public SuggestionLines {
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
