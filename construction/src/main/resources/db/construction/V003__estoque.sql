-- One row a product, there from the product's first moment. Available is what is on hand less what is promised; it may
-- be negative.
create table construction.estoque (
  tenant_id  uuid          not null,
  produto_id uuid          not null,
  fisico     numeric(14,3) not null default 0,
  reservado  numeric(14,3) not null default 0,
  updated_at timestamptz   not null,
  primary key (tenant_id, produto_id),
  foreign key (tenant_id, produto_id) references construction.produtos (tenant_id, id)
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

alter table construction.estoque enable row level security;
alter table construction.estoque force row level security;
create policy own_store on construction.estoque to ${vertical}
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy migrator on construction.estoque to current_user using (true);
grant select, insert, update on construction.estoque to ${vertical};

-- Append-only: the sum of the deltas of a product is its balance.
create table construction.movimentos (
  tenant_id       uuid          not null,
  id              uuid          not null,
  produto_id      uuid          not null,
  tipo            text          not null
    check (tipo in ('entrada', 'saida', 'ajuste', 'contagem', 'reserva', 'liberacao', 'entrega', 'devolucao')),
  delta           numeric(14,3) not null,
  delta_reservado numeric(14,3) not null,
  fisico_apos     numeric(14,3) not null,
  reservado_apos  numeric(14,3) not null,
  pedido_id       uuid,
  usuario_id      uuid          not null,
  motivo          text          not null,
  created_at      timestamptz   not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, produto_id) references construction.estoque (tenant_id, produto_id)
);
create index idx_movimentos_produto on construction.movimentos (tenant_id, produto_id, id desc);
create index idx_movimentos_pedido on construction.movimentos (tenant_id, pedido_id) where pedido_id is not null;

alter table construction.movimentos enable row level security;
alter table construction.movimentos force row level security;
create policy own_store on construction.movimentos to ${vertical}
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy migrator on construction.movimentos to current_user using (true);
grant select, insert on construction.movimentos to ${vertical};
