package br.com.alicerce.chaos.proof;

import br.com.alicerce.chaos.client.Acknowledged;
import br.com.alicerce.platform.database.Database;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** What the outbox says has happened, in the words in which it was acknowledged. */
final class Outbox {

  /** Movements that come of orders are acknowledged with their orders, and counted in the stock. */
  private static final Set<String> TYPES = Set.of("product_changed", "quote_created", "quote_sent", "quote_approved", "quote_converted",
      "order_created", "order_status_changed", "sale_recorded", "stock_changed");

  private Outbox() {}

  /** Every fact of a store and how often it is there. */
  static Map<String, Integer> facts(Database looker, UUID store) {
    Map<String, Integer> facts = new TreeMap<>();
    looker.unbound(session -> session.sql("""
            select type, case type
                when 'product_changed' then payload ->> 'product_id'
                when 'stock_changed' then payload ->> 'movement_id'
                when 'order_status_changed' then (payload ->> 'order_id') || ' ' || (payload ->> 'to')
                else coalesce(case when type like 'quote%' then payload ->> 'quote_id' end, payload ->> 'order_id') end as document,
              count(*)::int as times
            from eventing.event_outbox
            where tenant_id = :store and type = any(:types) and (type <> 'stock_changed' or payload ->> 'reason' = 'entrada')
            group by 1, 2
            """)
        .bind("store", store)
        .bindArray("types", String.class, TYPES)
        .list(row -> facts.put(Acknowledged.fact(row.text("type"), row.text("document")), row.integer("times"))));
    return facts;
  }
}
