grant usage on schema engines to ${engines};

-- How far an engine is with a store. Whoever holds the row's lock works for that store and engine; the row, not Redis, decides what is
-- applied. parked_at: nothing is applied until an operator unblocks it.
create table engines.engine_offset (
  tenant_id uuid   not null,
  engine    text   not null,
  seq       bigint not null,
  parked_at timestamptz,
  primary key (tenant_id, engine)
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- The piece of work last begun, written before it is tried, so that work which ends the process is counted too.
create table engines.engine_attempt (
  tenant_id  uuid        not null,
  engine     text        not null,
  seq        bigint      not null,
  attempts   integer     not null,
  failure    text,
  started_at timestamptz not null,
  primary key (tenant_id, engine)
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- The event an engine could not get past, why, and what to do; kept after it was resolved.
create table engines.dead_letter (
  tenant_id    uuid        not null,
  engine       text        not null,
  seq          bigint      not null,
  event_id     uuid,
  type         text,
  version      integer,
  attempts     integer     not null,
  failure      text        not null,
  how_to_retry text        not null,
  parked_at    timestamptz not null,
  resolved_at  timestamptz,
  primary key (tenant_id, engine, seq, parked_at)
);

-- Events of a type or version that this release did not know; after an upgrade the store's engine is rebuilt from them.
create table engines.skipped_event (
  tenant_id  uuid        not null,
  engine     text        not null,
  seq        bigint      not null,
  type       text        not null,
  version    integer     not null,
  skipped_at timestamptz not null default clock_timestamp(),
  primary key (tenant_id, engine, seq)
);

alter table engines.engine_offset enable row level security;
alter table engines.engine_offset force row level security;
create policy own_store on engines.engine_offset to ${engines}
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy migrator on engines.engine_offset to current_user using (true);
grant select, insert, update, delete on engines.engine_offset to ${engines};

alter table engines.engine_attempt enable row level security;
alter table engines.engine_attempt force row level security;
create policy own_store on engines.engine_attempt to ${engines}
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy migrator on engines.engine_attempt to current_user using (true);
grant select, insert, update, delete on engines.engine_attempt to ${engines};

alter table engines.dead_letter enable row level security;
alter table engines.dead_letter force row level security;
create policy own_store on engines.dead_letter to ${engines}
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy migrator on engines.dead_letter to current_user using (true);
grant select, insert, update on engines.dead_letter to ${engines};

alter table engines.skipped_event enable row level security;
alter table engines.skipped_event force row level security;
create policy own_store on engines.skipped_event to ${engines}
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy migrator on engines.skipped_event to current_user using (true);
grant select, insert, update, delete on engines.skipped_event to ${engines};

-- Where engines are behind, of every store: numbers only, for the machinery that no single store's policy lets see them all.
create function engines.lagging(engine_names text[])
returns table (tenant_id uuid, engine text, seq bigint, last_seq bigint, parked boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.tenant_id, n.engine, coalesce(o.seq, 0), s.last_seq, o.parked_at is not null
  from eventing.tenant_stream s
  cross join unnest(engine_names) as n (engine)
  left join engines.engine_offset o on o.tenant_id = s.tenant_id and o.engine = n.engine
  where s.last_seq > coalesce(o.seq, 0)
$$;
revoke all on function engines.lagging(text[]) from public;
grant execute on function engines.lagging(text[]) to ${engines};
