package br.com.alicerce.engines.worker;

import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.tenancy.CurrentStore;

/**
 * How fresh an engine's answer is. Read it before the facts: they may be fresher then, never staler.
 *
 * @param asOfSeq every event of the store up to this one is in the answer
 * @param lagSeconds for how long the oldest event that is not in it has been waiting, whole seconds; 0 when all are in it
 */
public record Freshness(long asOfSeq, long lagSeconds) {

  /** Of the bound store. */
  public static Freshness of(Session session, String engine) {
    return session.sql("""
        with place as (
          select coalesce((select seq from engines.engine_offset where tenant_id = :tenant and engine = :engine), 0) as seq
        )
        select place.seq, coalesce((
          select greatest(extract(epoch from clock_timestamp() - min(o.appended_at)), 0) from eventing.event_outbox o
          where o.tenant_id = :tenant and o.seq = place.seq + 1), 0)::bigint as lag
        from place""")
        .bind("tenant", CurrentStore.id())
        .bind("engine", engine)
        .one(row -> new Freshness(row.bigint("seq"), row.bigint("lag")));
  }
}
