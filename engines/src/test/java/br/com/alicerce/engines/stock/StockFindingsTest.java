package br.com.alicerce.engines.stock;

import static br.com.alicerce.engines.stock.FactsOf.TODAY;
import static br.com.alicerce.engines.stock.FactsOf.productKnownFor;
import static br.com.alicerce.engines.stock.FactsOf.selling;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.engines.text.Explanations;
import br.com.alicerce.engines.text.Finding;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class StockFindingsTest {

  private static final StockParameters DEFAULTS = StockParameters.DEFAULTS;

  private final StockFindings findings = new StockFindings(Explanations.ptBr());

  @Test
  void below_the_minimum_the_sentence_says_why_and_what_to_buy() {
    assertThat(alert(StockReason.BELOW_MINIMUM, selling("10").onHand("20").figures()).explanation())
        .isEqualTo("Saldo 20 abaixo do mínimo 84: vende em média 10 por dia e o fornecedor leva 7 dias. "
            + "Sugestão: comprar 120.");
  }

  @Test
  void at_the_minimum_it_does_not_say_below_and_one_day_is_singular() {
    assertThat(alert(StockReason.BELOW_MINIMUM, selling("10").onHand("12").figures(DEFAULTS.withLeadDays(1)))
        .explanation())
        .isEqualTo("Saldo 12 no mínimo 12: vende em média 10 por dia e o fornecedor leva 1 dia. "
            + "Sugestão: comprar 8.");
  }

  @Test
  void reserved_stock_and_packs_are_told() {
    var figures = selling("10").onHand("50").reserved("30")
        .figures(DEFAULTS.withPurchase(new BigDecimal("50"), BigDecimal.ZERO));

    assertThat(findings.of(figures).explanation())
        .isEqualTo("Saldo 20 abaixo do mínimo 84: vende em média 10 por dia e o fornecedor leva 7 dias. "
            + "O saldo já desconta 30 reservados em pedidos. Sugestão: comprar 150, em embalagens de 50.");
  }

  @Test
  void a_minimum_set_by_the_store_is_told_as_such() {
    var byHand = DEFAULTS.withManualLevels(new BigDecimal("10"), new BigDecimal("1500"));

    assertThat(findings.of(productKnownFor(3).onHand("4").figures(byHand)).explanation())
        .isEqualTo("Saldo 4 abaixo do mínimo 10, definido pela loja. Sugestão: comprar 1.496.");
    assertThat(findings.of(productKnownFor(3).onHand("10").figures(DEFAULTS.withManualLevels(BigDecimal.TEN, null)))
        .explanation()).isEqualTo("Saldo 10 no mínimo 10, definido pela loja.");
    assertThat(findings.of(productKnownFor(3).onHand("11").figures(byHand)).explanation())
        .isEqualTo("Saldo 11 acima do mínimo 10, definido pela loja.");
  }

  @Test
  void figures_say_whether_to_buy_and_when_they_can_not_tell() {
    var above = findings.of(selling("10").onHand("90").figures());
    var young = findings.of(productKnownFor(5).onHand("90").figures());

    assertThat(above.reason()).isEqualTo("ABOVE_MINIMUM");
    assertThat(above.explanation()).isEqualTo(
        "Saldo 90 acima do mínimo 84: vende em média 10 por dia e o fornecedor leva 7 dias.");
    assertThat(young.reason()).isEqualTo("INSUFFICIENT_HISTORY");
    assertThat(young.explanation()).isEqualTo(
        "Histórico insuficiente: 5 dias desde o primeiro movimento; a conta precisa de 14 dias.");
    assertThat(findings.of(selling("10").onHand("20").figures()).reason()).isEqualTo("BELOW_MINIMUM");
  }

  @Test
  void the_other_alerts_have_their_sentences() {
    assertThat(alert(StockReason.OUT_OF_STOCK, selling("10").figures()).explanation())
        .isEqualTo("Produto em falta: saldo 0 em estoque. Vende em média 10 por dia e o fornecedor leva "
            + "7 dias. Sugestão: comprar 140.");
    assertThat(alert(StockReason.OUT_OF_STOCK, productKnownFor(90).figures()).explanation())
        .isEqualTo("Produto em falta: saldo 0 em estoque.");
    assertThat(alert(StockReason.NEGATIVE_STOCK, selling("10").onHand("-2.5").figures()).explanation())
        .isEqualTo("Saldo negativo: -2,5 em estoque. Confira a contagem e as entradas ainda não lançadas.");
    assertThat(alert(StockReason.EXCESS, selling("10").onHand("2000").figures()).explanation())
        .isEqualTo("Sobram 1.860: há 2.000 disponíveis para um máximo de 140. "
            + "O estoque disponível dura 200 dias; risco de faltar: baixo.");
    assertThat(alert(StockReason.DEAD_STOCK, productKnownFor(90).onHand("3").figures()).explanation())
        .isEqualTo("Sem nenhuma venda em 60 dias, com 3 parados em estoque.");
  }

  @Test
  void a_class_is_explained_by_its_part_of_the_sales() {
    var products = List.of(
        FactsOf.product(1).delivered(TODAY, "8000").facts(),
        FactsOf.product(2).delivered(TODAY, "1999.50").facts(),
        FactsOf.product(3).facts());
    var classes = AbcClassification.of(products, 90, TODAY);

    assertThat(classes.ranking().stream().map(product -> findings.of(classes, product).explanation()))
        .containsExactly(
            "Classe A: vendeu R$ 8.000,00 em 90 dias, 80,0% das vendas da loja; os produtos à frente somam 0,0%.",
            "Classe B: vendeu R$ 1.999,50 em 90 dias, 20,0% das vendas da loja; os produtos à frente somam 80,0%.",
            "Classe C: sem vendas em 90 dias.");
    assertThat(findings.of(classes, classes.ranking().getFirst()).reason()).isEqualTo("ABC_CLASS");
  }

  @Test
  void inputs_are_ordered_and_enough_to_work_the_figures_out_again() {
    var inputs = alert(StockReason.BELOW_MINIMUM, selling("10").onHand("20").figures()).inputs().toWire();

    assertThat(inputs.sequencedEntrySet().stream().map(input -> input.getKey() + " " + input.getValue()))
        .containsExactly(
            "on_hand 20.000", "reserved 0.000", "available 20.000", "in_transit 0.000", "position 20.000",
            "sold_quantity 900.000", "sale_count 90", "window_days 90", "minimum_history_days 14",
            "average_daily 10.000", "lead_days 7", "safety_percent 20.00", "review_days 0", "pack_size null",
            "minimum_order 0.000", "manual_minimum null", "manual_maximum null", "minimum 84.000", "maximum 140.000",
            "suggested 120.000", "days_of_cover 2", "risk high", "excess 0.000",
            "unit_price null", "excess_value_at_price null", "dead_days 60", "abc_class B",
            "priority medium");
  }

  private Finding alert(StockReason reason, StockFigures figures) {
    return StockAlert.of(figures, AbcClass.B).stream()
        .filter(alert -> alert.reason() == reason)
        .map(findings::of)
        .findFirst()
        .orElseThrow();
  }
}
