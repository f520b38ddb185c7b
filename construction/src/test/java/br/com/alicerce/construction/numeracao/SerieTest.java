package br.com.alicerce.construction.numeracao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SerieTest {

  @ParameterizedTest
  @CsvSource({
    "COTACAO, 1, COT-001",
    "COTACAO, 42, COT-042",
    "COTACAO, 999, COT-999",
    "COTACAO, 1000, COT-1000",
    "PEDIDO, 1, PED-001",
    "PEDIDO, 123456, PED-123456"
  })
  void a_number_has_three_digits_and_then_grows(Serie serie, long numero, String text) {
    assertThat(serie.format(numero)).isEqualTo(text);
    assertThat(serie.parse(text)).hasValue(numero);
  }

  @Test
  void the_machine_s_language_does_not_change_the_digits() {
    var before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Serie.PEDIDO.format(7)).isEqualTo("PED-007");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void counting_starts_at_one() {
    assertThatIllegalArgumentException().isThrownBy(() -> Serie.COTACAO.format(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"COT-000", "COT-01", "COT-0001", "PED-001", "cot-001", "COT-", "COT-9999999999999999999", ""})
  void what_was_never_written_is_no_number(String text) {
    assertThat(Serie.COTACAO.parse(text)).isEmpty();
  }
}
