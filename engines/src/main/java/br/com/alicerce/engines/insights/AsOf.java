package br.com.alicerce.engines.insights;

import br.com.alicerce.platform.outcome.FieldError;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.outcome.RefusedException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The day an answer is true of: today in the stores' zone, unless another is asked for. */
public final class AsOf {

  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

  private final Clock clock;
  private final ZoneId zone;

  /**
   * Days of these stores.
   *
   * @param zone the zone of the stores' calendars
   */
  public AsOf(Clock clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * The day asked for.
   *
   * @throws RefusedException with 422 when it is no day, or one that no store can have lived
   */
  public LocalDate day(@Nullable String asked) {
    return asked == null ? today() : parse(asked, FIRST, LAST);
  }

  /**
   * The day asked for, of an engine that keeps only the facts of the last days.
   *
   * @param most how many days before today can be asked for
   * @throws RefusedException with 422 when it is no day, earlier than that, or one that no store can have lived
   */
  public LocalDate day(@Nullable String asked, int most) {
    return asked == null ? today() : parse(asked, today().minusDays(most), LAST);
  }

  /** The day it is now in the stores' zone. */
  public LocalDate today() {
    return clock.instant().atZone(zone).toLocalDate();
  }

  private static LocalDate parse(String text, LocalDate first, LocalDate last) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (!day.isBefore(first) && !day.isAfter(last)) {
        return day;
      }
    } catch (DateTimeParseException unreadable) {
      // answered below like any other day that can't be
    }
    throw new RefusedException(new Refusal.Invalid(List.of(
        new FieldError("as_of", "Use uma data de %s a %s, por exemplo 2026-01-31.".formatted(first, last)))));
  }
}
