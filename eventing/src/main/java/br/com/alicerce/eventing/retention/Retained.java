package br.com.alicerce.eventing.retention;

import br.com.alicerce.platform.database.Session;
import java.util.Map;
import java.util.UUID;

/** Where a store's events begin in the outbox. For the migrator. */
public final class Retained {

  private Retained() {}

  /** The number of the store's first event that has not been archived; 1 when none has. */
  public static long first(Session session, UUID store) {
    return session.sql("select first_seq from eventing.retained_stream where tenant_id = :tenant")
        .bind("tenant", store)
        .first(row -> row.bigint("first_seq"))
        .orElse(1L);
  }

  /** Writes down that these stores' events up to the number are gone. */
  static void dropped(Session session, Map<UUID, Long> lastSeqs) {
    session.sql("""
        insert into eventing.retained_stream as r (tenant_id, first_seq)
        select d.tenant_id, d.seq + 1 from unnest(:stores, :seqs) as d (tenant_id, seq)
        on conflict (tenant_id) do update set first_seq = greatest(r.first_seq, excluded.first_seq)""")
        .bindArray("stores", UUID.class, lastSeqs.keySet().stream().toList())
        .bindArray("seqs", Long.class, lastSeqs.keySet().stream().map(lastSeqs::get).toList())
        .update();
  }
}
