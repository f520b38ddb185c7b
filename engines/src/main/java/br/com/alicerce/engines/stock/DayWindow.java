package br.com.alicerce.engines.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@code days} calendar days up to <em>and including</em> {@code asOf}; as a half-open interval
 * {@code [asOf − days + 1, asOf + 1)}. Zero days hold nothing.
 *
 * <p>Example: 90 days as of 31 March 2026 run from 1 January to 31 March, both counted. A product first moved on
 * 22 March has, as of 31 March, a history of 10 days: the 22nd and the 31st both count.
 *
 * @param asOf the last day, which counts although it may not be over yet
 * @param days how many days, 0 or more
 */
record DayWindow(LocalDate asOf, int days) {

  /** The window of a product first moved on that day: the days since then, but no more than the limit. */
  static DayWindow since(@Nullable LocalDate firstMovement, int limit, LocalDate asOf) {
    if (firstMovement == null || firstMovement.isAfter(asOf)) {
      return new DayWindow(asOf, 0);
    }
    return new DayWindow(asOf, (int) Math.min(limit, ChronoUnit.DAYS.between(firstMovement, asOf) + 1));
  }

  boolean contains(LocalDate day) {
    return !day.isAfter(asOf) && day.isAfter(asOf.minusDays(days));
  }

  /** The sum of the entries whose day is in the window. */
  BigDecimal sum(Map<LocalDate, BigDecimal> byDay) {
    return byDay.entrySet().stream()
        .filter(entry -> contains(entry.getKey()))
        .map(Map.Entry::getValue)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The sum of the counts whose day is in the window. */
  int count(Map<LocalDate, Integer> byDay) {
    return byDay.entrySet().stream()
        .filter(entry -> contains(entry.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }
}
