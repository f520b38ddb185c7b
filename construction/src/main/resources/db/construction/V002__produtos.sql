create table construction.produtos (
  tenant_id  uuid          not null,
  id         uuid          not null,
  codigo     text,
  nome       text          not null check (length(nome) between 1 and 200),
  descricao  text,
  unidade    text          not null,
  preco_base numeric(10,2) not null check (preco_base > 0),
  categoria  text,
  marca      text,
  ean        text,
  ativo      boolean       not null,
  versao     integer       not null default 1,
  busca      tsvector      not null,
  created_at timestamptz   not null,
  updated_at timestamptz   not null,
  primary key (tenant_id, id),
  constraint produtos_codigo unique (tenant_id, codigo)
);
-- No index on busca: @@ is not leakproof, so row-level security never lets it into an index condition. A search reads
-- the store's own products by primary key, newest first, until its page is full.

alter table construction.produtos enable row level security;
alter table construction.produtos force row level security;
create policy own_store on construction.produtos to ${vertical}
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy migrator on construction.produtos to current_user using (true);
grant select, insert, update on construction.produtos to ${vertical};

-- Append-only: nobody has the right to change or to delete a row.
create table construction.historico_precos (
  tenant_id      uuid          not null,
  id             uuid          not null,
  produto_id     uuid          not null,
  preco_anterior numeric(10,2) not null,
  preco_novo     numeric(10,2) not null,
  usuario_id     uuid          not null,
  created_at     timestamptz   not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, produto_id) references construction.produtos (tenant_id, id)
);
create index idx_historico_precos_produto on construction.historico_precos (tenant_id, produto_id, id desc);

alter table construction.historico_precos enable row level security;
alter table construction.historico_precos force row level security;
create policy own_store on construction.historico_precos to ${vertical}
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy migrator on construction.historico_precos to current_user using (true);
grant select, insert on construction.historico_precos to ${vertical};
