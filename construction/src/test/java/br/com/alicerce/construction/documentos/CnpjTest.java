package br.com.alicerce.construction.documentos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CnpjTest {

  private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  @ParameterizedTest
  @ValueSource(strings = {"12ABC34501DE35", "11222333000181", "00000000000191"})
  void letters_and_digits_with_right_check_digits_are_a_cnpj(String text) {
    assertThat(Cnpj.parse(text)).isEqualTo(new Cnpj(text));
  }

  @ParameterizedTest
  @CsvSource({
    "12ABC34501DE36, CNPJ_DIGITO",
    "11222333000191, CNPJ_DIGITO",
    "12ABC34501DEAA, CNPJ_CARACTERES",
    "12ABÇ34501DE35, CNPJ_CARACTERES",
    "12AB?34501DE35, CNPJ_CARACTERES",
    "１1222333000181, CNPJ_CARACTERES",
    "00000000000000, CNPJ_REPETIDO",
    "1122233300018, CNPJ_TAMANHO",
    "112223330001811, CNPJ_TAMANHO",
    "'', DOCUMENTO_VAZIO",
    "' ./- ', DOCUMENTO_VAZIO"
  })
  void anything_else_says_what_is_wrong(String text, DocumentoInvalido why) {
    assertThat(Cnpj.parse(text)).isEqualTo(why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12abc34501de35", "12.ABC.345/01DE-35", " 12.abc.345/01de-35\u00a0"})
  void mask_spaces_and_lower_case_lead_to_the_stored_form(String text) {
    assertThat(Cnpj.parse(text)).isEqualTo(new Cnpj("12ABC34501DE35"));
  }

  @Test
  void every_letter_from_a_to_z_may_be_typed_in_lower_case_and_lines_and_tabs_around_it() {
    var right = valid("AZBY0501CXDW");

    assertThat(Cnpj.parse("\t" + right.toLowerCase(Locale.ROOT) + "\r\n")).isEqualTo(new Cnpj(right));
  }

  @Test
  void a_letter_that_only_upper_cases_into_the_alphabet_is_not_in_it() {
    assertThat(Cnpj.parse(valid("12AIC34501DE").replace('I', 'ı'))).isEqualTo(DocumentoInvalido.CNPJ_CARACTERES);
  }

  @Test
  void people_read_it_with_its_mask() {
    assertThat(new Cnpj("12ABC34501DE35").formatado()).isEqualTo("12.ABC.345/01DE-35");
    assertThat(new Cnpj("11222333000181").formatado()).isEqualTo("11.222.333/0001-81");
    assertThat(new Cnpj("11222333000181").tipo()).isEqualTo(TipoPessoa.PJ);
  }

  @Test
  void an_invalid_one_cannot_be_made() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Cnpj("12ABC34501DE36"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Cnpj("12abc34501de35"));
  }

  @Test
  void check_digits_follow_the_revenue_s_rule_for_all_26_letters() {
    var random = new SplittableRandom(2229);
    for (int i = 0; i < 5_000; i++) {
      var base = new StringBuilder();
      random.ints(12, 0, CHARACTERS.length()).forEach(c -> base.append(CHARACTERS.charAt(c)));
      var right = valid(base.toString());
      var last = right.charAt(13);
      var wrong = right.substring(0, 13) + (char) ('0' + (last - '0' + random.nextInt(1, 10)) % 10);

      assertThat(Cnpj.parse(right)).isEqualTo(new Cnpj(right));
      assertThat(Cnpj.parse(wrong)).isEqualTo(DocumentoInvalido.CNPJ_DIGITO);
    }
  }

  /** The rule of IN RFB 2.229/2024 worked out by itself: ASCII code less 48, weights 2 to 9 from the right. */
  private static String valid(String base) {
    var first = base + digit(base);
    return first + digit(first);
  }

  private static int digit(String text) {
    int sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum += (text.charAt(text.length() - 1 - i) - 48) * (2 + i % 8);
    }
    return sum % 11 < 2 ? 0 : 11 - sum % 11;
  }
}
