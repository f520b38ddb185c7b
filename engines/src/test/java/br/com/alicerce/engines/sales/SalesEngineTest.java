package br.com.alicerce.engines.sales;

import static br.com.alicerce.engines.sales.SalesStory.TODAY;
import static br.com.alicerce.engines.sales.SalesStory.delivery;
import static br.com.alicerce.engines.worker.History.moved;
import static br.com.alicerce.engines.worker.History.product;
import static br.com.alicerce.engines.worker.History.reserved;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.contracts.ProductPriceChanged;
import br.com.alicerce.engines.worker.StoreEvent;
import br.com.alicerce.engines.worker.StoresOfTest;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SalesEngineTest {

  private static StoresOfTest stores;

  private final UUID store = UUID.randomUUID();
  private final UUID cement = id(1);
  private final UUID sand = id(2);
  private final UUID gravel = id(3);
  private final SalesStory story = new SalesStory();

  @BeforeAll
  static void migrate() {
    stores = new StoresOfTest();
  }

  @AfterAll
  static void close() {
    stores.close();
  }

  @Test
  void an_order_counts_each_of_its_products_and_each_pair_once_however_many_lines_it_has() {
    story.sold(TODAY, cement, sand, cement);
    apply();
    assertThat(pairs()).containsExactlyInAnyOrder(pair(cement, cement, 1), pair(cement, sand, 1), pair(sand, sand, 1));
  }

  @Test
  void two_deliveries_of_an_order_are_one_basket_on_the_day_of_the_first() {
    UUID order = UUID.randomUUID();
    UUID customer = UUID.randomUUID();
    story.tell(TODAY, delivery(order, customer, cement, sand));
    story.tell(TODAY.plusDays(2), delivery(order, customer, sand, gravel));
    apply();
    assertThat(pairs()).containsExactlyInAnyOrder(
        pair(cement, cement, 1), pair(sand, sand, 1), pair(gravel, gravel, 1),
        pair(cement, sand, 1), pair(cement, gravel, 1), pair(sand, gravel, 1));
    assertThat(stores.rows("(select day, seq, cardinality(products) from engines.sales_basket where tenant_id = '%s')".formatted(store)))
        .containsExactly("(2026-03-31,1,3)");
  }

  @Test
  void the_smaller_id_comes_first_as_the_database_has_it() {
    UUID high = new UUID(0x9000000000000000L, 0);
    story.sold(TODAY, high, cement);
    apply();
    assertThat(pairs()).contains(pair(cement, high, 1));
  }

  @Test
  void of_a_huge_order_the_first_sixty_products_count_and_the_rest_is_counted_as_left_out() {
    UUID[] products = IntStream.rangeClosed(1, 70).mapToObj(SalesEngineTest::id).toArray(UUID[]::new);
    story.sold(TODAY, products);
    apply();
    assertThat(pairs()).hasSize(60 * 61 / 2).doesNotContain(pair(id(61), id(61), 1));
    assertThat(stores.rows("(select left_out from engines.sales_basket where tenant_id = '%s')".formatted(store)))
        .containsExactly("(10)");
  }

  @Test
  void what_a_later_delivery_leaves_out_is_added_to_what_the_first_did() {
    UUID order = UUID.randomUUID();
    UUID customer = UUID.randomUUID();
    story.tell(TODAY, delivery(order, customer, IntStream.rangeClosed(1, 61).mapToObj(SalesEngineTest::id).toArray(UUID[]::new)));
    apply();
    story.tell(TODAY, delivery(order, customer, id(1), id(70), id(71)));
    apply();
    assertThat(stores.rows("(select left_out from engines.sales_basket where tenant_id = '%s')".formatted(store)))
        .containsExactly("(3)");
  }

  @Test
  void a_count_goes_when_its_day_is_too_old_for_any_window_and_not_a_day_sooner() {
    story.sold(TODAY.minusDays(SalesRules.KEPT_DAYS), cement).sold(TODAY.minusDays(SalesRules.KEPT_DAYS - 1L), sand);
    apply();
    assertThat(pairs()).hasSize(2);
    story.sold(TODAY, gravel);
    apply();
    assertThat(stores.rows("(select product_id from engines.sales_daily_pair where tenant_id = '%s')".formatted(store)))
        .containsExactly("(" + sand + ")", "(" + gravel + ")");
  }

  @Test
  void a_sale_late_at_night_belongs_to_the_day_of_the_store_not_of_greenwich() {
    story.tell(TODAY, delivery(UUID.randomUUID(), UUID.randomUUID(), cement));
    var told = story.events.removeFirst();
    var late = Instant.parse("2026-04-01T01:30:00Z");
    story.events.add(new StoreEvent(new EventEnvelope(
        told.envelope().eventId(), told.envelope().type(), 1, store, 1, late, "trace", "{}"), told.event()));
    apply();
    assertThat(pairs()).containsExactly(pair(cement, cement, 1));
  }

  @Test
  void the_last_word_about_a_product_counts_and_stock_is_the_sum_of_its_movements() {
    story.tell(TODAY, moved(cement, "10.000", "10.000"), product(cement, "Cimento"), reserved(cement, "2.500", "10.000", "2.500"),
        new ProductPriceChanged(cement, new BigDecimal("32.00"), new BigDecimal("33.50")), product(cement, "Cimento CP II"));
    apply();
    story.tell(TODAY, moved(cement, "-4.000", "6.000"));
    apply();
    assertThat(stores.rows("""
        (select name, base_price, active, on_hand, reserved from engines.sales_product where tenant_id = '%s')""".formatted(store)))
        .containsExactly("(\"Cimento CP II\",32.00,t,6.000,2.500)");
  }

  @Test
  void nothing_is_left_of_what_it_forgets_and_other_stores_keep_theirs() {
    story.stocked(cement, "Cimento", "Cimento", "32.00").sold(TODAY, cement, sand);
    apply();
    forget(UUID.randomUUID());
    assertThat(SalesStory.rows(stores, store)).hasSize(5);
    forget(store);
    assertThat(SalesStory.rows(stores, store)).isEmpty();
  }

  private void forget(UUID ofStore) {
    CurrentStore.run(ofStore, () -> stores.engines().writeAlways(session -> {
      new SalesEngine(SalesStory.ZONE).forget(session);
      return ofStore;
    }));
  }

  private void apply() {
    story.apply(stores, store, () -> 1000);
    story.events.clear();
  }

  private List<String> pairs() {
    return stores.rows("(select product_id, other_id, day, baskets from engines.sales_daily_pair where tenant_id = '%s')".formatted(store));
  }

  private static String pair(UUID product, UUID other, int baskets) {
    return "(%s,%s,2026-03-31,%d)".formatted(product, other, baskets);
  }

  private static UUID id(int number) {
    return new UUID(0, number);
  }
}
