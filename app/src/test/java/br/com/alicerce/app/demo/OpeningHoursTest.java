package br.com.alicerce.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {

  @Test
  void the_store_is_open_on_weekdays_and_saturday_mornings() {
    assertThat(OpeningHours.isOpen(at("2026-03-06T07:29:59"))).isFalse();
    assertThat(OpeningHours.isOpen(at("2026-03-06T07:30:00"))).isTrue();
    assertThat(OpeningHours.isOpen(at("2026-03-06T17:59:59"))).isTrue();
    assertThat(OpeningHours.isOpen(at("2026-03-06T18:00:00"))).isFalse();
    assertThat(OpeningHours.isOpen(at("2026-03-07T11:59:59"))).isTrue();
    assertThat(OpeningHours.isOpen(at("2026-03-07T12:00:00"))).isFalse();
    assertThat(OpeningHours.isOpen(at("2026-03-08T10:00:00"))).isFalse();
  }

  @Test
  void time_stands_still_while_the_store_is_closed() {
    assertThat(OpeningHours.after(at("2026-03-06T17:30:00"), Duration.ofHours(1))).isEqualTo(at("2026-03-07T08:00:00"));
    assertThat(OpeningHours.after(at("2026-03-07T11:30:00"), Duration.ofHours(1))).isEqualTo(at("2026-03-09T08:00:00"));
    assertThat(OpeningHours.after(at("2026-03-08T15:00:00"), Duration.ofHours(1))).isEqualTo(at("2026-03-09T08:30:00"));
    assertThat(OpeningHours.after(at("2026-03-09T05:00:00"), Duration.ofHours(1))).isEqualTo(at("2026-03-09T08:30:00"));
  }

  @Test
  void the_last_two_days_of_trade_skip_sunday() {
    assertThat(OpeningHours.openingBeforeLast(at("2026-03-09T15:00:00"))).isEqualTo(at("2026-03-07T07:30:00"));
    assertThat(OpeningHours.openingBeforeLast(at("2026-03-09T07:00:00"))).isEqualTo(at("2026-03-06T07:30:00"));
    assertThat(OpeningHours.openingBeforeLast(at("2026-03-08T15:00:00"))).isEqualTo(at("2026-03-06T07:30:00"));
  }

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(OpeningHours.ZONE).toInstant();
  }
}
