package br.com.alicerce.construction.unidades;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnidadeTest {

  @Test
  void what_is_weighed_or_measured_is_sold_in_fractions_and_pieces_are_not() {
    assertThat(Arrays.stream(Unidade.values()).filter(Unidade::fracionavel))
        .containsExactly(Unidade.M, Unidade.M2, Unidade.M3, Unidade.KG, Unidade.L, Unidade.MIL);
    assertThat(Arrays.stream(Unidade.values()).filter(unidade -> !unidade.fracionavel()))
        .extracting(Unidade::word)
        .containsExactly("UN", "SC", "PC", "CX", "BARRA", "PAR", "ROLO", "GL", "LT");
  }

  @ParameterizedTest
  @CsvSource({
    "SC, 10, ",
    "SC, 10.000, ",
    "SC, 1E+2, ",
    "SC, 10.5, NAO_INTEIRA",
    "SC, 0.001, NAO_INTEIRA",
    "M2, 13.8, ",
    "M2, 13.800, ",
    "M2, 13.8000, ",
    "M2, 13.8001, CASAS_DEMAIS",
    "MIL, 0.001, ",
    "M2, 0, NAO_POSITIVA",
    "M2, 0.000, NAO_POSITIVA",
    "UN, -1, NAO_POSITIVA",
    "UN, 99999999, ",
    "UN, 100000000, ALTA_DEMAIS",
    "KG, 99999999.999, ",
    "KG, 99999999.9991, ALTA_DEMAIS",
    "KG, 1E+1000000000, ALTA_DEMAIS",
    "KG, 1E-1000000000, CASAS_DEMAIS"
  })
  void a_quantity_is_legal_for_its_unit_or_says_why_not(Unidade unidade, BigDecimal q, RecusaQuantidade recusa) {
    if (recusa == null) {
      assertThat(unidade.check(q)).isEmpty();
    } else {
      assertThat(unidade.check(q)).contains(recusa);
    }
  }

  @Test
  void every_word_leads_back_to_its_unit() {
    assertThat(Unidade.values()).allSatisfy(unidade -> assertThat(Unidade.of(unidade.word())).contains(unidade));
    assertThat(Unidade.of("saco")).isEmpty();
    assertThat(Unidade.of("sc")).isEmpty();
  }

  @Test
  void a_page_shows_the_trade_s_symbol() {
    assertThat(Unidade.M2.simbolo()).isEqualTo("m²");
    assertThat(Unidade.MIL.nome()).isEqualTo("milheiro");
  }
}
