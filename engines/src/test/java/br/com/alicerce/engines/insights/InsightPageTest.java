package br.com.alicerce.engines.insights;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.engines.worker.Freshness;
import br.com.alicerce.platform.http.Cursor;
import br.com.alicerce.platform.http.Paging;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Products of which something is said, as often as the number says that stands for the product. */
class InsightPageTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);
  private static final Freshness FRESHNESS = new Freshness(42, 7);

  @Test
  void a_page_holds_as_many_as_were_asked_for_and_the_next_begins_after_its_last_product() {
    var first = page(2, null, 1, 1, 1);

    assertThat(first).isEqualTo(new InsightPage<>(DAY, 42, 7, List.of("0", "1"), cursor(1)));
    assertThat(page(2, 1, 1, 1, 1)).isEqualTo(new InsightPage<>(DAY, 42, 7, List.of("2"), null));
  }

  @Test
  void what_just_fills_its_page_has_no_next() {
    assertThat(page(3, null, 1, 1, 1).nextCursor()).isNull();
    assertThat(page(3, null, 1, 2).items()).containsExactly("0", "1", "1");
    assertThat(page(3, null, 1, 2).nextCursor()).isNull();
  }

  @Test
  void what_is_said_of_one_product_is_not_parted() {
    assertThat(page(3, null, 2, 2)).isEqualTo(new InsightPage<>(DAY, 42, 7, List.of("0", "0"), cursor(0)));
    assertThat(page(2, null, 5, 1)).as("more of a single product").isEqualTo(
        new InsightPage<>(DAY, 42, 7, List.of("0", "0", "0", "0", "0"), cursor(0)));
  }

  @Test
  void products_of_which_nothing_is_said_take_no_room() {
    assertThat(page(1, null, 0, 0, 1, 0).items()).containsExactly("2");
    assertThat(page(1, null, 0, 0, 1, 0).nextCursor()).isNull();
  }

  @Test
  void after_a_product_that_is_gone_comes_the_end_and_not_the_start() {
    assertThat(page(2, 9, 1, 1)).isEqualTo(new InsightPage<>(DAY, 42, 7, List.of(), null));
    assertThat(page(2, 1, 1, 1)).isEqualTo(new InsightPage<>(DAY, 42, 7, List.of(), null));
  }

  private static InsightPage<String> page(int limit, @Nullable Integer after, int... said) {
    var subjects = IntStream.range(0, said.length).boxed().toList();
    return InsightPage.of(DAY, FRESHNESS, subjects, InsightPageTest::id, each -> Collections.nCopies(said[each], "" + each),
        new Paging(limit, after == null ? null : id(after)));
  }

  private static UUID id(int number) {
    return new UUID(0, number);
  }

  private static String cursor(int number) {
    return new Cursor(id(number)).encode();
  }
}
