package br.com.alicerce.engines.stock;

import java.util.Locale;

/** How likely a product is to run out before the supplier can deliver. */
public enum Risk {
  HIGH,
  MEDIUM,
  LOW;

  /** The risk with so many whole days of cover: high up to the lead time, medium up to twice the lead time. */
  public static Risk of(long daysOfCover, int leadDays) {
    if (daysOfCover <= leadDays) {
      return HIGH;
    }
    return daysOfCover <= 2L * leadDays ? MEDIUM : LOW;
  }

  /** On the wire: {@code high}, {@code medium}, {@code low}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
