package br.com.alicerce.engines.stock;

import static br.com.alicerce.engines.stock.FactsOf.TODAY;
import static br.com.alicerce.engines.stock.FactsOf.productKnownFor;
import static br.com.alicerce.engines.stock.FactsOf.selling;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StockTotalsTest {

  private static final LocalDate LONG_AGO = TODAY.minusDays(400);

  @Test
  void every_kind_is_counted_and_valued_by_itself() {
    // 10 a day and a lead of 7 days make a maximum of 140.
    var totals = StockTotals.of(List.of(
        known(selling("10").onHand("150").price("2.00")),
        known(selling("10").onHand("140").price("3.00")),
        known(productKnownFor(400).onHand("4").price("5.00")),
        known(selling("10").onHand("1")),
        known(selling("10").onHand("0").price("9.00")),
        known(selling("10").onHand("-1").price("9.00"))));

    assertThat(totals.stockedProducts()).isEqualTo(4);
    assertThat(totals.stockValue()).isEqualTo("740.00");
    assertThat(totals.excessProducts()).as("150 of 140, and 4 of what nobody buys").isEqualTo(2);
    assertThat(totals.excessValue()).isEqualTo("40.00");
    assertThat(totals.deadProducts()).isEqualTo(1);
    assertThat(totals.deadValue()).isEqualTo("20.00");
    assertThat(totals.unpricedProducts()).isEqualTo(1);
  }

  @Test
  void what_is_promised_is_capital_until_it_is_gone() {
    assertThat(StockTotals.of(List.of(known(selling("10").onHand("5").reserved("5").price("2.00")))).stockValue())
        .isEqualTo("10.00");
  }

  @Test
  void values_are_rounded_once_from_the_exact_sum() {
    var third = selling("10").onHand("0.333").price("0.01");

    assertThat(StockTotals.of(List.of(known(third), known(third))).stockValue()).as("0.00333 each, 0.00666 together").isEqualTo("0.01");
  }

  @Test
  void a_product_of_which_nothing_is_known_yet_is_left_out() {
    assertThat(StockTotals.of(List.of(assessed(selling("10").onHand("5").price("2.00"), TODAY.plusDays(1)))))
        .isEqualTo(StockTotals.of(List.of()));
    assertThat(StockTotals.of(List.of(assessed(selling("10").onHand("5").price("2.00"), TODAY))).stockedProducts()).isEqualTo(1);
  }

  @Test
  void the_dead_part_is_in_percent_half_up_and_none_of_nothing() {
    assertThat(dead("16.00", "1.00").deadCapitalPercent()).as("6.25").isEqualTo("6.3");
    assertThat(dead("30.00", "30.00").deadCapitalPercent()).isEqualTo("100.0");
    assertThat(dead("30.00", "0.00").deadCapitalPercent()).isEqualTo("0.0");
    assertThat(dead("0.00", "0.00").deadCapitalPercent()).isNull();
  }

  private static StockTotals dead(String all, String dead) {
    return new StockTotals(1, new BigDecimal(all), 0, BigDecimal.ZERO, 1, new BigDecimal(dead), 0);
  }

  private static Assessed known(FactsOf told) {
    return assessed(told, LONG_AGO);
  }

  private static Assessed assessed(FactsOf told, LocalDate knownSince) {
    ProductFacts facts = told.facts();
    return new Assessed(
        new StockProduct(facts.productId(), null, "Cimento", null, null, null, facts.unitPrice(), true, facts.onHand(), facts.reserved(),
            LONG_AGO, knownSince, 0),
        told.figures(), AbcClass.A);
  }
}
