package br.com.alicerce.construction.unidades;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbalagemTest {

  @ParameterizedTest
  @CsvSource({
      // m² a box, opens boxes, quantity, area, loss; billed, loss kept, words
      "2.30, true,  1,     12,    10, 13.200, 10.00, '6 caixas, 13,80 m²'",
      "2.30, false, 1,     12,    10, 13.800, 10.00, '6 caixas, 13,80 m²'",
      "1.44, false, 1,     14.4,  ,   15.840, 10.00, '11 caixas, 15,84 m²'",
      "1.44, false, 1,     1,     0,  1.440,  0.00,  '1 caixa, 1,44 m²'",
      "2.30, true,  12.5,  ,      ,   12.5,   ,      '6 caixas, 13,80 m²'",
      "2.30, false, 13.80, ,      ,   13.80,  ,      '6 caixas, 13,80 m²'",
      "6,    false, 12,    ,      ,   12,     ,      '2 caixas, 12 m²'"
  })
  void boxes_are_told_beside_what_is_billed(
      String box, boolean opens, String quantidade, String area, String perda, String billed, String kept, String words) {
    assertThat(new Embalagem(d(box), null, opens).reckon(Unidade.M2, d(quantidade), d(area), d(perda))).isEqualTo(
        new ContaDeEmbalagem.Embalada(d(billed), area == null ? null : Quantidade.normalize(d(area)), d(kept), words));
  }

  @ParameterizedTest
  @CsvSource({
      "M, true, 25, '3 barras, 36 m'", "M, true, 0.5, '1 barra, 12 m'", "BARRA, true, 5, '5 barras, 60 m'",
      "M, false, 24, '2 barras, 24 m'", "BARRA, false, 5, '5 barras, 60 m'", "BARRA, true, 1.000, '1 barra, 12 m'",
      "BARRA, true, 10.000, '10 barras, 120 m'"
  })
  void bars_are_told_in_metres(Unidade unidade, boolean cuts, String quantidade, String words) {
    assertThat(new Embalagem(null, d("12.000"), cuts).reckon(unidade, d(quantidade), null, null))
        .isEqualTo(new ContaDeEmbalagem.Embalada(d(quantidade), null, null, words));
  }

  @Test
  void what_does_not_fit_names_its_field() {
    assertThat(refused(new Embalagem(d("2.30"), null, false), "12.5", null, null))
        .isEqualTo(new ContaDeEmbalagem.Recusada("quantidade", "Só se vende caixa inteira, de 2,30 m²: use 13,80."));
    assertThat(refused(Embalagem.NENHUMA, "1", "1", null))
        .isEqualTo(new ContaDeEmbalagem.Recusada("area", "Este produto não é vendido em caixas."));
    assertThat(refused(Embalagem.NENHUMA, "1", null, "10"))
        .isEqualTo(new ContaDeEmbalagem.Recusada("perda_percentual", "Este produto não é vendido em caixas."));
    assertThat(refused(new Embalagem(d("2.30"), null, true), "1", null, "10"))
        .isEqualTo(new ContaDeEmbalagem.Recusada("perda_percentual", "Diga a área junto com a perda."));
    assertThat(refused(new Embalagem(d("2.30"), null, true), "1", "10", "101").campo()).isEqualTo("perda_percentual");
    assertThat(refused(new Embalagem(d("2.30"), null, true), "1", "0", "10").campo()).isEqualTo("area");
  }

  @Test
  void only_what_comes_in_boxes_is_quoted_by_its_area() {
    assertThat(new Embalagem(d("2.30"), null, true).emCaixas()).isTrue();
    assertThat(new Embalagem(null, d("12.000"), true).emCaixas()).isFalse();
    assertThat(Embalagem.NENHUMA.emCaixas()).isFalse();
  }

  private static ContaDeEmbalagem.Recusada refused(
      Embalagem embalagem, String quantidade, @Nullable String area, @Nullable String perda) {
    return (ContaDeEmbalagem.Recusada) embalagem.reckon(Unidade.M2, d(quantidade), d(area), d(perda));
  }

  private static @Nullable BigDecimal d(@Nullable String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
