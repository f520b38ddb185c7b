package br.com.alicerce.engines.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The thresholds of a rule, each a step on either side. */
class AssociationTest {

  @Test
  void eight_of_ten_is_sure_and_its_figures_are_rounded_once() {
    Association rule = new Association(30, 10, 12, 8);
    assertThat(rule.isWorthTelling()).isTrue();
    assertThat(rule.confidencePercent()).isEqualTo("80.0");
    assertThat(rule.supportPercent()).isEqualTo("26.7");
    assertThat(rule.lift()).isEqualTo("2.00");
    assertThat(rule.score()).as("0.8 times ln 8").isEqualTo("1.663553");
    assertThat(Priority.of(rule)).isEqualTo(Priority.HIGH);
  }

  @Test
  void five_times_is_enough_and_four_is_chance() {
    assertThat(new Association(100, 10, 10, 5).isWorthTelling()).isTrue();
    assertThat(new Association(100, 10, 10, 4).isWorthTelling()).isFalse();
  }

  @Test
  void a_confidence_of_twenty_percent_is_enough_and_a_hair_less_is_not() {
    assertThat(new Association(100, 25, 5, 5).isWorthTelling()).isTrue();
    assertThat(new Association(100, 26, 5, 5).isWorthTelling()).isFalse();
  }

  @Test
  void a_lift_of_exactly_one_and_a_tenth_is_not_above_it() {
    assertThat(new Association(110, 100, 50, 50).lift()).isEqualTo("1.10");
    assertThat(new Association(110, 100, 50, 50).isWorthTelling()).isFalse();
    assertThat(new Association(111, 100, 50, 50).isWorthTelling()).isTrue();
  }

  @Test
  void what_everybody_buys_anyway_is_no_suggestion_however_sure() {
    assertThat(new Association(100, 50, 99, 50).isWorthTelling()).isFalse();
  }

  @Test
  void priorities_begin_at_seventy_and_at_forty_percent() {
    assertThat(Priority.of(new Association(100, 10, 7, 7))).isEqualTo(Priority.HIGH);
    assertThat(Priority.of(new Association(1000, 1000, 699, 699))).isEqualTo(Priority.MEDIUM);
    assertThat(Priority.of(new Association(100, 25, 10, 10))).isEqualTo(Priority.MEDIUM);
    assertThat(Priority.of(new Association(1000, 1000, 399, 399))).isEqualTo(Priority.LOW);
  }

  @Test
  void ids_are_ordered_as_the_database_orders_them() {
    UUID low = UUID.fromString("00000000-0000-0000-0000-000000000001");
    UUID high = UUID.fromString("f0000000-0000-0000-0000-000000000000");
    assertThat(ProductOrder.BY_ID.compare(low, high)).isNegative();
    assertThat(ProductPair.of(high, low)).isEqualTo(new ProductPair(low, high));
  }

  @Test
  void logarithms_are_those_of_the_series() {
    for (int number = 5; number < 400; number += 13) {
      BigDecimal score = new Association(1000, number, number, number).score();
      assertThat(score.doubleValue()).isCloseTo(series(number), within(1e-6));
    }
  }

  private static double series(int number) {
    double step = (number - 1.0) / (number + 1.0);
    double power = step;
    double sum = 0;
    for (int odd = 1; odd < 100_000; odd += 2) {
      sum += power / odd;
      power *= step * step;
    }
    return 2 * sum;
  }
}
