package br.com.alicerce.construction.calculo;

import static br.com.alicerce.construction.calculo.Decimais.d;
import static br.com.alicerce.construction.calculo.Decimais.linha;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinhaTest {

  @Test
  void ten_bags_at_32_less_5_percent_are_304() {
    var linha = linha("10", "32.00", "5");

    assertThat(linha.bruto()).isEqualTo(d("320.00"));
    assertThat(linha.descontoValor()).isEqualTo(d("16.00"));
    assertThat(linha.liquido()).isEqualTo(d("304.00"));
  }

  @Test
  void what_was_typed_is_kept_with_its_fixed_decimals() {
    var linha = linha("1E+1", "32", "5");

    assertThat(linha.quantidade()).isEqualTo(d("10.000"));
    assertThat(linha.precoUnitario()).isEqualTo(d("32.00"));
    assertThat(linha.descontoPercentual()).isEqualTo(d("5.00"));
  }

  @ParameterizedTest
  @CsvSource({
    "0.125, 1.00, 0, 0.13, 0.13",
    "0.5, 0.01, 0, 0.01, 0.01",
    "0.001, 0.01, 0, 0.00, 0.00",
    "1, 0.25, 50, 0.25, 0.13",
    "3, 0.35, 50, 1.05, 0.53",
    "1, 10.00, 100, 10.00, 0.00",
    "0.333, 10.01, 33.33, 3.33, 2.22"
  })
  void ties_go_away_from_zero_and_each_amount_is_rounded_once(
      String q, String p, String desconto, String bruto, String liquido) {
    var linha = linha(q, p, desconto);

    assertThat(linha.bruto()).isEqualTo(d(bruto));
    assertThat(linha.liquido()).isEqualTo(d(liquido));
  }

  @Test
  void net_is_rounded_from_the_exact_product_and_not_from_the_rounded_gross() {
    var linha = linha("0.249", "1.00", "50");

    assertThat(linha.bruto()).isEqualTo(d("0.25"));
    assertThat(linha.liquido()).as("half of 0.249, not half of 0.25").isEqualTo(d("0.12"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0, QUANTIDADE_FORA_DA_FAIXA",
    "-1, 1, 0, QUANTIDADE_FORA_DA_FAIXA",
    "0.0001, 1, 0, QUANTIDADE_FORA_DA_FAIXA",
    "100000000, 1, 0, QUANTIDADE_FORA_DA_FAIXA",
    "1, 0, 0, PRECO_FORA_DA_FAIXA",
    "1, -0.01, 0, PRECO_FORA_DA_FAIXA",
    "1, 0.001, 0, PRECO_FORA_DA_FAIXA",
    "1, 1.005, 0, PRECO_FORA_DA_FAIXA",
    "1, 100000000.00, 0, PRECO_FORA_DA_FAIXA",
    "1, 1E+1000000000, 0, PRECO_FORA_DA_FAIXA",
    "1, 1, -0.01, DESCONTO_FORA_DA_FAIXA",
    "1, 1, 100.01, DESCONTO_FORA_DA_FAIXA",
    "1, 1, 5.001, DESCONTO_FORA_DA_FAIXA",
    "99999999.999, 99999999.99, 0, VALOR_ALTO_DEMAIS",
    "10000, 99999999.99, 0, ",
    "1.5000, 1.500, 5.000, ",
    "10001, 99999999.99, 0, VALOR_ALTO_DEMAIS",
    "10001, 99999999.99, 100, VALOR_ALTO_DEMAIS"
  })
  void what_is_out_of_range_is_refused_and_never_thrown(String q, String p, String desconto, Recusa recusa) {
    var conta = Linha.of(d(q), d(p), d(desconto));

    if (recusa == null) {
      assertThat(conta).isInstanceOf(Linha.class);
    } else {
      assertThat(conta).isEqualTo(recusa);
    }
  }

  @Test
  void only_what_is_given_away_may_cost_nothing() {
    assertThat(Linha.of(d("1"), d("0.00"), d("0"))).isEqualTo(Recusa.PRECO_FORA_DA_FAIXA);
    assertThat(Linha.ofBonificacao(d("1"), d("0"), d("0"))).isInstanceOfSatisfying(Linha.class, linha -> {
      assertThat(linha.precoUnitario()).isEqualTo(d("0.00"));
      assertThat(linha.liquido()).isEqualTo(d("0.00"));
    });
    assertThat(Linha.ofBonificacao(d("1"), d("-0.01"), d("0"))).isEqualTo(Recusa.PRECO_FORA_DA_FAIXA);
  }

  @Test
  void whatever_is_sold_the_three_amounts_close_and_no_discount_is_negative() {
    var random = new SplittableRandom(20260701);
    for (int i = 0; i < 20_000; i++) {
      var linha = linha(
          d("0.001").multiply(d("" + random.nextLong(1, 1_000_000))).toPlainString(),
          d("0.01").multiply(d("" + random.nextLong(1, 1_000_000))).toPlainString(),
          d("0.01").multiply(d("" + random.nextLong(0, 10_001))).toPlainString());

      assertThat(linha.bruto().subtract(linha.descontoValor())).isEqualTo(linha.liquido());
      assertThat(linha.descontoValor()).isNotNegative();
      assertThat(linha.liquido()).isNotNegative();
      assertThat(linha.bruto().scale()).isEqualTo(2);
      assertThat(linha.liquido().scale()).isEqualTo(2);
    }
  }
}
