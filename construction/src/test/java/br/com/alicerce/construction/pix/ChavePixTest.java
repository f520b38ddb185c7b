package br.com.alicerce.construction.pix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChavePixTest {

  @ParameterizedTest
  @CsvSource(textBlock = """
      529.982.247-25,                         52998224725
      11.222.333/0001-81,                     11222333000181
      12.abc.345/01de-35,                     12ABC34501DE35
      Financeiro@CasaForte.com.br,            financeiro@casaforte.com.br
      +55 (24) 99999-8888,                    +5524999998888
      +55 24 3344-5566,                       +552433445566
      123E4567-E12B-12D1-A456-426655440000,   123e4567-e12b-12d1-a456-426655440000
      """)
  void a_key_is_kept_as_the_banks_keep_it(String typed, String kept) {
    assertThat(ChavePix.parse(" " + typed + " ")).contains(new ChavePix(kept));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "x", "529.982.247-26", "111.111.111-11", "11.222.333/0001-82", "24999998888", "+1 212 5550123", "+5524999", "+550199999888",
    "loja@", "@loja.com", "loja@localhost", "lója@loja.com", "loja@loja.com\u202e", "a b@loja.com", "123e4567e12b12d1a456426655440000",
    "123e4567-e12b-12d1-a456-42665544000g", "<script>@loja.com.br"})
  void what_is_no_key_is_refused(String typed) {
    assertThat(ChavePix.parse(typed)).isEmpty();
  }

  @Test
  void an_address_is_a_key_up_to_77_characters() {
    String longest = "a".repeat(77 - "@loja.com.br".length()) + "@loja.com.br";
    assertThat(ChavePix.parse(longest)).isPresent();
    assertThat(ChavePix.parse("a" + longest)).isEmpty();
  }

  @Test
  void only_what_was_read_is_a_key() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ChavePix("529.982.247-25"));
  }
}
