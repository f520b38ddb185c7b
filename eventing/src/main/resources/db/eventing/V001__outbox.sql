grant usage on schema eventing to ${vertical}, ${relay}, ${engines};

-- One row a store: the only place numbers come from, so commit order is sequence order and no number is ever skipped.
create table eventing.tenant_stream (
  tenant_id    uuid   primary key,
  last_seq     bigint not null default 0,
  last_cotacao bigint not null default 0,
  last_pedido  bigint not null default 0
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

alter table eventing.tenant_stream enable row level security;
alter table eventing.tenant_stream force row level security;
create policy read_all on eventing.tenant_stream for select to ${relay}, ${engines} using (true);
create policy migrator on eventing.tenant_stream to current_user using (true);
grant select on eventing.tenant_stream to ${relay}, ${engines};

create table eventing.event_outbox (
  tenant_id   uuid        not null,
  seq         bigint      not null,
  event_id    uuid        not null,
  type        text        not null,
  version     integer     not null,
  payload     json        not null,
  trace_id    text        not null,
  occurred_at timestamptz not null,
  appended_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, seq, appended_at)
) partition by range (appended_at);

alter table eventing.event_outbox enable row level security;
alter table eventing.event_outbox force row level security;
create policy read_all on eventing.event_outbox for select to ${relay}, ${engines} using (true);
create policy migrator on eventing.event_outbox to current_user using (true);
grant select on eventing.event_outbox to ${relay}, ${engines};

-- Apart from the counter, so that relay and writers never lock the same row.
create table eventing.relay_cursor (
  tenant_id     uuid   primary key,
  published_seq bigint not null
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

alter table eventing.relay_cursor enable row level security;
alter table eventing.relay_cursor force row level security;
create policy read_all on eventing.relay_cursor for select to ${relay}, ${engines} using (true);
create policy relay_insert on eventing.relay_cursor for insert to ${relay} with check (true);
create policy relay_update on eventing.relay_cursor for update to ${relay} using (true);
create policy migrator on eventing.relay_cursor to current_user using (true);
grant select on eventing.relay_cursor to ${engines};
grant select, insert, update on eventing.relay_cursor to ${relay};

create table eventing.relay_lease (
  name         text        primary key,
  holder       text        not null,
  epoch        bigint      not null,
  leased_until timestamptz not null
);
grant select, insert, update on eventing.relay_lease to ${relay};

-- Makes the monthly partitions from this month to so many months ahead; several processes may call it at once.
create function eventing.ensure_partitions(months_ahead integer) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  first_day date := date_trunc('month', now() at time zone 'UTC');
  partition_name text;
  made integer := 0;
begin
  perform pg_advisory_xact_lock(hashtext('eventing.ensure_partitions'));
  for month in 0..months_ahead loop
    partition_name := 'event_outbox_' || to_char(first_day + make_interval(months => month), 'YYYY_MM');
    if to_regclass('eventing.' || partition_name) is null then
      execute format(
        'create table eventing.%I partition of eventing.event_outbox for values from (%L) to (%L)',
        partition_name,
        (first_day + make_interval(months => month)) at time zone 'UTC',
        (first_day + make_interval(months => month + 1)) at time zone 'UTC');
      made := made + 1;
    end if;
  end loop;
  return made;
end $$;
revoke all on function eventing.ensure_partitions(integer) from public;
grant execute on function eventing.ensure_partitions(integer) to ${relay};

-- Whether events can still be appended when the month turns.
create function eventing.next_month_has_a_partition() returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select to_regclass('eventing.event_outbox_'
    || to_char(date_trunc('month', now() at time zone 'UTC') + interval '1 month', 'YYYY_MM')) is not null
$$;
revoke all on function eventing.next_month_has_a_partition() from public;
grant execute on function eventing.next_month_has_a_partition() to ${vertical}, ${relay}, ${engines};

-- The only way into the outbox. Takes every number that the transaction needs in one update of the store's row, which it then holds
-- until the end: call it after all row locks are taken; only inserts and updates of rows already locked may follow.
create function eventing.append_events(
  event_ids uuid[], types text[], versions integer[], payloads text[], trace_id text, occurred_at timestamptz,
  cotacoes integer, pedidos integer,
  out last_seq bigint, out last_cotacao bigint, out last_pedido bigint)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
  store uuid := nullif(current_setting('app.tenant', true), '')::uuid;
  events integer := cardinality(event_ids);
begin
  if store is null then
    raise exception 'no store is bound' using errcode = 'insufficient_privilege';
  end if;
  insert into eventing.tenant_stream as s (tenant_id, last_seq, last_cotacao, last_pedido)
  values (store, events, cotacoes, pedidos)
  on conflict (tenant_id) do update set
    last_seq = s.last_seq + excluded.last_seq,
    last_cotacao = s.last_cotacao + excluded.last_cotacao,
    last_pedido = s.last_pedido + excluded.last_pedido
  returning s.last_seq, s.last_cotacao, s.last_pedido
  into append_events.last_seq, append_events.last_cotacao, append_events.last_pedido;

  insert into eventing.event_outbox (tenant_id, seq, event_id, type, version, payload, trace_id, occurred_at)
  select store, append_events.last_seq - events + e.position, e.event_id, e.type, e.version, e.payload::json,
         append_events.trace_id, append_events.occurred_at
  from unnest(event_ids, types, versions, payloads) with ordinality as e (event_id, type, version, payload, position);
end $$;
revoke all on function eventing.append_events(uuid[], text[], integer[], text[], text, timestamptz, integer, integer) from public;
grant execute on function eventing.append_events(uuid[], text[], integer[], text[], text, timestamptz, integer, integer) to ${vertical};

select eventing.ensure_partitions(2);
