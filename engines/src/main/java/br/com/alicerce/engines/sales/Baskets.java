package br.com.alicerce.engines.sales;

import br.com.alicerce.platform.database.Row;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The baskets of the bound store's delivered orders, one row an order. */
final class Baskets {

  private static final String BASKET = """
      select order_id, customer_id, day, seq, products::text[] as products, left_out
      from engines.sales_basket where tenant_id = :tenant""";

  private Baskets() {}

  /** Those of these orders that have one. */
  static List<Basket> ofOrders(Session session, Collection<UUID> orders) {
    return orders.isEmpty()
        ? List.of()
        : session.sql(BASKET + " and order_id = any(:orders)")
            .bind("tenant", CurrentStore.id())
            .bindArray("orders", UUID.class, orders)
            .list(Baskets::basket);
  }

  /** The last ones of a customer up to a day, the newest first. */
  static List<Basket> lastOf(Session session, UUID customer, LocalDate last) {
    return session.sql(BASKET + " and customer_id = :customer and day <= :last order by day desc, seq desc limit :most")
        .bind("tenant", CurrentStore.id())
        .bind("customer", customer)
        .bind("last", last)
        .bind("most", SalesRules.LAST_ORDERS)
        .list(Baskets::basket);
  }

  /** What was in the baskets of these days, both counted. */
  static List<Set<UUID>> contents(Session session, LocalDate first, LocalDate last) {
    return session.sql("""
        select products::text[] as products from engines.sales_basket
        where tenant_id = :tenant and day >= :first and day <= :last""")
        .bind("tenant", CurrentStore.id())
        .bind("first", first)
        .bind("last", last)
        .<Set<UUID>>list(Baskets::products);
  }

  /** What was in those of these days, both counted, that held at least one of these products. */
  static List<Set<UUID>> contents(Session session, LocalDate first, LocalDate last, Collection<UUID> anyOf) {
    return session.sql("""
        select products::text[] as products from engines.sales_basket
        where tenant_id = :tenant and day >= :first and day <= :last and products && :any_of""")
        .bind("tenant", CurrentStore.id())
        .bind("first", first)
        .bind("last", last)
        .bindArray("any_of", UUID.class, anyOf)
        .<Set<UUID>>list(Baskets::products);
  }

  /** Puts these baskets in the place of what was known of their orders. */
  static void put(Session session, Collection<Basket> baskets) {
    session.sql("""
        insert into engines.sales_basket (tenant_id, order_id, customer_id, day, seq, products, left_out)
        select :tenant, b.order_id, b.customer_id, b.day::date, b.seq, b.products::uuid[], b.left_out
        from unnest(:orders, :customers, :days, :seqs, :products, :left_outs)
          as b (order_id, customer_id, day, seq, products, left_out)
        on conflict (tenant_id, order_id) do update set products = excluded.products, left_out = excluded.left_out""")
        .bind("tenant", CurrentStore.id())
        .bindArray("orders", UUID.class, each(baskets, Basket::orderId))
        .bindArray("customers", UUID.class, each(baskets, Basket::customerId))
        .bindArray("days", String.class, each(baskets, basket -> basket.day().toString()))
        .bindArray("seqs", Long.class, each(baskets, Basket::seq))
        .bindArray("products", String.class, each(baskets, Baskets::array))
        .bindArray("left_outs", Integer.class, each(baskets, Basket::leftOut))
        .later();
  }

  /** Removes everything. */
  static void clear(Session session) {
    session.sql("delete from engines.sales_basket where tenant_id = :tenant").bind("tenant", CurrentStore.id()).update();
  }

  private static String array(Basket basket) {
    return basket.products().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
  }

  private static <T, V> List<V> each(Collection<T> rows, Function<T, V> column) {
    return rows.stream().map(column).toList();
  }

  private static Basket basket(Row row) throws SQLException {
    return new Basket(row.uuid("order_id"), row.uuid("customer_id"), row.date("day"), row.bigint("seq"), products(row),
        row.integer("left_out"));
  }

  private static SequencedSet<UUID> products(Row row) throws SQLException {
    SequencedSet<UUID> products = new LinkedHashSet<>();
    row.texts("products").forEach(product -> products.add(UUID.fromString(product)));
    return products;
  }
}
