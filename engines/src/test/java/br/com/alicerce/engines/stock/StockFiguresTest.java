package br.com.alicerce.engines.stock;

import static br.com.alicerce.engines.stock.FactsOf.TODAY;
import static br.com.alicerce.engines.stock.FactsOf.productKnownFor;
import static br.com.alicerce.engines.stock.FactsOf.selling;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StockFiguresTest {

  private static final StockParameters DEFAULTS = StockParameters.DEFAULTS;

  @Test
  void ten_a_day_and_a_lead_of_seven_make_a_minimum_of_84_a_maximum_of_140_and_an_order_of_120() {
    var figures = selling("10").onHand("20").figures();

    assertThat(figures.averageDaily()).isEqualTo("10.000000");
    assertThat(figures.minimum()).isEqualTo("84.000");
    assertThat(figures.maximum()).isEqualTo("140.000");
    assertThat(figures.suggested()).isEqualTo("120.000");
    assertThat(figures.daysOfCover()).isEqualTo(2);
    assertThat(figures.risk()).isEqualTo(Risk.HIGH);
    assertThat(figures.soldQuantity()).isEqualTo("900.000");
    assertThat(figures.saleCount()).isEqualTo(90);
  }

  @Test
  void fifty_last_sixteen_days_at_three_a_day() {
    assertThat(selling("3").onHand("50").figures().daysOfCover()).isEqualTo(16);
  }

  @Test
  void cover_is_not_spoilt_by_a_rounded_average() {
    // 50 in 90 days: 5 lasts exactly 9 days, and 8.99999 with the average 0.555556.
    var figures = productKnownFor(90).sold(TODAY, "50").onHand("5").figures();

    assertThat(figures.averageDaily()).isEqualTo("0.555556");
    assertThat(figures.daysOfCover()).isEqualTo(9);
  }

  @Test
  void levels_are_rounded_once_from_the_exact_sum() {
    // 50 · 7 · 1.2 / 90 = 4.66666…, with a lead of 365 days 243.33333…, which 0.555556 would make 243.334.
    var year = productKnownFor(90).sold(TODAY, "50").figures(DEFAULTS.withLeadDays(365));

    assertThat(productKnownFor(90).sold(TODAY, "50").figures().minimum()).isEqualTo("4.667");
    assertThat(year.minimum()).isEqualTo("243.333");
    assertThat(year.maximum()).isEqualTo("405.556");
  }

  @Test
  void the_window_is_ninety_days_with_the_as_of_day_as_the_last() {
    var firstDay = LocalDate.of(2026, 1, 1);
    var figures = productKnownFor(400)
        .sold(firstDay.minusDays(1), "1000")
        .sold(firstDay, "1")
        .sold(TODAY, "2")
        .sold(TODAY.plusDays(1), "1000")
        .figures();

    assertThat(figures.windowDays()).isEqualTo(90);
    assertThat(figures.soldQuantity()).isEqualTo("3.000");
    assertThat(figures.saleCount()).isEqualTo(2);
  }

  @Test
  void the_day_of_the_first_movement_counts() {
    assertThat(productKnownFor(1).figures().windowDays()).isEqualTo(1);
    assertThat(productKnownFor(89).figures().windowDays()).isEqualTo(89);
    assertThat(productKnownFor(91).figures().windowDays()).isEqualTo(90);
    assertThat(FactsOf.product(1).firstMoved(LocalDate.of(2026, 3, 22)).figures().windowDays()).isEqualTo(10);
  }

  @Test
  void a_product_not_moved_yet_has_no_window() {
    assertThat(FactsOf.product(1).figures().windowDays()).isZero();
    assertThat(FactsOf.product(1).firstMoved(TODAY.plusDays(1)).figures().windowDays()).isZero();
  }

  @Test
  void a_young_product_is_averaged_over_its_own_days() {
    assertThat(productKnownFor(20).sold(TODAY, "40").figures().averageDaily()).isEqualTo("2.000000");
  }

  @Test
  void thirteen_days_are_no_history_and_nothing_is_guessed() {
    var figures = productKnownFor(13).sold(TODAY, "40").onHand("5").figures();

    assertThat(figures.hasHistory()).isFalse();
    assertThat(figures.averageDaily()).isNull();
    assertThat(figures.standardDeviation()).isNull();
    assertThat(figures.minimum()).isNull();
    assertThat(figures.maximum()).isNull();
    assertThat(figures.suggested()).isNull();
    assertThat(figures.daysOfCover()).isNull();
    assertThat(figures.risk()).isNull();
    assertThat(figures.excess()).isNull();
    assertThat(figures.soldQuantity()).isEqualTo("40.000");
    assertThat(figures.windowDays()).isEqualTo(13);
  }

  @Test
  void fourteen_days_are_history() {
    assertThat(productKnownFor(14).sold(TODAY, "28").figures().averageDaily()).isEqualTo("2.000000");
  }

  @Test
  void levels_set_by_hand_need_no_history() {
    var byHand = DEFAULTS.withManualLevels(new BigDecimal("10"), new BigDecimal("30"));
    var figures = productKnownFor(1).onHand("4").figures(byHand);

    assertThat(figures.minimum()).isEqualTo("10.000");
    assertThat(figures.maximum()).isEqualTo("30.000");
    assertThat(figures.suggested()).isEqualTo("26.000");
    assertThat(figures.daysOfCover()).isNull();
    assertThat(figures.risk()).isNull();
  }

  @Test
  void levels_set_by_hand_win_over_computed_ones() {
    var minimumOnly = selling("10").figures(DEFAULTS.withManualLevels(new BigDecimal("200"), null));
    var maximumOnly = selling("10").figures(DEFAULTS.withManualLevels(null, new BigDecimal("50")));

    assertThat(minimumOnly.minimum()).isEqualTo("200.000");
    assertThat(minimumOnly.maximum()).isEqualTo("200.000");
    assertThat(maximumOnly.minimum()).isEqualTo("50.000");
    assertThat(maximumOnly.maximum()).isEqualTo("50.000");
  }

  @Test
  void the_review_period_raises_the_maximum_when_the_lead_is_short() {
    var oneDay = DEFAULTS.withLeadDays(1);

    assertThat(selling("10").figures(oneDay).maximum()).isEqualTo("20.000");
    assertThat(selling("10").figures(oneDay.withReviewDays(7)).maximum()).isEqualTo("82.000");
    assertThat(selling("10").figures(oneDay.withReviewDays(7).withManualLevels(new BigDecimal("15"), null)).maximum())
        .isEqualTo("85.000");
  }

  @Test
  void the_safety_percentage_raises_the_minimum_and_can_lift_the_maximum() {
    var triple = selling("10").figures(DEFAULTS.withSafetyPercent(new BigDecimal("200")));

    assertThat(triple.minimum()).isEqualTo("210.000");
    assertThat(triple.maximum()).isEqualTo("210.000");
  }

  @Test
  void buying_starts_at_the_minimum_and_not_above() {
    assertThat(selling("10").onHand("84").figures().suggested()).isEqualTo("56.000");
    assertThat(selling("10").onHand("84.001").figures().suggested()).isEqualTo("0.000");
  }

  @Test
  void the_position_is_what_is_free_and_what_is_coming() {
    var figures = selling("10").onHand("100").reserved("60").inTransit("10").figures();

    assertThat(figures.facts().available()).isEqualTo("40.000");
    assertThat(figures.facts().position()).isEqualTo("50.000");
    assertThat(figures.suggested()).isEqualTo("90.000");
    assertThat(figures.daysOfCover()).as("goods on their way do not cover").isEqualTo(4);
  }

  @Test
  void an_order_is_no_less_than_the_least_and_in_whole_packs() {
    var least = DEFAULTS.withPurchase(null, new BigDecimal("500"));
    var packs = DEFAULTS.withPurchase(new BigDecimal("50"), BigDecimal.ZERO);
    var both = DEFAULTS.withPurchase(new BigDecimal("48"), new BigDecimal("500"));

    assertThat(selling("10").onHand("20").figures(least).suggested()).isEqualTo("500.000");
    assertThat(selling("10").onHand("20").figures(packs).suggested()).isEqualTo("150.000");
    assertThat(selling("10").onHand("40").figures(packs).suggested()).isEqualTo("100.000");
    assertThat(selling("10").onHand("20").figures(both).suggested()).isEqualTo("528.000");
  }

  @Test
  void nothing_is_bought_of_what_nobody_buys() {
    var least = DEFAULTS.withPurchase(null, new BigDecimal("500"));

    assertThat(productKnownFor(90).figures(least).suggested()).isEqualTo("0.000");
    assertThat(productKnownFor(90).reserved("5").figures().suggested()).as("but what is promised").isEqualTo("5.000");
  }

  @Test
  void returns_subtract_and_never_make_demand_negative() {
    var some = productKnownFor(90).sold(TODAY, "100").returned(TODAY, "10").figures();
    var more = productKnownFor(90).returned(TODAY, "10").onHand("10").figures();

    assertThat(some.averageDaily()).isEqualTo("1.000000");
    assertThat(some.saleCount()).isEqualTo(1);
    assertThat(more.soldQuantity()).isEqualTo("-10.000");
    assertThat(more.averageDaily()).isEqualTo("0.000000");
    assertThat(more.minimum()).isEqualTo("0.000");
    assertThat(more.daysOfCover()).isNull();
    assertThat(more.risk()).isEqualTo(Risk.LOW);
  }

  @Test
  void risk_is_high_up_to_the_lead_and_medium_up_to_twice_the_lead() {
    assertThat(selling("10").onHand("79.999").figures().risk()).isEqualTo(Risk.HIGH);
    assertThat(selling("10").onHand("80").figures().risk()).isEqualTo(Risk.MEDIUM);
    assertThat(selling("10").onHand("149.999").figures().risk()).isEqualTo(Risk.MEDIUM);
    assertThat(selling("10").onHand("150").figures().risk()).isEqualTo(Risk.LOW);
    assertThat(selling("10").onHand("40").figures(DEFAULTS.withLeadDays(2)).risk()).isEqualTo(Risk.MEDIUM);
    assertThat(selling("10").onHand("50").figures(DEFAULTS.withLeadDays(2)).risk()).isEqualTo(Risk.LOW);
  }

  @Test
  void a_product_promised_beyond_the_shelf_covers_nothing_and_is_at_high_risk() {
    var selling = selling("10").onHand("5").reserved("20").figures();
    var idle = productKnownFor(90).onHand("5").reserved("20").figures();

    assertThat(selling.daysOfCover()).isZero();
    assertThat(selling.risk()).isEqualTo(Risk.HIGH);
    assertThat(idle.daysOfCover()).isNull();
    assertThat(idle.risk()).isEqualTo(Risk.HIGH);
    assertThat(productKnownFor(90).onHand("5").reserved("5").figures().risk()).as("promised to the last one").isEqualTo(Risk.LOW);
  }

  @Test
  void the_deviation_is_that_of_a_sample_and_counts_days_without_sales() {
    // 14 days, one of 14 and thirteen of 0: mean 1, squares 13² + 13 · 1² = 182, 182 / 13 = 14.
    var figures = productKnownFor(14).sold(TODAY, "14").figures();

    assertThat(figures.standardDeviation()).isEqualTo("3.741657");
    assertThat(selling("10").figures().standardDeviation()).isEqualTo("0.000000");
  }

  @Test
  void excess_is_what_is_free_above_the_maximum() {
    assertThat(selling("10").onHand("140").figures().excess()).isEqualTo("0.000");
    assertThat(selling("10").onHand("200").reserved("10").inTransit("30").figures().excess()).isEqualTo("50.000");
  }

  @Test
  void stock_is_dead_after_sixty_days_without_a_delivery() {
    assertThat(productKnownFor(60).figures().dead()).isTrue();
    assertThat(productKnownFor(59).figures().dead()).as("too young to be dead").isFalse();
    assertThat(productKnownFor(90).sold(TODAY.minusDays(60), "1").figures().dead()).isTrue();
    assertThat(productKnownFor(90).sold(TODAY.minusDays(59), "1").figures().dead()).isFalse();
    assertThat(productKnownFor(90).sold(TODAY, "1").returned(TODAY, "1").figures().dead())
        .as("a sale that came back was a sale").isFalse();
  }

  @Test
  void the_same_facts_mean_something_else_on_another_day() {
    var facts = selling("10").onHand("20").facts();
    var monthLater = StockFigures.of(facts, DEFAULTS, TODAY.plusDays(30));

    assertThat(monthLater.soldQuantity()).isEqualTo("600.000");
    assertThat(monthLater.averageShown()).isEqualTo("6.667");
    assertThat(monthLater.averageDaily()).isEqualTo("6.666667");
  }
}
