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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The stock engine's tables, of the bound store. */
final class StockFacts {

  private static final String PRODUCT = """
      select product_id, code, name, unit, category, brand, base_price, active, on_hand, reserved,
        first_movement_date, dated_since, mismatches
      from engines.stock_product where tenant_id = :tenant""";

  private static final String SALE = """
      select product_id, day, quantity, deliveries, net_value from engines.stock_daily_sale
      where tenant_id = :tenant and day >= :first and day <= :last""";

  private StockFacts() {}

  /** Those of these products that are known. */
  static List<StockProduct> products(Session session, Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : session.sql(PRODUCT + " and product_id = any(:ids)")
            .bind("tenant", CurrentStore.id())
            .bindArray("ids", UUID.class, ids)
            .list(StockFacts::product);
  }

  /** What was delivered from {@code first} to {@code last}, both counted. */
  static List<DailySale> sales(Session session, LocalDate first, LocalDate last) {
    return days(session.sql(SALE), first, last);
  }

  /** The same of one product. */
  static List<DailySale> sales(Session session, UUID product, LocalDate first, LocalDate last) {
    return days(session.sql(SALE + " and product_id = :product").bind("product", product), first, last);
  }

  private static List<DailySale> days(Statement sale, LocalDate first, LocalDate last) {
    return sale
        .bind("tenant", CurrentStore.id())
        .bind("first", first)
        .bind("last", last)
        .list(row -> new DailySale(
            row.uuid("product_id"), row.date("day"), row.decimal("quantity"), row.integer("deliveries"), row.decimal("net_value")));
  }

  /** The net value of each product that was delivered on these days, both counted. */
  static Map<UUID, BigDecimal> netValues(Session session, LocalDate first, LocalDate last) {
    return session.sql("""
        select product_id, sum(net_value) as net_value from engines.stock_daily_sale
        where tenant_id = :tenant and day >= :first and day <= :last
        group by product_id""")
        .bind("tenant", CurrentStore.id())
        .bind("first", first)
        .bind("last", last)
        .list(row -> Map.entry(row.uuid("product_id"), row.decimal("net_value")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Puts these products in the place of what was known of them. */
  static void putProducts(Session session, Collection<StockProduct> products) {
    if (products.isEmpty()) {
      return;
    }
    session.sql("""
        insert into engines.stock_product (tenant_id, product_id, code, name, unit, category, brand, base_price, active,
          on_hand, reserved, first_movement_date, dated_since, mismatches)
        select :tenant, p.product_id, p.code, p.name, p.unit, p.category, p.brand, p.base_price, p.active,
          p.on_hand, p.reserved, p.first_movement_date::date, p.dated_since::date, p.mismatches
        from unnest(:ids, :codes, :names, :units, :categories, :brands, :prices, :actives, :on_hands, :reserveds, :firsts, :sinces,
            :mismatches)
          as p (product_id, code, name, unit, category, brand, base_price, active, on_hand, reserved, first_movement_date, dated_since,
            mismatches)
        on conflict (tenant_id, product_id) do update set
          code = excluded.code, name = excluded.name, unit = excluded.unit, category = excluded.category, brand = excluded.brand,
          base_price = excluded.base_price, active = excluded.active, on_hand = excluded.on_hand, reserved = excluded.reserved,
          first_movement_date = excluded.first_movement_date, dated_since = excluded.dated_since,
          mismatches = excluded.mismatches""")
        .bind("tenant", CurrentStore.id())
        .bindArray("ids", UUID.class, Columns.of(products, StockProduct::productId))
        .bindArray("codes", String.class, Columns.of(products, StockProduct::code))
        .bindArray("names", String.class, Columns.of(products, StockProduct::name))
        .bindArray("units", String.class, Columns.of(products, StockProduct::unit))
        .bindArray("categories", String.class, Columns.of(products, StockProduct::category))
        .bindArray("brands", String.class, Columns.of(products, StockProduct::brand))
        .bindArray("prices", BigDecimal.class, Columns.of(products, StockProduct::basePrice))
        .bindArray("actives", Boolean.class, Columns.of(products, StockProduct::active))
        .bindArray("on_hands", BigDecimal.class, Columns.of(products, StockProduct::onHand))
        .bindArray("reserveds", BigDecimal.class, Columns.of(products, StockProduct::reserved))
        .bindArray("firsts", String.class, Columns.of(products, product -> text(product.firstMovement())))
        .bindArray("sinces", String.class, Columns.of(products, product -> text(product.datedSince())))
        .bindArray("mismatches", Integer.class, Columns.of(products, StockProduct::mismatches))
        .later();
  }

  /** Adds these sales to what is known of their days. */
  static void addSales(Session session, Collection<DailySale> sales) {
    if (sales.isEmpty()) {
      return;
    }
    session.sql("""
        insert into engines.stock_daily_sale as s (tenant_id, product_id, day, quantity, deliveries, net_value)
        select :tenant, n.product_id, n.day::date, n.quantity, n.deliveries, n.net_value
        from unnest(:ids, :days, :quantities, :deliveries, :values) as n (product_id, day, quantity, deliveries, net_value)
        on conflict (tenant_id, product_id, day) do update set
          quantity = s.quantity + excluded.quantity,
          deliveries = s.deliveries + excluded.deliveries,
          net_value = s.net_value + excluded.net_value""")
        .bind("tenant", CurrentStore.id())
        .bindArray("ids", UUID.class, Columns.of(sales, DailySale::productId))
        .bindArray("days", String.class, Columns.of(sales, sale -> sale.day().toString()))
        .bindArray("quantities", BigDecimal.class, Columns.of(sales, DailySale::quantity))
        .bindArray("deliveries", Integer.class, Columns.of(sales, DailySale::deliveries))
        .bindArray("values", BigDecimal.class, Columns.of(sales, DailySale::netValue))
        .later();
  }

  /** Removes everything. */
  static void clear(Session session) {
    session.sql("delete from engines.stock_daily_sale where tenant_id = :tenant").bind("tenant", CurrentStore.id()).update();
    session.sql("delete from engines.stock_product where tenant_id = :tenant").bind("tenant", CurrentStore.id()).update();
  }

  private static @Nullable String text(@Nullable LocalDate day) {
    return day == null ? null : day.toString();
  }

  /** The product of a row that has all its columns. */
  static StockProduct product(Row row) throws SQLException {
    return new StockProduct(
        row.uuid("product_id"),
        row.optionalText("code"),
        row.optionalText("name"),
        row.optionalText("unit"),
        row.optionalText("category"),
        row.optionalText("brand"),
        row.optionalDecimal("base_price"),
        row.bool("active"),
        row.decimal("on_hand"),
        row.decimal("reserved"),
        row.optionalDate("first_movement_date"),
        row.optionalDate("dated_since"),
        row.integer("mismatches"));
  }
}
