package br.com.alicerce.relay;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.eventing.outbox.OutboxReader;
import br.com.alicerce.platform.database.Database;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The cursors in PostgreSQL, next to the outbox. Safe for use by many threads. */
public final class PostgresCursors implements Cursors {

  private final Database database;

  /** @param database a pool of the relay's role */
  public PostgresCursors(Database database) {
    this.database = database;
  }

  /** One query, from one snapshot: the counter never tells of an event that the query does not see. */
  @Override
  public List<EventEnvelope> next(UUID start, int rowsPerStore, int rowsPerRound) {
    return database.unbound(session -> session.sql("""
        with behind as (
          select s.tenant_id, coalesce(c.published_seq, 0) as published_seq,
                 least(s.last_seq - coalesce(c.published_seq, 0), :per_store) as rows
          from eventing.tenant_stream s left join eventing.relay_cursor c on c.tenant_id = s.tenant_id
          where s.last_seq > coalesce(c.published_seq, 0)
        ), turn as (
          select b.*, sum(rows) over (order by (tenant_id <= :start), tenant_id) as total from behind b
        )
        select %s
        from turn
        cross join lateral (
          select * from eventing.event_outbox o
          where o.tenant_id = turn.tenant_id and o.seq > turn.published_seq and o.seq <= turn.published_seq + turn.rows
          order by o.seq limit :per_store -- which has each store's events sought by the index, however many stores there are
        ) e
        where turn.total <= :per_round
        order by turn.total, e.seq""".formatted(OutboxReader.COLUMNS))
        .bind("start", start)
        .bind("per_store", rowsPerStore)
        .bind("per_round", rowsPerRound)
        .list(OutboxReader::envelope));
  }

  /** Does not wait for the disk: a cursor that is lost with the server has events published twice, nothing else. */
  @Override
  public boolean advance(Map<UUID, Long> published, String holder, long epoch) {
    List<UUID> stores = List.copyOf(published.keySet());
    return database.unbound(session -> session.sql("""
        with hasty as (
          select set_config('synchronous_commit', 'off', true)
        ), ours as (
          select from eventing.relay_lease, hasty where name = :name and holder = :holder and epoch = :epoch
        ), moved as (
          insert into eventing.relay_cursor as c (tenant_id, published_seq)
          select p.tenant_id, p.seq from unnest(:stores, :seqs) as p (tenant_id, seq) where exists (select from ours)
          order by p.tenant_id
          on conflict (tenant_id) do update set published_seq = excluded.published_seq
          where c.published_seq < excluded.published_seq
        )
        select exists (select from ours) as ours""")
        .bind("name", PostgresLeases.NAME)
        .bind("holder", holder)
        .bind("epoch", epoch)
        .bindArray("stores", UUID.class, stores)
        .bindArray("seqs", Long.class, stores.stream().map(published::get).toList())
        .one(row -> row.bool("ours")));
  }

  @Override
  public long backlog() {
    return database.unbound(session -> session.sql("""
        select coalesce(sum(s.last_seq - coalesce(c.published_seq, 0)), 0)::bigint as events
        from eventing.tenant_stream s left join eventing.relay_cursor c on c.tenant_id = s.tenant_id
        where s.last_seq > coalesce(c.published_seq, 0)""")
        .one(row -> row.bigint("events")));
  }

  @Override
  public void makePartitions() {
    database.unbound(session -> session.sql("select eventing.ensure_partitions(2) as made").one(row -> row.integer("made")));
  }
}
