-- How a store wants its stock replenished, as the engines are told; null where it leaves the figure to them. One that has decided nothing
-- has no row.
create table construction.parametros_loja (
  tenant_id            uuid         not null primary key,
  prazo_dias           integer      check (prazo_dias between 1 and 365),
  seguranca_percentual numeric(6,2) check (seguranca_percentual between 0 and 1000),
  intervalo_dias       integer      check (intervalo_dias between 0 and 365),
  versao               integer      not null,
  updated_at           timestamptz  not null
);

-- The same of one product; null where the store's holds.
create table construction.parametros_produto (
  tenant_id        uuid          not null,
  produto_id       uuid          not null,
  prazo_dias       integer       check (prazo_dias between 1 and 365),
  embalagem_compra numeric(11,3) check (embalagem_compra > 0),
  compra_minima    numeric(11,3) check (compra_minima > 0),
  estoque_minimo   numeric(11,3) check (estoque_minimo >= 0),
  estoque_maximo   numeric(11,3) check (estoque_maximo >= 0),
  versao           integer       not null,
  updated_at       timestamptz   not null,
  primary key (tenant_id, produto_id),
  foreign key (tenant_id, produto_id) references construction.produtos (tenant_id, id),
  check (estoque_minimo <= estoque_maximo)
);

alter table construction.parametros_loja enable row level security;
alter table construction.parametros_loja force row level security;
create policy own_store on construction.parametros_loja to ${vertical}
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy migrator on construction.parametros_loja to current_user using (true);
grant select, insert, update on construction.parametros_loja to ${vertical};

alter table construction.parametros_produto enable row level security;
alter table construction.parametros_produto force row level security;
create policy own_store on construction.parametros_produto to ${vertical}
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy migrator on construction.parametros_produto to current_user using (true);
grant select, insert, update on construction.parametros_produto to ${vertical};
