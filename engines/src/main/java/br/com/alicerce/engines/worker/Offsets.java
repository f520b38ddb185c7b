package br.com.alicerce.engines.worker;

import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The offset rows of the bound store. */
final class Offsets {

  private Offsets() {}

  /** Locks the rows that nobody else has, making those that are missing; only these are answered. */
  static Map<String, Offset> lock(Session session, Collection<String> engines) {
    Map<String, Offset> locked = lockExisting(session, engines);
    if (locked.size() < engines.size() && create(session, engines) > 0) {
      return lockExisting(session, engines);
    }
    return locked;
  }

  /**
   * The transaction that holds the locks does not wait for the disk at its commit. Should the server end just then, effects and offset are
   * lost together, and the reconciler has the events applied again from the outbox, which is never written like this.
   */
  private static Map<String, Offset> lockExisting(Session session, Collection<String> engines) {
    return session.sql("""
        with hasty as (select set_config('synchronous_commit', 'off', true))
        select o.engine, o.seq, o.parked_at is not null as parked from engines.engine_offset o, hasty
        where o.tenant_id = :tenant and o.engine = any(:engines)
        for no key update of o skip locked""")
        .bind("tenant", CurrentStore.id())
        .bindArray("engines", String.class, engines)
        .list(row -> new Offset(row.text("engine"), row.bigint("seq"), row.bool("parked")))
        .stream()
        .collect(Collectors.toMap(Offset::engine, Function.identity()));
  }

  /** A new engine begins with the first event that is retained. */
  private static int create(Session session, Collection<String> engines) {
    return session.sql("""
        insert into engines.engine_offset (tenant_id, engine, seq)
        select :tenant, n.engine, coalesce(
          (select min(o.seq) - 1 from eventing.event_outbox o where o.tenant_id = :tenant),
          (select s.last_seq from eventing.tenant_stream s where s.tenant_id = :tenant), 0)
        from unnest(:engines) as n (engine)
        on conflict (tenant_id, engine) do nothing""")
        .bind("tenant", CurrentStore.id())
        .bindArray("engines", String.class, engines)
        .update();
  }

  /** Says of each engine that everything up to its number is in its tables. */
  static void move(Session session, Map<String, Long> seqs) {
    List<String> engines = List.copyOf(seqs.keySet());
    session.sql("""
        update engines.engine_offset o set seq = n.seq from unnest(:engines, :seqs) as n (engine, seq)
        where o.tenant_id = :tenant and o.engine = n.engine""")
        .bind("tenant", CurrentStore.id())
        .bindArray("engines", String.class, engines)
        .bindArray("seqs", Long.class, engines.stream().map(seqs::get).toList())
        .later();
  }
}
