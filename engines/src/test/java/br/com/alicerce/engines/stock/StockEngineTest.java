package br.com.alicerce.engines.stock;

import static br.com.alicerce.engines.worker.History.line;
import static br.com.alicerce.engines.worker.History.moved;
import static br.com.alicerce.engines.worker.History.product;
import static br.com.alicerce.engines.worker.History.reserved;
import static br.com.alicerce.engines.worker.History.sale;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.contracts.Event;
import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.contracts.ProductChanged;
import br.com.alicerce.contracts.ProductPriceChanged;
import br.com.alicerce.engines.worker.StoreEvent;
import br.com.alicerce.engines.worker.StoresOfTest;
import br.com.alicerce.platform.Ids;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StockEngineTest {

  private static StoresOfTest stores;

  private final StockEngine engine = new StockEngine(ZoneId.of("America/Sao_Paulo"));
  private final UUID store = UUID.randomUUID();
  private final UUID cement = UUID.randomUUID();
  private final UUID sand = UUID.randomUUID();
  private Instant now = Instant.parse("2026-03-31T15:00:00Z");
  private long seq;

  @BeforeAll
  static void migrate() {
    stores = new StoresOfTest();
  }

  @AfterAll
  static void close() {
    stores.close();
  }

  @Test
  void stock_is_the_sum_of_the_movements_and_the_last_word_about_the_product_counts() {
    apply(product(cement, "Cimento"), moved(cement, "100.000", "100.000"), reserved(cement, "7.500", "100.000", "7.500"));
    apply(moved(cement, "-7.500", "92.500"), reserved(cement, "-7.500", "92.500", "0.000"), product(cement, "Cimento CP II"),
        new ProductPriceChanged(cement, new BigDecimal("32.00"), new BigDecimal("33.50")));
    assertThat(products()).containsExactly(
        "(%s,C-1,\"Cimento CP II\",33.50,92.500,0.000,2026-03-31,1)".formatted(cement));
  }

  @Test
  void whatever_a_product_was_called_before_the_last_word_about_all_of_it_counts() {
    apply(product(cement, "Cimento"));
    apply(new ProductChanged(cement, "A-2", "Areia", "M3", "Agregados", "Rio Claro", new BigDecimal("180.00"), false));
    assertThat(stores.rows("""
        (select code, name, unit, category, brand, base_price, active
         from engines.stock_product where tenant_id = '%s')""".formatted(store)))
        .containsExactly("(A-2,Areia,M3,Agregados,\"Rio Claro\",180.00,f)");
  }

  @Test
  void balances_are_known_from_the_earliest_day_of_any_movement() {
    apply(product(cement, "Cimento"));
    assertThat(knownSince()).containsExactly("()");
    apply(moved(cement, "1.000", "1.000"));
    assertThat(knownSince()).containsExactly("(2026-03-31)");
    now = Instant.parse("2026-03-01T15:00:00Z");
    apply(reserved(cement, "1.000", "1.000", "1.000"));
    assertThat(knownSince()).containsExactly("(2026-03-01)");
  }

  private List<String> knownSince() {
    return stores.rows("(select dated_since from engines.stock_product where tenant_id = '%s')".formatted(store));
  }

  @Test
  void a_balance_that_differs_from_the_sum_is_counted_and_the_sum_stays() {
    apply(moved(cement, "10.000", "10.000"), moved(cement, "5.000", "20.000"));
    assertThat(products()).containsExactly("(%s,,,,15.000,0.000,2026-03-31,1)".formatted(cement));
  }

  @Test
  void a_reservation_is_no_first_movement_and_the_earliest_day_is_the_first() {
    apply(reserved(cement, "1.000", "0.000", "1.000"));
    assertThat(products()).containsExactly("(%s,,,,0.000,1.000,,0)".formatted(cement));
    apply(reserved(cement, "-1.000", "0.000", "0.000"), moved(cement, "1.000", "1.000"));
    now = Instant.parse("2026-03-01T15:00:00Z");
    apply(moved(cement, "1.000", "2.000"));
    assertThat(products()).containsExactly("(%s,,,,2.000,0.000,2026-03-01,0)".formatted(cement));
  }

  @Test
  void two_lines_of_a_product_in_one_delivery_are_twice_the_quantity_and_one_delivery() {
    apply(sale(line(cement, "10.000", "304.00"), line(cement, "2.500", "80.00"), line(sand, "1.000", "90.00")));
    apply(sale(line(cement, "1.000", "32.00")));
    assertThat(sales()).containsExactlyInAnyOrder(
        "(%s,2026-03-31,13.500,2,416.00)".formatted(cement), "(%s,2026-03-31,1.000,1,90.00)".formatted(sand));
  }

  @Test
  void deliveries_of_one_day_in_one_run_add_up_as_in_several() {
    apply(sale(line(cement, "1.000", "10.00")), sale(line(cement, "2.000", "20.00")));
    apply(sale(line(cement, "3.000", "30.00")));
    assertThat(sales()).containsExactly("(%s,2026-03-31,6.000,3,60.00)".formatted(cement));
  }

  @Test
  void a_sale_late_at_night_belongs_to_the_day_of_the_store_not_of_greenwich() {
    now = Instant.parse("2026-04-01T01:30:00Z");
    apply(sale(line(cement, "1.000", "32.00")));
    assertThat(sales()).containsExactly("(%s,2026-03-31,1.000,1,32.00)".formatted(cement));
  }

  @Test
  void a_sale_moves_no_stock() {
    apply(moved(cement, "10.000", "10.000"), sale(line(cement, "4.000", "128.00")));
    assertThat(products()).containsExactly("(%s,,,,10.000,0.000,2026-03-31,0)".formatted(cement));
  }

  @Test
  void nothing_is_left_of_what_it_forgets_and_other_stores_keep_theirs() {
    apply(moved(cement, "10.000", "10.000"), sale(line(cement, "4.000", "128.00")));
    CurrentStore.run(UUID.randomUUID(), () -> stores.engines().writeAlways(session -> {
      engine.forget(session);
      return store;
    }));
    assertThat(products()).hasSize(1);
    CurrentStore.run(store, () -> stores.engines().writeAlways(session -> {
      engine.forget(session);
      return store;
    }));
    assertThat(products()).isEmpty();
    assertThat(sales()).isEmpty();
  }

  private void apply(Event... events) {
    List<StoreEvent> run = new ArrayList<>();
    for (Event event : events) {
      seq++;
      run.add(new StoreEvent(new EventEnvelope(Ids.next(), event.type().wireName(), 1, store, seq, now, "trace", "{}"), event));
    }
    CurrentStore.run(store, () -> stores.engines().writeAlways(session -> {
      engine.apply(session, run);
      return store;
    }));
  }

  private List<String> products() {
    return stores.rows("""
        (select product_id, code, name, base_price, on_hand, reserved, first_movement_date, mismatches
         from engines.stock_product where tenant_id = '%s')""".formatted(store));
  }

  private List<String> sales() {
    return stores.rows("""
        (select product_id, day, quantity, deliveries, net_value
         from engines.stock_daily_sale where tenant_id = '%s')""".formatted(store));
  }
}
