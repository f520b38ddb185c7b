package br.com.alicerce.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.platform.pages.TypedNumber.Read;
import br.com.alicerce.platform.pages.TypedNumber.Refused;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      1.234,56      | 1234.56
      1234,56       | 1234.56
      1234.56       | 1234.56
      R$ 1.234,56   | 1234.56
      1.234         | 1234
      1.234.567     | 1234567
      0.5           | 0.5
      ,50           | 0.50
      -12,5         | -12.5
      007           | 7
      """)
  void money_is_read_as_a_brazilian_means_it(String typed, BigDecimal meant) {
    assertThat(TypedNumber.money(typed)).isEqualTo(new Read(meant));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      10,5        | 10.5
      10.5        | 10.5
      0.125       | 0.125
      0,001       | 0.001
      1.500,0     | 1500.0
      1500        | 1500
      1.234.567   | 1234567
      """)
  void a_quantity_may_have_three_decimals(String typed, BigDecimal meant) {
    assertThat(TypedNumber.quantity(typed)).isEqualTo(new Read(meant));
  }

  @Test
  void a_quantity_that_could_be_a_thousand_times_another_is_refused_with_both_readings() {
    assertThat(TypedNumber.quantity("1.500")).isEqualTo(new Refused("Escreva 1500 ou 1,500."));
  }

  @Test
  void a_percentage_may_carry_its_sign() {
    assertThat(TypedNumber.percent("2,5 %")).isEqualTo(new Read(new BigDecimal("2.5")));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "abc", "1,2,3", "1.23,45", "1.2345,6", "12a", "1e5", "--1", "NaN", "0.123,4", ".", ",", "1.234.56", "５"
  })
  void what_is_no_number_is_refused(String typed) {
    assertThat(TypedNumber.money(typed)).isEqualTo(new Refused("Escreva um número, como 1234,56."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "R$ ", "\u00a0"})
  void nothing_typed_asks_for_the_field(String typed) {
    assertThat(TypedNumber.money(typed)).isEqualTo(new Refused("Preencha este campo."));
  }

  @Test
  void more_decimals_than_the_kind_has_are_refused_not_rounded() {
    assertThat(TypedNumber.money("1,005")).isEqualTo(new Refused("Use no máximo 2 casas decimais."));
    assertThat(TypedNumber.quantity("1,0005")).isEqualTo(new Refused("Use no máximo 3 casas decimais."));
  }

  @Test
  void an_endless_number_is_refused_before_it_is_parsed() {
    assertThat(TypedNumber.money("9".repeat(25))).isInstanceOf(Refused.class);
  }
}
