package br.com.alicerce.construction.validade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidadeTest {

  @ParameterizedTest
  @CsvSource({
    "2026-07-01T15:00:00Z, 7, 2026-07-09T02:59:59Z",
    "2026-07-01T02:59:59Z, 7, 2026-07-08T02:59:59Z",
    "2026-07-01T03:00:00Z, 7, 2026-07-09T02:59:59Z",
    "2026-12-31T15:00:00Z, 1, 2027-01-02T02:59:59Z",
    "2028-02-28T12:00:00Z, 1, 2028-03-01T02:59:59Z",
    "2026-07-01T15:00:00Z, 365, 2027-07-02T02:59:59Z",
    "2018-12-01T12:00:00Z, 7, 2018-12-09T01:59:59Z"
  })
  void a_quote_holds_to_the_end_of_the_last_day_in_sao_paulo(Instant enviadaEm, int dias, Instant validaAte) {
    assertThat(new Validade(dias).validaAte(enviadaEm)).isEqualTo(validaAte);
  }

  @Test
  void seven_days_where_nobody_said_otherwise() {
    assertThat(Validade.PADRAO.dias()).isEqualTo(7);
  }

  @Test
  void one_day_to_a_year_may_be_asked_for() {
    assertThat(Validade.of(0)).isEmpty();
    assertThat(Validade.of(1)).contains(new Validade(1));
    assertThat(Validade.of(365)).contains(new Validade(365));
    assertThat(Validade.of(366)).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> new Validade(0));
  }

  @Test
  void the_last_second_still_counts() {
    var validaAte = Instant.parse("2026-07-09T02:59:59Z");

    assertThat(Validade.isExpirada(validaAte, validaAte.minusSeconds(1))).isFalse();
    assertThat(Validade.isExpirada(validaAte, validaAte)).isFalse();
    assertThat(Validade.isExpirada(validaAte, validaAte.plusNanos(1_000))).isTrue();
  }
}
