package br.com.alicerce.engines.sales;

import static br.com.alicerce.engines.sales.SalesStory.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.engines.worker.StoreEvent;
import br.com.alicerce.engines.worker.StoresOfTest;
import br.com.alicerce.platform.Ids;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An order costs the same at 5,000 orders of history as at 50: what PostgreSQL itself counts in the engine's transaction. */
class SalesCostTest {

  /**
   * What one run of events did to the engine's tables.
   *
   * @param written rows inserted, updated or deleted
   * @param fetched rows read by way of an index
   * @param walked rows read by walking through a table
   */
  private record Cost(String table, long written, long fetched, long walked) {

    /** The counters are the connection's, and may still hold what came before. */
    private Cost less(Cost before) {
      return new Cost(table, written - before.written, fetched - before.fetched, walked - before.walked);
    }
  }

  @Test
  void an_order_touches_as_many_rows_after_five_thousand_orders_as_after_fifty() {
    try (StoresOfTest stores = new StoresOfTest()) {
      List<UUID> products = IntStream.range(0, 300).mapToObj(_ -> UUID.randomUUID()).toList();
      UUID[] basket = products.subList(0, 8).toArray(UUID[]::new);
      List<Cost> afterFifty = costAfter(stores, 50, products, basket);
      List<Cost> afterFiveThousand = costAfter(stores, 5_000, products, basket);
      System.out.println("Cost of an order of 8 products after 50 orders: " + afterFifty);
      System.out.println("Cost of an order of 8 products after 5,000 orders: " + afterFiveThousand);
      assertThat(afterFiveThousand).extracting(Cost::written).isEqualTo(afterFifty.stream().map(Cost::written).toList())
          .as("a basket, and 28 pairs and 8 products").containsExactly(1L, 36L, 0L);
      assertThat(afterFiveThousand).allSatisfy(cost -> {
        assertThat(cost.walked()).isZero();
        assertThat(cost.fetched()).isLessThan(100);
      });
    }
  }

  private static List<Cost> costAfter(StoresOfTest stores, int orders, List<UUID> products, UUID[] basket) {
    UUID store = UUID.randomUUID();
    Random random = new Random(5);
    SalesStory history = new SalesStory();
    for (int order = 0; order < orders; order++) {
      UUID[] bought = IntStream.range(0, 6).mapToObj(_ -> products.get(random.nextInt(products.size()))).toArray(UUID[]::new);
      history.sold(TODAY.minusDays(80L - 80L * order / orders), bought);
    }
    history.sold(TODAY, basket);
    history.apply(stores, store, () -> 500);
    stores.analyze("engines.sales_basket", "engines.sales_daily_pair", "engines.sales_product");
    StoreEvent next = new StoreEvent(new EventEnvelope(Ids.next(), "sale_recorded", 1, store, orders + 2L,
        TODAY.atTime(15, 0).atZone(SalesStory.ZONE).toInstant(), "trace", "{}"),
        SalesStory.delivery(UUID.randomUUID(), UUID.randomUUID(), basket));
    return CurrentStore.call(store, () -> stores.engines().writeAlways(session -> {
      List<Cost> before = counted(session);
      new SalesEngine(SalesStory.ZONE).apply(session, List.of(next));
      session.settle();
      List<Cost> after = counted(session);
      return IntStream.range(0, after.size()).mapToObj(at -> after.get(at).less(before.get(at))).toList();
    }));
  }

  private static List<Cost> counted(Session session) {
    return session.sql("""
        select relname, n_tup_ins + n_tup_upd + n_tup_del as written, coalesce(idx_tup_fetch, 0) as fetched, seq_tup_read as walked
        from pg_stat_xact_user_tables where schemaname = 'engines' and relname like 'sales%' order by relname""")
        .list(row -> new Cost(row.text("relname"), row.bigint("written"), row.bigint("fetched"), row.bigint("walked")));
  }
}
