package br.com.alicerce.engines.stock;

import br.com.alicerce.platform.database.Row;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.database.Statement;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the bound store has decided about replenishment, by day. */
final class StockParams {

  private static final String STORE = """
      select day, lead_days, safety_percent, review_days from engines.stock_store_params
      where tenant_id = :tenant and day <= :day order by day desc limit 1""";

  private static final String PRODUCT = """
      select distinct on (product_id) product_id, day, lead_days, pack_size, minimum_order, minimum, maximum
      from engines.stock_product_params
      where tenant_id = :tenant and day <= :day""";

  private static final String LAST_FIRST = " order by product_id, day desc";

  private StockParams() {}

  /** What was in force at the end of a day. */
  static StoreRules asOf(Session session, LocalDate day) {
    return rules(session, day, session.sql(PRODUCT + LAST_FIRST));
  }

  /** The same for one product. */
  static StoreRules asOf(Session session, LocalDate day, UUID product) {
    return rules(session, day, session.sql(PRODUCT + " and product_id = :product" + LAST_FIRST).bind("product", product));
  }

  private static StoreRules rules(Session session, LocalDate day, Statement ofProducts) {
    StockParameters ofStore = session.sql(STORE)
        .bind("tenant", CurrentStore.id()).bind("day", day)
        .first(row -> new StoreParams(row.date("day"), row.optionalInteger("lead_days"),
            row.optionalDecimal("safety_percent"), row.optionalInteger("review_days")))
        .map(params -> params.over(StockParameters.DEFAULTS))
        .orElse(StockParameters.DEFAULTS);
    return new StoreRules(ofStore, ofProducts.bind("tenant", CurrentStore.id()).bind("day", day).list(StockParams::product).stream()
        .collect(Collectors.toMap(ProductParams::productId, Function.identity())));
  }

  /** Puts these decisions in the place of what was known of their days. */
  static void putOfStore(Session session, Collection<StoreParams> params) {
    if (params.isEmpty()) {
      return;
    }
    session.sql("""
        insert into engines.stock_store_params (tenant_id, day, lead_days, safety_percent, review_days)
        select :tenant, n.day::date, n.lead_days, n.safety_percent, n.review_days
        from unnest(:days, :leads, :safeties, :reviews) as n (day, lead_days, safety_percent, review_days)
        on conflict (tenant_id, day) do update set
          lead_days = excluded.lead_days, safety_percent = excluded.safety_percent, review_days = excluded.review_days""")
        .bind("tenant", CurrentStore.id())
        .bindArray("days", String.class, Columns.of(params, each -> each.day().toString()))
        .bindArray("leads", Integer.class, Columns.of(params, StoreParams::leadDays))
        .bindArray("safeties", BigDecimal.class, Columns.of(params, StoreParams::safetyPercent))
        .bindArray("reviews", Integer.class, Columns.of(params, StoreParams::reviewDays))
        .later();
  }

  /** The same of products. */
  static void putOfProducts(Session session, Collection<ProductParams> params) {
    if (params.isEmpty()) {
      return;
    }
    session.sql("""
        insert into engines.stock_product_params (tenant_id, product_id, day, lead_days, pack_size, minimum_order, minimum, maximum)
        select :tenant, n.product_id, n.day::date, n.lead_days, n.pack_size, n.minimum_order, n.minimum, n.maximum
        from unnest(:ids, :days, :leads, :packs, :orders, :minimums, :maximums)
          as n (product_id, day, lead_days, pack_size, minimum_order, minimum, maximum)
        on conflict (tenant_id, product_id, day) do update set
          lead_days = excluded.lead_days, pack_size = excluded.pack_size, minimum_order = excluded.minimum_order,
          minimum = excluded.minimum, maximum = excluded.maximum""")
        .bind("tenant", CurrentStore.id())
        .bindArray("ids", UUID.class, Columns.of(params, ProductParams::productId))
        .bindArray("days", String.class, Columns.of(params, each -> each.day().toString()))
        .bindArray("leads", Integer.class, Columns.of(params, ProductParams::leadDays))
        .bindArray("packs", BigDecimal.class, Columns.of(params, ProductParams::packSize))
        .bindArray("orders", BigDecimal.class, Columns.of(params, ProductParams::minimumOrder))
        .bindArray("minimums", BigDecimal.class, Columns.of(params, ProductParams::minimum))
        .bindArray("maximums", BigDecimal.class, Columns.of(params, ProductParams::maximum))
        .later();
  }

  /** Removes everything. */
  static void clear(Session session) {
    session.sql("delete from engines.stock_store_params where tenant_id = :tenant").bind("tenant", CurrentStore.id()).update();
    session.sql("delete from engines.stock_product_params where tenant_id = :tenant").bind("tenant", CurrentStore.id()).update();
  }

  private static ProductParams product(Row row) throws SQLException {
    return new ProductParams(row.uuid("product_id"), row.date("day"), row.optionalInteger("lead_days"),
        row.optionalDecimal("pack_size"), row.optionalDecimal("minimum_order"), row.optionalDecimal("minimum"),
        row.optionalDecimal("maximum"));
  }
}
