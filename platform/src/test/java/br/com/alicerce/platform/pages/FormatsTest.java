package br.com.alicerce.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      0           | R$_0,00
      9.9         | R$_9,90
      999.99      | R$_999,99
      1234.56     | R$_1.234,56
      1234567.891 | R$_1.234.567,89
      0.125       | R$_0,13
      -1234.5     | -R$_1.234,50
      -0.001      | R$_0,00
      """)
  void money_has_two_decimals_and_a_space_that_does_not_break(BigDecimal reais, String text) {
    assertThat(Formats.money(reais)).isEqualTo(text.replace('_', '\u00a0'));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      10.000    | 10
      10.500    | 10,5
      0.125     | 0,125
      100.000   | 100
      1234.500  | 1.234,5
      1E+3      | 1.000
      -123.000  | -123
      -1234.000 | -1.234
      """)
  void a_quantity_has_no_trailing_zeros(BigDecimal quantity, String text) {
    assertThat(Formats.quantity(quantity)).isEqualTo(text);
  }

  @Test
  void a_quantity_does_not_part_from_its_unit() {
    assertThat(Formats.quantity(new BigDecimal("12.500"), "m²")).isEqualTo("12,5\u00a0m²");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      12.50  | 12,5%
      0.00   | 0%
      100.00 | 100%
      7.25   | 7,25%
      """)
  void a_percentage_has_no_trailing_zeros(BigDecimal percent, String text) {
    assertThat(Formats.percent(percent)).isEqualTo(text);
  }

  @Test
  void an_instant_reads_as_the_day_and_hour_in_the_store() {
    Instant lateInBrazil = Instant.parse("2027-01-01T02:59:00Z");
    assertThat(Formats.date(lateInBrazil)).isEqualTo("31/12/2026");
    assertThat(Formats.dateTime(lateInBrazil)).isEqualTo("31/12/2026 23:59");
    assertThat(Formats.date(LocalDate.of(2026, 3, 9))).isEqualTo("09/03/2026");
  }

  @ParameterizedTest
  @CsvSource({
    "52998224725, 529.982.247-25",
    "11222333000181, 11.222.333/0001-81", "12ABC34501DE35, 12.ABC.345/01DE-35", "123, 123"
  })
  void a_document_is_masked_by_its_length(String document, String text) {
    assertThat(Formats.document(document)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2433334444, (24) 3333-4444",
    "24999998888, (24) 99999-8888",
    "08001234, 08001234",
    "+5524333344, +5524333344"
  })
  void a_phone_is_masked_by_its_length(String digits, String text) {
    assertThat(Formats.phone(digits)).isEqualTo(text);
  }

  @Test
  void a_postal_code_has_its_hyphen() {
    assertThat(Formats.postalCode("27123000")).isEqualTo("27123-000");
  }
}
