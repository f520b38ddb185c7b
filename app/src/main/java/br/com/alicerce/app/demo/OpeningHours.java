package br.com.alicerce.app.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** When the demo store is open: Monday to Friday 7:30–18:00, Saturday 7:30–12:00, in the zone of São Paulo. */
public final class OpeningHours {

  /** The store's zone. */
  public static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");

  private static final LocalTime OPENS = LocalTime.of(7, 30);

  private OpeningHours() {}

  /** Whether the store opens at all on a day. */
  public static boolean opensOn(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  /** Whether the store is open at an instant. */
  public static boolean isOpen(Instant at) {
    var day = dayOf(at);
    return opensOn(day) && !at.isBefore(opening(day)) && at.isBefore(closing(day));
  }

  static LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, ZONE);
  }

  static Instant opening(LocalDate day) {
    return day.atTime(OPENS).atZone(ZONE).toInstant();
  }

  static Instant closing(LocalDate day) {
    return day.atTime(day.getDayOfWeek() == DayOfWeek.SATURDAY ? 12 : 18, 0).atZone(ZONE).toInstant();
  }

  /** The first opening on a later day. */
  static Instant nextOpening(Instant at) {
    var day = dayOf(at).plusDays(1);
    return opening(opensOn(day) ? day : day.plusDays(1));
  }

  /** The instant at which the store has been open for so long since another; itself in opening hours. */
  static Instant after(Instant from, Duration open) {
    var day = dayOf(from);
    var start = from.isBefore(opening(day)) ? opening(day) : from;
    if (opensOn(day) && start.plus(open).isBefore(closing(day))) {
      return start.plus(open);
    }
    var used = opensOn(day) && start.isBefore(closing(day)) ? Duration.between(start, closing(day)) : Duration.ZERO;
    return after(nextOpening(from), open.minus(used));
  }

  /** The opening of the last but one day that had opened by an instant. */
  static Instant openingBeforeLast(Instant at) {
    var day = dayOf(at);
    for (int found = 0; ; day = day.minusDays(1)) {
      if (opensOn(day) && !opening(day).isAfter(at) && ++found == 2) {
        return opening(day);
      }
    }
  }
}
