grant usage on schema platform to ${vertical};

create table platform.idempotency_key (
  tenant_id   uuid        not null,
  user_id     uuid        not null,
  route       text        not null,
  key         text        not null check (length(key) between 1 and 200),
  fingerprint bytea       not null,
  status      integer     not null,
  answer      text        not null,
  created_at  timestamptz not null default clock_timestamp(),
  primary key (tenant_id, user_id, route, key)
);
create index idempotency_key_age on platform.idempotency_key (tenant_id, created_at);

alter table platform.idempotency_key enable row level security;
alter table platform.idempotency_key force row level security;
create policy own_store on platform.idempotency_key to ${vertical}
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy migrator on platform.idempotency_key to current_user using (true);
grant select, insert, delete on platform.idempotency_key to ${vertical};

create table platform.audit_log (
  tenant_id  uuid        not null,
  id         uuid        not null,
  at         timestamptz not null,
  user_id    uuid,
  address    text,
  trace_id   text        not null,
  action     text        not null,
  entity     text        not null,
  entity_id  uuid        not null,
  detail     json        not null,
  primary key (tenant_id, id)
);
create index audit_log_entity on platform.audit_log (tenant_id, entity, entity_id, id);

alter table platform.audit_log enable row level security;
alter table platform.audit_log force row level security;
create policy own_store on platform.audit_log to ${vertical}
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy migrator on platform.audit_log to current_user using (true);
grant select, insert on platform.audit_log to ${vertical};
