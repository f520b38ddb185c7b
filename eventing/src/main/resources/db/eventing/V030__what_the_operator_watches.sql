-- Numbers of the whole pipeline for the operator's monitor, who may read no store's rows. The engines' offsets and the stores' names lie
-- in schemas that are made after this one, so these functions find them when they are called and not when they are created.
grant usage on schema eventing to ${monitor};
grant execute on function eventing.next_month_has_a_partition() to ${monitor};

-- pending: what stores have appended beyond what the slowest of their engines has applied. oldest_at: since when the longest waits.
-- parked: engines of stores that wait for the operator.
create function eventing.pipeline(
  out appended bigint, out published bigint, out applied bigint, out pending bigint, out oldest_at timestamptz,
  out parked bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  with offsets as (
    select o.tenant_id, min(o.seq) as seq from engines.engine_offset o group by o.tenant_id
  ), stores as (
    select s.tenant_id, s.last_seq, coalesce(c.published_seq, 0) as published_seq, coalesce(o.seq, 0) as applied_seq
    from eventing.tenant_stream s
    left join eventing.relay_cursor c on c.tenant_id = s.tenant_id
    left join offsets o on o.tenant_id = s.tenant_id
  )
  select coalesce(sum(s.last_seq), 0), coalesce(sum(s.published_seq), 0), coalesce(sum(s.applied_seq), 0),
         coalesce(sum(s.last_seq - s.applied_seq), 0), min(e.appended_at),
         (select count(*) from engines.engine_offset where parked_at is not null)
  from stores s
  left join lateral (
    select e.appended_at from eventing.event_outbox e
    where s.last_seq > s.applied_seq and e.tenant_id = s.tenant_id and e.seq = s.applied_seq + 1
  ) e on true
  into pipeline.appended, pipeline.published, pipeline.applied, pipeline.pending, pipeline.oldest_at, pipeline.parked;
end $$;
revoke all on function eventing.pipeline() from public;
grant execute on function eventing.pipeline() to ${monitor};

-- The stores that are furthest behind, worst first, by name; those that are not behind at all come last.
create function eventing.stores_behind(most integer)
returns table (store text, pending bigint, oldest_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return query
  with offsets as (
    select o.tenant_id, min(o.seq) as seq from engines.engine_offset o group by o.tenant_id
  ), behind as (
    select s.tenant_id, greatest(s.last_seq - coalesce(o.seq, 0), 0) as events, coalesce(o.seq, 0) as applied_seq
    from eventing.tenant_stream s left join offsets o on o.tenant_id = s.tenant_id
    order by events desc, s.tenant_id
    limit least(most, 100)
  )
  select coalesce(t.slug, b.tenant_id::text), b.events, e.appended_at
  from behind b
  left join identity.tenant t on t.id = b.tenant_id
  left join lateral (
    select e.appended_at from eventing.event_outbox e where e.tenant_id = b.tenant_id and e.seq = b.applied_seq + 1
  ) e on true
  order by b.events desc, b.tenant_id;
end $$;
revoke all on function eventing.stores_behind(integer) from public;
grant execute on function eventing.stores_behind(integer) to ${monitor};
