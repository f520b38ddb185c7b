grant usage on schema identity to ${vertical};

-- The stores themselves. Without tenant_id and so without row-level security: all that stands here is public branding.
create table identity.tenant (
  id              uuid        primary key,
  slug            text        not null unique check (slug ~ '^[a-z0-9](-?[a-z0-9])*$' and length(slug) between 3 and 40),
  name            text        not null check (length(name) between 1 and 120),
  cnpj            text        check (length(cnpj) <= 14),
  logo_url        text,
  primary_color   text        not null check (primary_color ~ '^#[0-9a-f]{6}$'),
  secondary_color text        not null check (secondary_color ~ '^#[0-9a-f]{6}$'),
  features        text[]      not null default '{}',
  active          boolean     not null default true,
  created_at      timestamptz not null
);
grant select, insert, update on identity.tenant to ${vertical};

create table identity.users (
  tenant_id     uuid        not null,
  id            uuid        not null,
  name          text        not null check (length(name) between 1 and 120),
  email         text        not null check (length(email) between 3 and 254),
  password_hash text        not null,
  roles         text[]      not null
    check (cardinality(roles) > 0 and roles <@ array['admin', 'vendedor', 'financeiro', 'estoquista', 'motorista']),
  active        boolean     not null default true,
  version       integer     not null default 1,
  created_at    timestamptz not null,
  updated_at    timestamptz not null,
  primary key (tenant_id, id)
);
create unique index users_email on identity.users (tenant_id, lower(email));

alter table identity.users enable row level security;
alter table identity.users force row level security;
create policy own_store on identity.users to ${vertical}
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy migrator on identity.users to current_user using (true);
grant select, insert, update on identity.users to ${vertical};

-- One row a session: what the token that is good now hashes to, and the one before it. The row is gone when the session has ended.
create table identity.refresh_token (
  tenant_id     uuid        not null,
  id            uuid        not null,
  user_id       uuid        not null,
  hash          bytea       not null,
  previous_hash bytea,
  salt          bytea,
  issued_at     timestamptz not null,
  rotated_at    timestamptz,
  expires_at    timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, user_id) references identity.users (tenant_id, id)
);
create index refresh_token_user on identity.refresh_token (tenant_id, user_id);

alter table identity.refresh_token enable row level security;
alter table identity.refresh_token force row level security;
create policy own_store on identity.refresh_token to ${vertical}
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy migrator on identity.refresh_token to current_user using (true);
grant select, insert, update, delete on identity.refresh_token to ${vertical};

-- Keyed by a hash of store, account and address, so that it counts alike for what exists and what doesn't, and names nobody.
create table identity.login_failure (
  key            bytea       primary key,
  failures       integer     not null,
  last_failed_at timestamptz not null
) with (fillfactor = 70);
create index login_failure_age on identity.login_failure (last_failed_at);
grant select, insert, update, delete on identity.login_failure to ${vertical};
