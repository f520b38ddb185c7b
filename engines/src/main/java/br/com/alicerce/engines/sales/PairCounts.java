package br.com.alicerce.engines.sales;

import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How many baskets of each day held each pair of products, of the bound store. */
final class PairCounts {

  private record Counted(@Nullable ProductPair pair, int baskets) {}

  private PairCounts() {}

  /**
   * What {@link CartRules} need to know of a cart: all baskets, those with each of its products, and, where both are often enough
   * together, those with one of it and another product, and with that product. In one statement, so that the counts fit together.
   */
  static WindowCounts around(Session session, Collection<UUID> cart, LocalDate first, LocalDate last) {
    List<Counted> counted = session.sql("""
        with touching as materialized (
          select product_id, other_id, sum(baskets)::int as baskets from (
            select product_id, other_id, baskets from engines.sales_daily_pair
            where tenant_id = :tenant and product_id = any(:cart) and day >= :first and day <= :last
            union all
            select product_id, other_id, baskets from engines.sales_daily_pair
            where tenant_id = :tenant and other_id = any(:cart) and product_id <> all(:cart) and day >= :first and day <= :last
          ) as both_ways group by product_id, other_id having sum(baskets) >= :fewest
        ), partners as (
          select other_id as id from touching where other_id <> all(:cart)
          union
          select product_id from touching where product_id <> all(:cart)
        )
        select product_id, other_id, baskets from touching
        union all
        select p.product_id, p.other_id, sum(p.baskets)::int from partners
        join engines.sales_daily_pair p
          on p.tenant_id = :tenant and p.product_id = partners.id and p.other_id = partners.id and p.day >= :first and p.day <= :last
        group by p.product_id, p.other_id
        union all
        select null, null, count(*)::int from engines.sales_basket where tenant_id = :tenant and day >= :first and day <= :last""")
        .bind("tenant", CurrentStore.id())
        .bindArray("cart", UUID.class, cart)
        .bind("first", first)
        .bind("last", last)
        .bind("fewest", SalesRules.FEWEST_TOGETHER)
        .list(row -> new Counted(pair(row.optionalUuid("product_id"), row.optionalUuid("other_id")), row.integer("baskets")));
    Map<ProductPair, Integer> together = new HashMap<>();
    int baskets = 0;
    for (Counted each : counted) {
      if (each.pair() == null) {
        baskets = each.baskets();
      } else {
        together.put(each.pair(), each.baskets());
      }
    }
    return new WindowCounts(baskets, together);
  }

  /** How many baskets of these days, both counted, held each of these products; those in none are missing. */
  static Map<UUID, Integer> ofProducts(Session session, Collection<UUID> products, LocalDate first, LocalDate last) {
    return session.sql("""
        select p.product_id, sum(p.baskets)::int as baskets from unnest(:ids) as n (id)
        join engines.sales_daily_pair p
          on p.tenant_id = :tenant and p.product_id = n.id and p.other_id = n.id and p.day >= :first and p.day <= :last
        group by p.product_id""")
        .bind("tenant", CurrentStore.id())
        .bindArray("ids", UUID.class, products)
        .bind("first", first)
        .bind("last", last)
        .list(row -> Map.entry(row.uuid("product_id"), row.integer("baskets")))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * Adds these counts to those of their days, and removes the counts of days too old, counted from the newest day of a basket: so what is
   * left does not depend on how the events were cut into runs. Call it when the run's baskets are there.
   */
  static void add(Session session, Map<DailyPair, Integer> counts) {
    Collection<Map.Entry<DailyPair, Integer>> rows = counts.entrySet();
    session.sql("""
        with oldest as materialized (
          select max(day) - :kept::int as day from engines.sales_basket where tenant_id = :tenant
        ), expired as (
          delete from engines.sales_daily_pair where tenant_id = :tenant and day <= (select day from oldest)
        )
        insert into engines.sales_daily_pair as p (tenant_id, product_id, other_id, day, baskets)
        select :tenant, n.product_id, n.other_id, n.day::date, n.baskets
        from unnest(:products, :others, :days, :baskets) as n (product_id, other_id, day, baskets)
        where n.day::date > (select day from oldest)
        on conflict (tenant_id, product_id, other_id, day) do update set baskets = p.baskets + excluded.baskets""")
        .bind("tenant", CurrentStore.id())
        .bind("kept", SalesRules.KEPT_DAYS)
        .bindArray("products", UUID.class, each(rows, row -> row.getKey().pair().first()))
        .bindArray("others", UUID.class, each(rows, row -> row.getKey().pair().second()))
        .bindArray("days", String.class, each(rows, row -> row.getKey().day().toString()))
        .bindArray("baskets", Integer.class, each(rows, Map.Entry::getValue))
        .later();
  }

  /** Removes everything. */
  static void clear(Session session) {
    session.sql("delete from engines.sales_daily_pair where tenant_id = :tenant").bind("tenant", CurrentStore.id()).update();
  }

  private static @Nullable ProductPair pair(@Nullable UUID product, @Nullable UUID other) {
    return product == null || other == null ? null : new ProductPair(product, other);
  }

  private static <T, V> List<V> each(Collection<T> rows, Function<T, V> column) {
    return rows.stream().map(column).toList();
  }
}
