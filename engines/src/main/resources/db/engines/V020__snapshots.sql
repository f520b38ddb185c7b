-- An engine's tables as they were after an event of a store, so that what came before may leave the outbox.
-- form: the tables' columns at that time; rows of another form are not put back.
create table engines.snapshot (
  tenant_id uuid        not null,
  engine    text        not null,
  seq       bigint      not null,
  form      text        not null,
  taken_at  timestamptz not null default clock_timestamp(),
  primary key (tenant_id, engine, seq)
);

-- The rows, some hundred of one table together, as a JSON array.
create table engines.snapshot_part (
  tenant_id  uuid    not null,
  engine     text    not null,
  seq        bigint  not null,
  table_name text    not null,
  part       integer not null,
  content    jsonb   not null,
  primary key (tenant_id, engine, seq, table_name, part),
  foreign key (tenant_id, engine, seq) references engines.snapshot (tenant_id, engine, seq)
);

-- No grants: snapshots are the operator's, who enters as the migrator.
alter table engines.snapshot enable row level security;
alter table engines.snapshot force row level security;
create policy own_store on engines.snapshot to ${engines}
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy migrator on engines.snapshot to current_user using (true);

alter table engines.snapshot_part enable row level security;
alter table engines.snapshot_part force row level security;
create policy own_store on engines.snapshot_part to ${engines}
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy migrator on engines.snapshot_part to current_user using (true);
