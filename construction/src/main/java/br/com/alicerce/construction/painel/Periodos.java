package br.com.alicerce.construction.painel;

import br.com.alicerce.construction.validade.Validade;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;

/**
 * Since when the dashboard counts.
 *
 * @param hoje the store's midnight
 * @param semana the midnight before this week's Monday
 * @param trintaDias 30 days of 24 hours ago
 */
record Periodos(Instant hoje, Instant semana, Instant trintaDias) {

  private static final Duration TRINTA_DIAS = Duration.ofDays(30);

  static Periodos at(Instant now) {
    LocalDate hoje = now.atZone(Validade.ZONA).toLocalDate();
    return new Periodos(
        startOf(hoje), startOf(hoje.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))), now.minus(TRINTA_DIAS));
  }

  /** The least id that something made since an instant can have: ids begin with their millisecond. */
  static UUID firstId(Instant since) {
    return new UUID(since.toEpochMilli() << 16, 0);
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(Validade.ZONA).toInstant();
  }
}
