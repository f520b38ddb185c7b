package br.com.alicerce.engines.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SubstituteTest {

  private final SalesProduct cement = product(1, "40.00", "10", "0");

  @Test
  void the_nearest_price_comes_first_whether_dearer_or_cheaper_and_then_the_most_sold() {
    var dearer = product(2, "42.00", "5", "0");
    var cheaper = product(3, "39.00", "5", "0");
    var asDear = product(4, "42.00", "5", "0");

    assertThat(Substitute.of(cement, List.of(dearer, cheaper, asDear), Map.of(asDear.productId(), 7))).containsExactly(
        new Substitute(cheaper, d("-1.00"), d("-2.5"), 0),
        new Substitute(asDear, d("2.00"), d("5.0"), 7),
        new Substitute(dearer, d("2.00"), d("5.0"), 0));
  }

  @Test
  void the_difference_in_percent_is_of_the_wanted_products_price_and_half_up() {
    assertThat(Substitute.of(product(1, "32.00", "1", "0"), List.of(product(2, "30.00", "1", "0")), Map.of()))
        .extracting(Substitute::differencePercent).as("-6.25").containsExactly(d("-6.3"));
    assertThat(Substitute.of(product(1, "0.00", "1", "0"), List.of(product(2, "30.00", "1", "0")), Map.of()))
        .extracting(Substitute::differencePercent).containsExactly(d("0.0"));
  }

  @Test
  void what_cannot_be_sold_now_takes_no_place_and_nor_does_the_product_itself() {
    var promised = product(2, "40.00", "5", "5");
    var givenUp = new SalesProduct(new UUID(0, 3), "3", "Cal", "SC", "Cimentos", d("40.00"), false, d("5"), d("0"));
    var nameless = new SalesProduct(new UUID(0, 4), null, null, null, null, d("40.00"), true, d("5"), d("0"));
    var last = product(5, "40.00", "5", "4.999");

    assertThat(Substitute.nearest(cement, List.of(cement, promised, givenUp, nameless, last))).containsExactly(last);
  }

  @Test
  void ten_are_told_and_all_that_are_as_near_as_the_tenth_are_asked_for_their_sales() {
    var near = IntStream.rangeClosed(1, 9).mapToObj(each -> product(10 + each, "40.0" + each, "1", "0")).toList();
    var tied = IntStream.rangeClosed(1, 3).mapToObj(each -> product(20 + each, "41.00", "1", "0")).toList();
    var far = product(30, "41.01", "1", "0");
    var all = Stream.of(List.of(far), tied, near).flatMap(List::stream).toList();

    var nearest = Substitute.nearest(cement, all);

    assertThat(nearest).containsExactlyInAnyOrderElementsOf(Stream.concat(near.stream(), tied.stream()).toList());
    assertThat(Substitute.of(cement, nearest, Map.of(tied.getLast().productId(), 1))).hasSize(10)
        .last().satisfies(tenth -> assertThat(tenth.product()).isEqualTo(tied.getLast()));
  }

  private static SalesProduct product(int number, String price, String onHand, String reserved) {
    return new SalesProduct(
        new UUID(0, number), "" + number, "Produto " + number, "SC", "Cimentos", d(price), true, d(onHand), d(reserved));
  }

  private static BigDecimal d(String text) {
    return new BigDecimal(text);
  }
}
