package br.com.alicerce.engines.stock;

import static br.com.alicerce.engines.stock.FactsOf.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StockoutsTest {

  private static final UUID ID = new UUID(0, 1);

  @Test
  void thirty_days_are_looked_back_on_with_today_as_the_last() {
    assertThat(Stockouts.firstDay(TODAY)).isEqualTo(LocalDate.of(2026, 3, 2));
    assertThat(of(product("0", ago(400), ago(400), true))).isEqualTo(new Stockouts(30, 30, 1));
    assertThat(of(product("0.001", ago(400), ago(400), true))).isEqualTo(new Stockouts(30, 0, 0));
  }

  @Test
  void a_day_counts_by_what_it_closed_with() {
    // 5 come in today, after two days with nothing; four days ago the last 3 went out.
    assertThat(of(product("5", ago(400), ago(400), true), moved(0, "5"), moved(3, "-3"))).isEqualTo(new Stockouts(30, 3, 0));
  }

  @Test
  void less_than_nothing_is_out_too() {
    assertThat(of(product("-2", ago(400), ago(400), true), moved(0, "-2"))).isEqualTo(new Stockouts(30, 30, 1));
  }

  @Test
  void days_before_it_first_moved_do_not_count_and_nor_do_those_of_which_nothing_is_known() {
    assertThat(of(product("0", ago(9), ago(400), true))).isEqualTo(new Stockouts(10, 10, 1));
    assertThat(of(product("0", ago(400), ago(4), true))).isEqualTo(new Stockouts(5, 5, 1));
    assertThat(of(product("0", null, null, true))).isEqualTo(new Stockouts(0, 0, 0));
  }

  @Test
  void what_the_store_gave_up_is_not_missed() {
    assertThat(of(product("0", ago(400), ago(400), false))).isEqualTo(new Stockouts(0, 0, 0));
  }

  @Test
  void products_add_up_each_by_its_own_movements() {
    var other = new StockProduct(
        new UUID(0, 2), null, "Areia", null, null, null, null, true, new BigDecimal("1"), BigDecimal.ZERO, ago(9), ago(9), 0);

    assertThat(Stockouts.of(List.of(product("0", ago(400), ago(400), true), other), List.of(moved(0, "-4")), TODAY))
        .isEqualTo(new Stockouts(40, 1, 1));
  }

  @Test
  void the_part_is_in_percent_half_up_and_none_where_no_day_counts() {
    assertThat(new Stockouts(30, 1, 1).percent()).isEqualTo("3.3");
    assertThat(new Stockouts(16, 1, 1).percent()).as("6.25").isEqualTo("6.3");
    assertThat(new Stockouts(30, 30, 1).percent()).isEqualTo("100.0");
    assertThat(new Stockouts(0, 0, 0).percent()).isNull();
  }

  private static Stockouts of(StockProduct product, DailyMovement... movements) {
    return Stockouts.of(List.of(product), List.of(movements), TODAY);
  }

  private static StockProduct product(
      String onHand, @Nullable LocalDate firstMovement, @Nullable LocalDate datedSince, boolean active) {
    return new StockProduct(
        ID, null, "Cimento", null, null, null, null, active, new BigDecimal(onHand), BigDecimal.ZERO, firstMovement, datedSince, 0);
  }

  private static DailyMovement moved(int daysAgo, String delta) {
    return new DailyMovement(ID, ago(daysAgo), new BigDecimal(delta), BigDecimal.ZERO);
  }

  private static LocalDate ago(int days) {
    return TODAY.minusDays(days);
  }
}
