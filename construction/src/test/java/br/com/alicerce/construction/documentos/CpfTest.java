package br.com.alicerce.construction.documentos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CpfTest {

  @ParameterizedTest
  @ValueSource(strings = {"52998224725", "529.982.247-25", " 529 982 247 25 "})
  void eleven_digits_with_right_check_digits_are_a_cpf(String text) {
    assertThat(Cpf.parse(text)).isEqualTo(new Cpf("52998224725"));
  }

  @ParameterizedTest
  @CsvSource({
    "12345678900, CPF_DIGITO",
    "52998224726, CPF_DIGITO",
    "52998224715, CPF_DIGITO",
    "11111111111, CPF_REPETIDO",
    "00000000000, CPF_REPETIDO",
    "5299822472A, CPF_CARACTERES",
    "529982247２5, CPF_CARACTERES",
    "5299822472, CPF_TAMANHO",
    "529982247255, CPF_TAMANHO",
    "'', DOCUMENTO_VAZIO"
  })
  void anything_else_says_what_is_wrong(String text, DocumentoInvalido why) {
    assertThat(Cpf.parse(text)).isEqualTo(why);
  }

  @Test
  void people_read_it_with_its_mask() {
    assertThat(new Cpf("52998224725").formatado()).isEqualTo("529.982.247-25");
    assertThat(new Cpf("52998224725").tipo()).isEqualTo(TipoPessoa.PF);
  }

  @Test
  void an_invalid_one_cannot_be_made() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Cpf("12345678900"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Cpf("529.982.247-25"));
  }

  @Test
  void the_kind_of_person_decides_which_document_is_read() {
    assertThat(Documento.parse(TipoPessoa.PF, "52998224725")).isEqualTo(new Cpf("52998224725"));
    assertThat(Documento.parse(TipoPessoa.PJ, "12abc34501de35")).isEqualTo(new Cnpj("12ABC34501DE35"));
    assertThat(Documento.parse(TipoPessoa.PF, "11222333000181")).isEqualTo(DocumentoInvalido.CPF_TAMANHO);
    assertThat(Documento.parse(TipoPessoa.PJ, "52998224725")).isEqualTo(DocumentoInvalido.CNPJ_TAMANHO);
  }

  @Test
  void where_the_kind_is_unknown_the_length_tells_it() {
    assertThat(Documento.parse("529.982.247-25")).isEqualTo(new Cpf("52998224725"));
    assertThat(Documento.parse("11.222.333/0001-81")).isEqualTo(new Cnpj("11222333000181"));
    assertThat(Documento.parse("123")).isEqualTo(DocumentoInvalido.DOCUMENTO_TAMANHO);
    assertThat(Documento.parse("  ")).isEqualTo(DocumentoInvalido.DOCUMENTO_VAZIO);
  }

  @Test
  void the_kinds_are_the_two_words_of_the_api() {
    assertThat(TipoPessoa.of("PF")).contains(TipoPessoa.PF);
    assertThat(TipoPessoa.of("PJ")).contains(TipoPessoa.PJ);
    assertThat(TipoPessoa.of("pf")).isEmpty();
  }
}
