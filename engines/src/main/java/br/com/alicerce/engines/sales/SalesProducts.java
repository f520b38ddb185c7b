package br.com.alicerce.engines.sales;

import br.com.alicerce.platform.database.Row;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the sales engine knows of the bound store's products. */
final class SalesProducts {

  private static final String PRODUCT = """
      select product_id, code, name, unit, category, base_price, active, on_hand, reserved
      from engines.sales_product where tenant_id = :tenant""";

  private SalesProducts() {}

  /** Those of these products that are known. */
  static List<SalesProduct> of(Session session, Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : session.sql(PRODUCT + " and product_id = any(:ids)")
            .bind("tenant", CurrentStore.id())
            .bindArray("ids", UUID.class, ids)
            .list(SalesProducts::product);
  }

  /** Those of the same category and unit whose price is at most {@link SalesRules#PRICE_WITHIN_PERCENT} percent away, itself too. */
  static List<SalesProduct> alike(Session session, SalesProduct product) {
    BigDecimal price = product.basePrice();
    if (product.category() == null || product.unit() == null || price == null) {
      return List.of();
    }
    BigDecimal most = price.multiply(BigDecimal.valueOf(SalesRules.PRICE_WITHIN_PERCENT)).movePointLeft(2);
    return session.sql(PRODUCT + " and category = :category and unit = :unit and base_price >= :low and base_price <= :high")
        .bind("tenant", CurrentStore.id())
        .bind("category", product.category())
        .bind("unit", product.unit())
        .bind("low", price.subtract(most))
        .bind("high", price.add(most))
        .list(SalesProducts::product);
  }

  /** Puts these products in the place of what was known of them. */
  static void put(Session session, Collection<SalesProduct> products) {
    if (products.isEmpty()) {
      return;
    }
    session.sql("""
        insert into engines.sales_product (tenant_id, product_id, code, name, unit, category, base_price, active, on_hand, reserved)
        select :tenant, p.product_id, p.code, p.name, p.unit, p.category, p.base_price, p.active, p.on_hand, p.reserved
        from unnest(:ids, :codes, :names, :units, :categories, :prices, :actives, :on_hands, :reserveds)
          as p (product_id, code, name, unit, category, base_price, active, on_hand, reserved)
        on conflict (tenant_id, product_id) do update set
          code = excluded.code, name = excluded.name, unit = excluded.unit, category = excluded.category,
          base_price = excluded.base_price, active = excluded.active, on_hand = excluded.on_hand, reserved = excluded.reserved""")
        .bind("tenant", CurrentStore.id())
        .bindArray("ids", UUID.class, each(products, SalesProduct::productId))
        .bindArray("codes", String.class, each(products, SalesProduct::code))
        .bindArray("names", String.class, each(products, SalesProduct::name))
        .bindArray("units", String.class, each(products, SalesProduct::unit))
        .bindArray("categories", String.class, each(products, SalesProduct::category))
        .bindArray("prices", BigDecimal.class, each(products, SalesProduct::basePrice))
        .bindArray("actives", Boolean.class, each(products, SalesProduct::active))
        .bindArray("on_hands", BigDecimal.class, each(products, SalesProduct::onHand))
        .bindArray("reserveds", BigDecimal.class, each(products, SalesProduct::reserved))
        .later();
  }

  /** Removes everything. */
  static void clear(Session session) {
    session.sql("delete from engines.sales_product where tenant_id = :tenant").bind("tenant", CurrentStore.id()).update();
  }

  private static <T, V> List<@Nullable V> each(Collection<T> rows, Function<T, @Nullable V> column) {
    return rows.stream().<@Nullable V>map(column).toList();
  }

  private static SalesProduct product(Row row) throws SQLException {
    return new SalesProduct(
        row.uuid("product_id"),
        row.optionalText("code"),
        row.optionalText("name"),
        row.optionalText("unit"),
        row.optionalText("category"),
        row.optionalDecimal("base_price"),
        row.bool("active"),
        row.decimal("on_hand"),
        row.decimal("reserved"));
  }
}
