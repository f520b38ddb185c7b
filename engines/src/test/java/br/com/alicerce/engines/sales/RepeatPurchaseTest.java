package br.com.alicerce.engines.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RepeatPurchaseTest {

  private static final UUID CEMENT = new UUID(0, 1);
  private static final UUID SAND = new UUID(0, 2);
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

  private final List<Basket> baskets = new ArrayList<>();

  @Test
  void what_was_bought_every_ten_days_is_expected_ten_days_after_the_last() {
    bought(1, CEMENT);
    bought(11, CEMENT);
    bought(21, CEMENT);

    assertThat(RepeatPurchase.in(baskets)).containsExactly(
        new RepeatPurchase(CEMENT, 3, 3, day(21), 10L, day(31)));
  }

  @Test
  void the_interval_is_the_one_in_the_middle_and_not_the_mean() {
    bought(1, CEMENT);
    bought(3, CEMENT);
    bought(93, CEMENT);
    bought(98, CEMENT);

    assertThat(RepeatPurchase.in(baskets)).extracting(RepeatPurchase::everyDays).containsExactly(5L);
  }

  @Test
  void of_two_in_the_middle_half_a_day_counts_as_one() {
    bought(1, CEMENT);
    bought(8, CEMENT);
    bought(12, CEMENT);

    assertThat(RepeatPurchase.in(baskets)).as("7 and 4 days").extracting(RepeatPurchase::everyDays).containsExactly(6L);
  }

  @Test
  void two_orders_of_one_day_are_two_orders_and_one_day() {
    bought(10, CEMENT);
    bought(10, CEMENT);
    bought(1, CEMENT);

    assertThat(RepeatPurchase.in(baskets)).containsExactly(new RepeatPurchase(CEMENT, 3, 3, day(10), 9L, day(19)));
  }

  @Test
  void nothing_is_expected_of_what_was_bought_on_one_day_only() {
    bought(10, CEMENT);
    bought(10, CEMENT);
    bought(10, CEMENT);

    assertThat(RepeatPurchase.in(baskets)).containsExactly(new RepeatPurchase(CEMENT, 3, 3, day(10), null, null));
  }

  @Test
  void twice_is_not_again_and_again() {
    bought(1, CEMENT, SAND);
    bought(11, CEMENT, SAND);
    bought(21, CEMENT);

    assertThat(RepeatPurchase.in(baskets)).extracting(RepeatPurchase::productId).containsExactly(CEMENT);
  }

  @Test
  void what_is_expected_first_comes_first_and_what_is_not_expected_comes_last() {
    bought(1, CEMENT, SAND);
    bought(1, CEMENT);
    bought(1, CEMENT);
    bought(11, SAND);
    bought(21, SAND);

    assertThat(RepeatPurchase.in(baskets)).extracting(RepeatPurchase::productId).containsExactly(SAND, CEMENT);
  }

  @Test
  void of_those_expected_on_one_day_the_one_in_more_orders_comes_first_and_then_the_smaller_id() {
    var gravel = new UUID(0, 3);
    var lime = new UUID(-1, 0);
    bought(1, SAND, CEMENT, gravel, lime);
    bought(1, gravel);
    bought(11, SAND, CEMENT, gravel, lime);
    bought(21, SAND, CEMENT, gravel, lime);

    assertThat(RepeatPurchase.in(baskets)).extracting(RepeatPurchase::productId).containsExactly(gravel, CEMENT, SAND, lime);
  }

  private void bought(int day, UUID... products) {
    int number = baskets.size();
    baskets.add(new Basket(new UUID(1, number), new UUID(2, 2), day(day), number, new LinkedHashSet<>(List.of(products)), 0));
  }

  private static LocalDate day(int number) {
    return FIRST.plusDays(number - 1L);
  }
}
