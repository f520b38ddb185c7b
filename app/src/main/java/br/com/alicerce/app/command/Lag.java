package br.com.alicerce.app.command;

import br.com.alicerce.platform.database.Database;
import java.util.List;

/**
 * How far a store's engines are behind.
 *
 * @param slug the store
 * @param lastSeq its last event
 * @param publishedSeq how far the relay is
 * @param appliedSeq how far the slowest engine is, be it parked or not; one that has not begun is at zero
 * @param parkedEngines how many wait for an operator now
 */
record Lag(String slug, long lastSeq, long publishedSeq, long appliedSeq, long parkedEngines) {

  private static final String LAG = """
      select coalesce(t.slug, s.tenant_id::text) as slug, s.last_seq, coalesce(c.published_seq, 0) as published_seq,
        o.applied_seq, o.parked
      from eventing.tenant_stream s
      left join identity.tenant t on t.id = s.tenant_id
      left join eventing.relay_cursor c on c.tenant_id = s.tenant_id
      cross join lateral (
        select min(coalesce(e.seq, 0)) as applied_seq, count(e.parked_at) as parked
        from unnest(:engines) as n (engine)
        left join engines.engine_offset e on e.tenant_id = s.tenant_id and e.engine = n.engine) o
      order by s.last_seq - o.applied_seq desc, slug
      """;

  /** Of every store, the worst first. */
  static List<Lag> of(Database migrator, List<String> engines) {
    return migrator.unbound(session -> session.sql(LAG).bindArray("engines", String.class, engines).list(row -> new Lag(
        row.text("slug"), row.bigint("last_seq"), row.bigint("published_seq"), row.bigint("applied_seq"), row.bigint("parked"))));
  }

  /** How many events the slowest engine has still to apply. */
  long pending() {
    return lastSeq - appliedSeq;
  }
}
