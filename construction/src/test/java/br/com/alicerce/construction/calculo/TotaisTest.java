package br.com.alicerce.construction.calculo;

import static br.com.alicerce.construction.calculo.Decimais.d;
import static br.com.alicerce.construction.calculo.Decimais.linha;
import static br.com.alicerce.construction.calculo.Decimais.worth;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TotaisTest {

  @Test
  void the_quote_of_474_less_5_percent_is_450_30() {
    var totais = totais(List.of(linha("10", "32.00", "5"), linha("2", "85.00", "0")), "5");

    assertThat(totais.bruto()).isEqualTo(d("490.00"));
    assertThat(totais.subtotal()).isEqualTo(d("474.00"));
    assertThat(totais.descontoGeral()).isEqualTo(d("23.70"));
    assertThat(totais.total()).isEqualTo(d("450.30"));
    assertThat(totais.descontoTotal()).isEqualTo(d("39.70"));
    assertThat(totais.descontoPercentual()).isEqualTo(d("5.00"));
  }

  @Test
  void half_a_cent_goes_to_the_store() {
    assertThat(totais(List.of(worth("1000.50")), "5").total()).isEqualTo(d("950.48"));
  }

  @Test
  void the_subtotal_adds_rounded_lines_and_does_not_round_the_sum() {
    var meioCentavo = linha("0.5", "0.01", "0");

    assertThat(totais(List.of(meioCentavo, meioCentavo), "0").subtotal()).isEqualTo(d("0.02"));
  }

  @Test
  void a_document_without_lines_is_worth_nothing() {
    var totais = totais(List.of(), "10");

    assertThat(totais.subtotal()).isEqualTo(d("0.00"));
    assertThat(totais.total()).isEqualTo(d("0.00"));
  }

  @Test
  void everything_may_be_given_away() {
    assertThat(totais(List.of(worth("10.00")), "100").total()).isEqualTo(d("0.00"));
  }

  @Test
  void a_general_discount_out_of_range_is_refused() {
    assertThat(Totais.of(List.of(), d("100.01"))).isEqualTo(Recusa.DESCONTO_FORA_DA_FAIXA);
    assertThat(Totais.of(List.of(), d("-1"))).isEqualTo(Recusa.DESCONTO_FORA_DA_FAIXA);
    assertThat(Totais.of(List.of(), d("0.005"))).isEqualTo(Recusa.DESCONTO_FORA_DA_FAIXA);
  }

  @Test
  void a_sum_that_the_column_cannot_hold_is_refused() {
    var quaseTudo = linha("10000", "99999999.99", "0");
    var resto = worth("99.99");

    assertThat(totais(List.of(quaseTudo, resto), "0").total()).isEqualTo(d("999999999999.99"));
    assertThat(Totais.of(List.of(quaseTudo, resto, worth("0.01")), d("0"))).isEqualTo(Recusa.VALOR_ALTO_DEMAIS);
    assertThat(Totais.of(Collections.nCopies(2, quaseTudo), d("100"))).isEqualTo(Recusa.VALOR_ALTO_DEMAIS);
  }

  private static Totais totais(List<Linha> linhas, String desconto) {
    return (Totais) Totais.of(linhas, d(desconto));
  }
}
