package br.com.alicerce.engines.stock;

import br.com.alicerce.platform.database.Row;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was, told by what has changed since: the bound store's movements and changes of products, by day. */
final class StockHistory {

  private static final String PRODUCT = """
      select p.product_id, p.code, p.name, p.unit, p.category, p.brand, p.first_movement_date, p.dated_since, p.mismatches,
        case when b.product_id is null then p.base_price else b.base_price end as base_price, coalesce(b.active, p.active) as active,
        p.on_hand - coalesce(l.delta, 0) as on_hand, p.reserved - coalesce(l.reserved_delta, 0) as reserved
      from engines.stock_product p""";

  private StockHistory() {}

  /**
   * All products as they were when a day closed: one statement, so that no movement is in one figure and not in the other. Their names and
   * units are those of now.
   */
  static List<StockProduct> products(Session session, LocalDate day) {
    return session.sql(PRODUCT + """

            left join (
              select product_id, sum(delta) as delta, sum(reserved_delta) as reserved_delta from engines.stock_daily_movement
              where tenant_id = :tenant and day > :day group by product_id) l on l.product_id = p.product_id
            left join (
              select distinct on (product_id) product_id, base_price, active from engines.stock_product_before
              where tenant_id = :tenant and day > :day order by product_id, day) b on b.product_id = p.product_id
            where p.tenant_id = :tenant""")
        .bind("tenant", CurrentStore.id()).bind("day", day)
        .list(StockFacts::product);
  }

  /** The same of one product, if it is known. */
  static Optional<StockProduct> product(Session session, UUID id, LocalDate day) {
    return session.sql(PRODUCT + """

            left join (
              select product_id, sum(delta) as delta, sum(reserved_delta) as reserved_delta from engines.stock_daily_movement
              where tenant_id = :tenant and product_id = :id and day > :day group by product_id) l on l.product_id = p.product_id
            left join (
              select product_id, base_price, active from engines.stock_product_before
              where tenant_id = :tenant and product_id = :id and day > :day order by day limit 1) b on b.product_id = p.product_id
            where p.tenant_id = :tenant and p.product_id = :id""")
        .bind("tenant", CurrentStore.id()).bind("day", day).bind("id", id)
        .first(StockFacts::product);
  }

  private static DailyMovement movement(Row row) throws SQLException {
    return new DailyMovement(row.uuid("product_id"), row.date("day"), row.decimal("delta"), row.decimal("reserved_delta"));
  }

  /** The days on which what is on hand changed, from {@code first} to {@code last}, both counted. */
  static List<DailyMovement> movements(Session session, LocalDate first, LocalDate last) {
    return session.sql("""
        select product_id, day, delta, reserved_delta from engines.stock_daily_movement
        where tenant_id = :tenant and day >= :first and day <= :last and delta <> 0""")
        .bind("tenant", CurrentStore.id()).bind("first", first).bind("last", last)
        .list(StockHistory::movement);
  }

  /** Adds these movements to what is known of their days. */
  static void addMovements(Session session, Collection<DailyMovement> movements) {
    if (movements.isEmpty()) {
      return;
    }
    session.sql("""
        insert into engines.stock_daily_movement as m (tenant_id, product_id, day, delta, reserved_delta)
        select :tenant, n.product_id, n.day::date, n.delta, n.reserved_delta
        from unnest(:ids, :days, :deltas, :reserveds) as n (product_id, day, delta, reserved_delta)
        on conflict (tenant_id, product_id, day) do update set
          delta = m.delta + excluded.delta, reserved_delta = m.reserved_delta + excluded.reserved_delta""")
        .bind("tenant", CurrentStore.id())
        .bindArray("ids", UUID.class, Columns.of(movements, DailyMovement::productId))
        .bindArray("days", String.class, Columns.of(movements, movement -> movement.day().toString()))
        .bindArray("deltas", BigDecimal.class, Columns.of(movements, DailyMovement::delta))
        .bindArray("reserveds", BigDecimal.class, Columns.of(movements, DailyMovement::reservedDelta))
        .later();
  }

  /** Keeps what products were before; of a day of which that is known, nothing changes. */
  static void keepBefores(Session session, Collection<ProductBefore> befores) {
    if (befores.isEmpty()) {
      return;
    }
    session.sql("""
        insert into engines.stock_product_before (tenant_id, product_id, day, base_price, active)
        select :tenant, n.product_id, n.day::date, n.base_price, n.active
        from unnest(:ids, :days, :prices, :actives) as n (product_id, day, base_price, active)
        on conflict (tenant_id, product_id, day) do nothing""")
        .bind("tenant", CurrentStore.id())
        .bindArray("ids", UUID.class, Columns.of(befores, ProductBefore::productId))
        .bindArray("days", String.class, Columns.of(befores, before -> before.day().toString()))
        .bindArray("prices", BigDecimal.class, Columns.of(befores, ProductBefore::basePrice))
        .bindArray("actives", Boolean.class, Columns.of(befores, ProductBefore::active))
        .later();
  }

  /** Removes everything. */
  static void clear(Session session) {
    session.sql("delete from engines.stock_daily_movement where tenant_id = :tenant").bind("tenant", CurrentStore.id()).update();
    session.sql("delete from engines.stock_product_before where tenant_id = :tenant").bind("tenant", CurrentStore.id()).update();
  }
}
