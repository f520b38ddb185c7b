package br.com.alicerce.engines.stock;

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
final class AsOf {

  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

  private final Clock clock;
  private final ZoneId zone;

  AsOf(Clock clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * The day asked for.
   *
   * @throws RefusedException with 422 when it is no day, or one that no store can have lived
   */
  LocalDate day(@Nullable String asked) {
    return asked == null ? today() : parse(asked);
  }

  /** The day it is now in the stores' zone. */
  LocalDate today() {
    return clock.instant().atZone(zone).toLocalDate();
  }

  private static LocalDate parse(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (!day.isBefore(FIRST) && !day.isAfter(LAST)) {
        return day;
      }
    } catch (DateTimeParseException unreadable) {
      // answered below like any other day that can't be
    }
    throw new RefusedException(new Refusal.Invalid(List.of(
        new FieldError("as_of", "Use uma data de %s a %s, por exemplo 2026-01-31.".formatted(FIRST, LAST)))));
  }
}
