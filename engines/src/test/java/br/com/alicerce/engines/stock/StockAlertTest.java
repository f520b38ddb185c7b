package br.com.alicerce.engines.stock;

import static br.com.alicerce.engines.stock.FactsOf.TODAY;
import static br.com.alicerce.engines.stock.FactsOf.productKnownFor;
import static br.com.alicerce.engines.stock.FactsOf.selling;
import static br.com.alicerce.engines.stock.StockReason.BELOW_MINIMUM;
import static br.com.alicerce.engines.stock.StockReason.DEAD_STOCK;
import static br.com.alicerce.engines.stock.StockReason.EXCESS;
import static br.com.alicerce.engines.stock.StockReason.NEGATIVE_STOCK;
import static br.com.alicerce.engines.stock.StockReason.OUT_OF_STOCK;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class StockAlertTest {

  @Test
  void a_product_between_minimum_and_maximum_has_no_alert() {
    assertThat(alerts(selling("10").onHand("84.001"))).isEmpty();
    assertThat(alerts(selling("10").onHand("140"))).isEmpty();
  }

  @Test
  void an_alert_exists_while_its_condition_holds_and_resolves_itself() {
    assertThat(alerts(selling("10").onHand("84"))).containsExactly(BELOW_MINIMUM);
    assertThat(alerts(selling("10").onHand("84").inTransit("0.001"))).isEmpty();
  }

  @Test
  void nothing_on_hand_is_out_of_stock_and_less_than_nothing_also_negative() {
    assertThat(alerts(selling("10").onHand("0.001"))).containsExactly(BELOW_MINIMUM);
    assertThat(alerts(selling("10"))).containsExactly(OUT_OF_STOCK, BELOW_MINIMUM);
    assertThat(alerts(selling("10").onHand("-1"))).containsExactly(OUT_OF_STOCK, NEGATIVE_STOCK, BELOW_MINIMUM);
  }

  @Test
  void a_product_never_stocked_is_not_out_of_stock() {
    assertThat(alerts(FactsOf.product(1))).isEmpty();
    assertThat(alerts(productKnownFor(1))).containsExactly(OUT_OF_STOCK);
  }

  @Test
  void without_stock_and_demand_there_is_nothing_below_the_minimum() {
    assertThat(alerts(productKnownFor(90))).containsExactly(OUT_OF_STOCK);
    assertThat(alerts(productKnownFor(90).reserved("1"))).containsExactly(OUT_OF_STOCK, BELOW_MINIMUM);
  }

  @Test
  void more_than_the_maximum_is_excess() {
    assertThat(alerts(selling("10").onHand("140.001"))).containsExactly(EXCESS);
  }

  @Test
  void dead_stock_is_on_hand_and_not_sold() {
    assertThat(alerts(productKnownFor(90).onHand("3"))).containsExactly(EXCESS, DEAD_STOCK);
    assertThat(alerts(productKnownFor(90).sold(TODAY.minusDays(59), "1").onHand("0.1"))).doesNotContain(DEAD_STOCK);
    assertThat(alerts(productKnownFor(90))).doesNotContain(DEAD_STOCK);
  }

  @Test
  void without_history_only_what_is_certain_alerts() {
    assertThat(alerts(productKnownFor(13).sold(TODAY, "100").onHand("1"))).isEmpty();
    assertThat(alerts(productKnownFor(13).sold(TODAY, "100").onHand("-1")))
        .containsExactly(OUT_OF_STOCK, NEGATIVE_STOCK);
    var byHand = StockParameters.DEFAULTS.withManualLevels(new BigDecimal("10"), null);
    assertThat(StockAlert.of(productKnownFor(13).onHand("10").figures(byHand), AbcClass.C))
        .extracting(StockAlert::reason)
        .containsExactly(BELOW_MINIMUM);
  }

  @Test
  void priority_comes_from_the_class_and_risk_from_the_figures() {
    var figures = selling("10").onHand("84").figures();

    assertThat(StockAlert.of(figures, AbcClass.A).getFirst().priority()).isEqualTo(Priority.HIGH);
    assertThat(StockAlert.of(figures, AbcClass.B).getFirst().priority()).isEqualTo(Priority.MEDIUM);
    assertThat(StockAlert.of(figures, AbcClass.C).getFirst().priority()).isEqualTo(Priority.LOW);
    assertThat(StockAlert.of(figures, AbcClass.A).getFirst().risk()).isEqualTo(Risk.MEDIUM);
    assertThat(StockAlert.of(productKnownFor(13).figures(), AbcClass.A).getFirst().risk()).isNull();
  }

  @Test
  void the_words_on_the_wire_are_english_and_small() {
    assertThat(List.of(Risk.values())).extracting(Risk::word).containsExactly("high", "medium", "low");
    assertThat(List.of(Priority.values())).extracting(Priority::word).containsExactly("high", "medium", "low");
  }

  private static List<StockReason> alerts(FactsOf facts) {
    return StockAlert.of(facts.figures(), AbcClass.B).stream().map(StockAlert::reason).toList();
  }
}
