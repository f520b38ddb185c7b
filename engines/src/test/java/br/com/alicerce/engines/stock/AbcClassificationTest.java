package br.com.alicerce.engines.stock;

import static br.com.alicerce.engines.stock.AbcClass.A;
import static br.com.alicerce.engines.stock.AbcClass.B;
import static br.com.alicerce.engines.stock.AbcClass.C;
import static br.com.alicerce.engines.stock.FactsOf.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import br.com.alicerce.engines.stock.AbcClassification.RankedProduct;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AbcClassificationTest {

  @Test
  void the_class_depends_on_what_is_ahead() {
    assertThat(classes("79.99", "14.99", "5.01", "0.01")).containsExactly(A, A, B, C);
  }

  @Test
  void eighty_percent_ahead_is_b_and_ninety_five_percent_ahead_is_c() {
    assertThat(classes("80", "15", "5")).containsExactly(A, B, C);
    assertThat(classes("79", "16", "5")).containsExactly(A, A, C);
    assertThat(classes("50", "30", "14", "6")).containsExactly(A, A, B, B);
  }

  @Test
  void the_boundary_is_exact_where_a_rounded_percentage_would_miss_it() {
    // Ahead of the second: 7999999 of 10000000, shown as 80.0 %.
    assertThat(classes("79999.99", "20000.01")).containsExactly(A, A);
    assertThat(classes("80000.00", "20000.00")).containsExactly(A, B);
  }

  @Test
  void the_only_product_that_sells_is_a() {
    assertThat(classes("0.01")).containsExactly(A);
  }

  @Test
  void no_sales_or_more_returned_than_sold_is_c_and_carries_nothing() {
    var ranking = classify("10", "0", "-5").ranking();

    assertThat(ranking)
        .extracting(RankedProduct::abcClass, RankedProduct::sharePercent, RankedProduct::shareBeforePercent)
        .containsExactly(
            tuple(A, new BigDecimal("100.0"), new BigDecimal("0.0")),
            tuple(C, new BigDecimal("0.0"), new BigDecimal("100.0")),
            tuple(C, new BigDecimal("0.0"), new BigDecimal("100.0")));
    assertThat(classes("0", "0")).containsExactly(C, C);
    assertThat(classes("-1")).containsExactly(C);
  }

  @Test
  void equal_values_go_by_the_text_of_the_product_id() {
    var values = new HashMap<UUID, BigDecimal>();
    for (var first : List.of("f", "0", "8", "7")) {
      values.put(UUID.fromString(first + "0000000-0000-7000-8000-000000000000"), BigDecimal.TEN);
    }

    assertThat(AbcClassification.ofValues(90, values).ranking())
        .extracting(product -> product.productId().toString().substring(0, 1))
        .containsExactly("0", "7", "8", "f");
  }

  @Test
  void the_window_ends_with_the_as_of_day() {
    var early = FactsOf.product(1).delivered(TODAY.minusDays(89), "10").delivered(TODAY.minusDays(90), "1000").facts();
    var late = FactsOf.product(2).delivered(TODAY, "20").delivered(TODAY.plusDays(1), "1000").facts();

    assertThat(AbcClassification.of(List.of(early, late), 90, TODAY).ranking())
        .extracting(RankedProduct::productId, RankedProduct::netValue)
        .containsExactly(
            tuple(late.productId(), new BigDecimal("20.00")), tuple(early.productId(), new BigDecimal("10.00")));
    assertThat(AbcClassification.of(List.of(early, late), 365, TODAY).ranking().getFirst().netValue())
        .isEqualTo("1010.00");
    assertThatThrownBy(() -> AbcClassification.of(List.of(early), 0, TODAY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void classes_equal_those_of_a_product_by_product_count() {
    var random = new Random(7);
    for (int i = 0; i < 300; i++) {
      var values = new HashMap<UUID, BigDecimal>();
      for (int product = random.nextInt(40); product >= 0; product--) {
        values.put(new UUID(random.nextLong(), product), BigDecimal.valueOf(random.nextInt(-3, 12) * 500L, 2));
      }
      var classes = AbcClassification.ofValues(90, values).classes();
      values.forEach((id, value) -> assertThat(classes.get(id)).as(values.toString()).isEqualTo(naive(id, values)));
    }
  }

  private static AbcClass naive(UUID id, HashMap<UUID, BigDecimal> values) {
    long own = values.get(id).longValue();
    long total = 0;
    long ahead = 0;
    for (var other : values.entrySet()) {
      long value = Math.max(0, other.getValue().longValue());
      total += value;
      boolean first = value > own || value == own && other.getKey().toString().compareTo(id.toString()) < 0;
      ahead += first ? value : 0;
    }
    if (own <= 0) {
      return C;
    }
    return ahead * 100 < total * 80 ? A : ahead * 100 < total * 95 ? B : C;
  }

  private static List<AbcClass> classes(String... values) {
    return classify(values).ranking().stream().map(RankedProduct::abcClass).toList();
  }

  private static AbcClassification classify(String... values) {
    var products = new ArrayList<ProductFacts>();
    for (var value : values) {
      products.add(FactsOf.product(products.size()).delivered(TODAY, value).facts());
    }
    return AbcClassification.of(products, AbcClassification.DEFAULT_WINDOW_DAYS, TODAY);
  }
}
