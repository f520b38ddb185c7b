package br.com.alicerce.engines.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import br.com.alicerce.platform.outcome.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** It is 22:30 on the 31st of March where the stores are, and the 1st of April in Greenwich. */
class AsOfTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

  private final AsOf asOf =
      new AsOf(Clock.fixed(Instant.parse("2026-04-01T01:30:00Z"), ZoneOffset.UTC), ZoneId.of("America/Sao_Paulo"));

  @Test
  void today_is_the_day_of_the_stores() {
    assertThat(asOf.today()).isEqualTo(TODAY);
    assertThat(asOf.day(null)).isEqualTo(TODAY);
    assertThat(asOf.day(null, 90)).isEqualTo(TODAY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2000-01-01", "2026-02-28", "2100-12-31"})
  void any_day_that_a_store_can_live_may_be_asked_for(String day) {
    assertThat(asOf.day(day)).isEqualTo(LocalDate.parse(day));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1999-12-31", "2101-01-01", "2026-02-29", "31/03/2026", "ontem", ""})
  void any_other_is_refused(String day) {
    assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> asOf.day(day));
  }

  @Test
  void an_engine_that_forgets_answers_for_as_many_days_back_as_it_remembers() {
    assertThat(asOf.day("2025-12-31", 90)).isEqualTo(TODAY.minusDays(90));
    assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> asOf.day("2025-12-30", 90));
    assertThat(asOf.day("2100-12-31", 90)).isEqualTo(LocalDate.of(2100, 12, 31));
  }
}
