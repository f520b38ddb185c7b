package br.com.alicerce.construction.unidades;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbalagensTest {

  @ParameterizedTest
  @CsvSource({
    "14.4, 10, 1.44, 11, 15.840, 15.840",
    "12, 10, 2.30, 6, 13.200, 13.800",
    "1.44, 0, 1.44, 1, 1.440, 1.440",
    "1.441, 0, 1.44, 2, 1.441, 2.880",
    "0.001, 0, 2.5, 1, 0.001, 2.500",
    "10.001, 12.5, 2, 6, 11.252, 12.000",
    "10, 100, 2.5, 8, 20.000, 20.000",
    "99999999.999, 0, 99999999.999, 1, 99999999.999, 99999999.999"
  })
  void an_area_takes_whole_boxes_reckoned_without_floating_point(
      String area, String perda, String porCaixa, long caixas, String necessario, String faturado) {
    assertThat(caixas(area, perda, porCaixa))
        .isEqualTo(new Caixas(caixas, new BigDecimal(necessario), new BigDecimal(faturado)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 10, 1.44, MEDIDA_FORA_DA_FAIXA",
    "10.0001, 10, 1.44, MEDIDA_FORA_DA_FAIXA",
    "10, -1, 1.44, PERDA_FORA_DA_FAIXA",
    "10, 100.01, 1.44, PERDA_FORA_DA_FAIXA",
    "10, 10.001, 1.44, PERDA_FORA_DA_FAIXA",
    "10, 10, 0, EMBALAGEM_FORA_DA_FAIXA",
    "10, 10, 1.4401, EMBALAGEM_FORA_DA_FAIXA",
    "99999999, 10, 1, QUANTIDADE_ALTA_DEMAIS",
    "99999999, 10, 2, QUANTIDADE_ALTA_DEMAIS",
    "1000000, 0, 0.001, QUANTIDADE_ALTA_DEMAIS"
  })
  void measures_that_make_no_sense_are_refused(String area, String perda, String porCaixa, RecusaEmbalagem recusa) {
    assertThat(caixas(area, perda, porCaixa)).isEqualTo(recusa);
  }

  @Test
  void the_boxes_always_cover_the_area_and_one_less_would_not() {
    var random = new SplittableRandom(1440);
    for (int i = 0; i < 10_000; i++) {
      var area = BigDecimal.valueOf(random.nextLong(1, 500_000), 3);
      var perda = BigDecimal.valueOf(random.nextLong(0, 3_000), 2);
      var porCaixa = BigDecimal.valueOf(random.nextLong(100, 5_000), 3);
      var preciso = area.add(area.multiply(perda).movePointLeft(2));

      var caixas = (Caixas) Caixas.of(area, perda, porCaixa);

      assertThat(caixas.faturado()).isGreaterThanOrEqualTo(preciso);
      assertThat(caixas.faturado().subtract(porCaixa)).isLessThan(preciso);
      assertThat(caixas.faturado()).isEqualByComparingTo(porCaixa.multiply(BigDecimal.valueOf(caixas.caixas())));
    }
  }

  @Test
  void lengths_take_whole_bars_by_their_sum() {
    assertThat(barras("12", "6.5", "6.5", "11")).isEqualTo(new Barras(2, new BigDecimal("24.000"), zero()));
    assertThat(barras("12", "24.001"))
        .isEqualTo(new Barras(3, new BigDecimal("24.001"), new BigDecimal("11.999")));
    assertThat(barras("0.1", "0.3")).as("3.0000000000000004 in floating point").isEqualTo(
        new Barras(3, new BigDecimal("0.300"), zero()));
    assertThat(barras("99999999.999", "99999999.999")).as("the most that can be sold")
        .isEqualTo(new Barras(1, new BigDecimal("99999999.999"), zero()));
  }

  @Test
  void lengths_that_make_no_sense_are_refused() {
    assertThat(barras("12")).isEqualTo(RecusaEmbalagem.MEDIDA_FORA_DA_FAIXA);
    assertThat(barras("12", "3", "0")).isEqualTo(RecusaEmbalagem.MEDIDA_FORA_DA_FAIXA);
    assertThat(barras("0", "3")).isEqualTo(RecusaEmbalagem.EMBALAGEM_FORA_DA_FAIXA);
    assertThat(barras("0.001", "1000000")).isEqualTo(RecusaEmbalagem.QUANTIDADE_ALTA_DEMAIS);
    assertThat(barras("12", "99999999", "1")).as("few bars, but too many metres").isEqualTo(RecusaEmbalagem.QUANTIDADE_ALTA_DEMAIS);
  }

  private static ContaDeCaixas caixas(String area, String perda, String porCaixa) {
    return Caixas.of(new BigDecimal(area), new BigDecimal(perda), new BigDecimal(porCaixa));
  }

  private static ContaDeBarras barras(String comprimento, String... medidas) {
    List<BigDecimal> metros = Arrays.stream(medidas).map(BigDecimal::new).toList();
    return Barras.of(metros, new BigDecimal(comprimento));
  }

  private static BigDecimal zero() {
    return new BigDecimal("0.000");
  }
}
