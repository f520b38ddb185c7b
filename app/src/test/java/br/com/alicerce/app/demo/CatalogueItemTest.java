package br.com.alicerce.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CatalogueItemTest {

  private static final Set<String> UNITS = Set.of("UN", "SC", "PC", "CX", "BARRA", "M", "M2", "M3", "KG", "L", "MIL");

  private final List<CatalogueItem> items = CatalogueItem.bundled();

  @Test
  void the_catalogue_is_a_real_stores_with_distinct_codes_and_names() {
    assertThat(items).hasSizeGreaterThanOrEqualTo(320);
    assertThat(items).extracting(CatalogueItem::code).doesNotHaveDuplicates();
    assertThat(items).extracting(CatalogueItem::name).doesNotHaveDuplicates();
    assertThat(items).extracting(CatalogueItem::category).doesNotContain("");
  }

  @Test
  void every_unit_is_legal_and_all_of_them_occur() {
    assertThat(items).extracting(CatalogueItem::unit).isSubsetOf(UNITS).containsAll(UNITS);
  }

  @Test
  void every_price_is_positive_with_two_decimals() {
    assertThat(items).allSatisfy(item -> {
      assertThat(item.basePrice()).isPositive();
      assertThat(item.basePrice().scale()).isEqualTo(2);
    });
  }

  @Test
  void stock_is_whole_where_the_unit_is_and_everything_sells_at_some_time() {
    assertThat(items).allSatisfy(item -> {
      assertThat(item.openingStock()).isPositive();
      assertThat(item.divisible() || item.openingStock().remainder(BigDecimal.ONE).signum() == 0).isTrue();
      assertThat(item.dailySales()).isPositive();
      assertThat(item.typicalLine()).isPositive();
    });
  }

  @Test
  void every_ean_has_its_check_digit_and_is_one_products_alone() {
    var codes = items.stream().map(CatalogueItem::ean).filter(Objects::nonNull).toList();
    assertThat(codes).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    assertThat(codes).allSatisfy(ean -> {
      assertThat(ean).matches("2\\d{12}");
      int sum = IntStream.range(0, 13).map(i -> (ean.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3)).sum();
      assertThat(sum % 10).as(ean).isZero();
    });
  }

  @Test
  void every_basket_is_made_of_products_of_the_catalogue() {
    var codes = items.stream().map(CatalogueItem::code).toList();
    var baskets = TypicalBasket.bundled();
    assertThat(baskets).hasSizeGreaterThan(15);
    assertThat(baskets.stream().flatMap(basket -> basket.parts().stream()).flatMap(part -> part.codes().stream()))
        .isSubsetOf(codes);
    assertThat(baskets).extracting(basket -> basket.parts().getFirst().chance()).containsOnly(1.0);
  }
}
