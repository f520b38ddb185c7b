package br.com.alicerce.app.check;

import java.util.List;

/** Every engine has had every event, once, and makes of them what the store's own books say. */
final class EngineChecks {

  private static final String REBUILD =
      "Compare with \"alicerce engines rebuild --compare\", find out who wrote the engines' tables, then rebuild.";

  static final List<Check> ALL = List.of(
      SqlCheck.always("offsets-within", "no engine has had an event that is not there",
          "Rebuild the engine of that store: alicerce engines rebuild --tenant … --engine …", """
          select o.tenant_id, 'engine ' || o.engine as place,
            format('says it has had up to %s, and the last event is %s', o.seq, s.last_seq) as what
          from engines.engine_offset o join eventing.tenant_stream s on s.tenant_id = o.tenant_id
          where (:tenant::uuid is null or o.tenant_id = :tenant) and o.seq > s.last_seq"""),
      SqlCheck.atRest("applied", "every engine that is not parked has every event",
          "Is a process with the role engines running? See its log, and \"alicerce events lag\".", """
          select s.tenant_id, format('engine %s at event %s', n.engine, coalesce(o.seq, 0)) as place,
            format('stands still %s events before the last', s.last_seq - coalesce(o.seq, 0)) as what
          from eventing.tenant_stream s cross join unnest(:engines) as n (engine)
          left join engines.engine_offset o on o.tenant_id = s.tenant_id and o.engine = n.engine
          where (:tenant::uuid is null or s.tenant_id = :tenant) and coalesce(o.seq, 0) < s.last_seq and o.parked_at is null"""),
      SqlCheck.always("not-parked", "no engine of a store is parked in front of an event",
          "See \"alicerce events dead-letters\": it says why. Remove the cause, then \"alicerce events unblock\".", """
          select coalesce(o.tenant_id, d.tenant_id) as tenant_id, 'engine ' || coalesce(o.engine, d.engine) as place,
            case when d.seq is null then 'is parked, and no dead letter says why'
              when o.engine is null then 'has a dead letter, but is not parked'
              else format('is parked in front of event %s: %s', d.seq, left(d.failure, 200)) end as what
          from (select * from engines.engine_offset where parked_at is not null) o
          full join (select * from engines.dead_letter where resolved_at is null) d
            on d.tenant_id = o.tenant_id and d.engine = o.engine
          where :tenant::uuid is null or :tenant in (o.tenant_id, d.tenant_id)"""),
      SqlCheck.always("nothing-skipped", "no engine has left out events that it did not know",
          "Install the release that knows them, then: alicerce events replay --tenant … --engine … --from …", """
          select tenant_id, 'engine ' || engine as place,
            format('has left out %s events from %s on, of type %s', count(*), min(seq), string_agg(distinct type, ', ')) as what
          from engines.skipped_event k where (:tenant::uuid is null or tenant_id = :tenant) and engine = any(:engines)
            and exists (select from eventing.tenant_stream s where s.tenant_id = k.tenant_id)
          group by tenant_id, engine"""),
      SqlCheck.always("needed-events-retained", "what an engine needs next is still in the outbox",
          "Rebuild it from a snapshot, or from what is left: alicerce engines rebuild --from-left", """
          select o.tenant_id, 'engine ' || o.engine as place,
            format('needs event %s, and the first retained is %s', o.seq + 1, r.first_seq) as what
          from engines.engine_offset o join eventing.retained_stream r on r.tenant_id = o.tenant_id
          where (:tenant::uuid is null or o.tenant_id = :tenant) and o.engine = any(:engines) and o.seq + 1 < r.first_seq"""),
      SqlCheck.always("stock-agrees", "the stock engine, where it has had every event, has what the store's books have", REBUILD, """
          with rested as (
            select s.tenant_id from eventing.tenant_stream s
            join engines.engine_offset o on o.tenant_id = s.tenant_id and o.engine = 'stock' and o.seq = s.last_seq
            where :tenant::uuid is null or s.tenant_id = :tenant),
          books as (select e.* from construction.estoque e join rested using (tenant_id)),
          told as (select p.* from engines.stock_product p join rested using (tenant_id))
          select coalesce(b.tenant_id, t.tenant_id) as tenant_id, 'product ' || coalesce(b.produto_id, t.product_id) as place,
            format('engine: %s on hand, %s reserved; books: %s and %s', coalesce(t.on_hand::text, 'nothing'),
              coalesce(t.reserved::text, 'nothing'), coalesce(b.fisico::text, 'nothing'), coalesce(b.reservado::text, 'nothing')) as what
          from books b full join told t on t.tenant_id = b.tenant_id and t.product_id = b.produto_id
          where (b.fisico, b.reservado) is distinct from (t.on_hand, t.reserved)"""),
      SqlCheck.always("stock-days-agree", "a product's days, where all of them are known, add up to its stock", REBUILD, """
          with days as (
            select tenant_id, product_id, sum(delta) as delta, sum(reserved_delta) as reserved_delta
            from engines.stock_daily_movement where (:tenant::uuid is null or tenant_id = :tenant) group by tenant_id, product_id)
          select p.tenant_id, 'product ' || p.product_id as place,
            format('its days add up to %s on hand and %s reserved, its stock is %s and %s', coalesce(d.delta::text, 'nothing'),
              coalesce(d.reserved_delta::text, 'nothing'), p.on_hand, p.reserved) as what
          from engines.stock_product p join eventing.tenant_stream s on s.tenant_id = p.tenant_id
          left join days d on d.tenant_id = p.tenant_id and d.product_id = p.product_id
          where (:tenant::uuid is null or p.tenant_id = :tenant) and p.dated_since <= p.first_movement_date
            and (p.on_hand, p.reserved) is distinct from (coalesce(d.delta, 0), coalesce(d.reserved_delta, 0))"""),
      SqlCheck.always("stock-adds-up", "every balance that an event carried was the sum of the movements before it", REBUILD, """
          select p.tenant_id, 'product ' || p.product_id as place, format('%s events carried another balance', p.mismatches) as what
          from engines.stock_product p join eventing.tenant_stream s on s.tenant_id = p.tenant_id
          where (:tenant::uuid is null or p.tenant_id = :tenant) and p.mismatches > 0"""));

  private EngineChecks() {}
}
