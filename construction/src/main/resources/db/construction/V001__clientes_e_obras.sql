grant usage on schema construction to ${vertical};

create table construction.clientes (
  tenant_id   uuid        not null,
  id          uuid        not null,
  tipo        text        not null check (tipo in ('PF', 'PJ')),
  nome        text        not null check (length(nome) between 1 and 200),
  documento   text        not null check (documento ~ '^([0-9]{11}|[0-9A-Z]{12}[0-9]{2})$'),
  email       text,
  telefone    text,
  endereco    text,
  bairro      text,
  cidade      text,
  estado      text        check (estado ~ '^[A-Z]{2}$'),
  cep         text        check (cep ~ '^[0-9]{8}$'),
  observacoes text,
  ativo       boolean     not null,
  criado_por  uuid        not null,
  versao      integer     not null default 1,
  busca       tsvector    not null,
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  primary key (tenant_id, id),
  constraint clientes_documento unique (tenant_id, documento)
);
create index idx_clientes_tenant on construction.clientes (tenant_id, ativo, id desc);

alter table construction.clientes enable row level security;
alter table construction.clientes force row level security;
create policy own_store on construction.clientes to ${vertical}
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy migrator on construction.clientes to current_user using (true);
grant select, insert, update on construction.clientes to ${vertical};

create table construction.obras (
  tenant_id   uuid        not null,
  id          uuid        not null,
  cliente_id  uuid        not null,
  nome        text        not null check (length(nome) between 1 and 200),
  endereco    text,
  bairro      text,
  cidade      text,
  estado      text        check (estado ~ '^[A-Z]{2}$'),
  cep         text        check (cep ~ '^[0-9]{8}$'),
  observacoes text,
  ativa       boolean     not null,
  criado_por  uuid        not null,
  versao      integer     not null default 1,
  busca       tsvector    not null,
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  primary key (tenant_id, id),
  -- Lets a quote or an order refer to the site together with its customer, so that the two always belong together; and
  -- lists by customer.
  constraint obras_cliente unique (tenant_id, cliente_id, id),
  foreign key (tenant_id, cliente_id) references construction.clientes (tenant_id, id)
);

alter table construction.obras enable row level security;
alter table construction.obras force row level security;
create policy own_store on construction.obras to ${vertical}
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy migrator on construction.obras to current_user using (true);
grant select, insert, update on construction.obras to ${vertical};
