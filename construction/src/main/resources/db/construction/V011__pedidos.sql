-- An order. What was bought, by whom and for how much stands still from the first moment; only its way to the customer moves on.
create table construction.pedidos (
  tenant_id           uuid          not null,
  id                  uuid          not null,
  numero              bigint        not null check (numero > 0),
  cotacao_id          uuid,
  status              text          not null
    check (status in ('pendente', 'em_preparacao', 'saiu_entrega', 'entregue', 'cancelado')),
  modalidade          text          not null check (modalidade in ('entrega', 'retirada')),
  cliente_id          uuid          not null,
  obra_id             uuid,
  usuario_id          uuid          not null,
  motorista_id        uuid,
  desconto_percentual numeric(5,2)  not null check (desconto_percentual between 0 and 100),
  bruto               numeric(14,2) not null check (bruto >= 0),
  subtotal            numeric(14,2) not null check (subtotal between 0 and bruto),
  total               numeric(14,2) not null check (total between 0 and subtotal),
  observacoes         text,
  em_preparacao_em    timestamptz,
  saiu_entrega_em     timestamptz,
  entregue_em         timestamptz,
  cancelado_em        timestamptz,
  motivo_cancelamento text,
  versao              integer       not null default 1,
  created_at          timestamptz   not null,
  updated_at          timestamptz   not null,
  primary key (tenant_id, id),
  constraint pedidos_numero unique (tenant_id, numero),
  foreign key (tenant_id, cotacao_id) references construction.cotacoes (tenant_id, id),
  foreign key (tenant_id, cliente_id) references construction.clientes (tenant_id, id),
  foreign key (tenant_id, cliente_id, obra_id) references construction.obras (tenant_id, cliente_id, id),
  check ((status = 'entregue') = (entregue_em is not null)),
  check ((status = 'cancelado') = (cancelado_em is not null)),
  check ((status = 'cancelado') = (motivo_cancelamento is not null)),
  check (modalidade = 'entrega' or motorista_id is null)
) with (fillfactor = 80);
-- One quote becomes one order, whoever asks and however often.
create unique index pedidos_um_por_cotacao on construction.pedidos (tenant_id, cotacao_id) where cotacao_id is not null;
create index idx_pedidos_tenant_status on construction.pedidos (tenant_id, status, id desc);
create index idx_pedidos_tenant_usuario on construction.pedidos (tenant_id, usuario_id, id desc);
create index idx_pedidos_tenant_cliente on construction.pedidos (tenant_id, cliente_id, id desc);
create index idx_pedidos_tenant_motorista on construction.pedidos (tenant_id, motorista_id, id desc)
  where motorista_id is not null;
create index idx_pedidos_tenant_entregue on construction.pedidos (tenant_id, entregue_em) where entregue_em is not null;

alter table construction.pedidos enable row level security;
alter table construction.pedidos force row level security;
create policy own_store on construction.pedidos to ${vertical}
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy migrator on construction.pedidos to current_user using (true);
grant select, insert, update on construction.pedidos to ${vertical};

-- Written with their order and never again: nobody has the right to change or to delete a row.
create table construction.itens_pedido (
  tenant_id           uuid          not null,
  pedido_id           uuid          not null,
  id                  uuid          not null,
  posicao             integer       not null,
  produto_id          uuid          not null,
  produto_nome        text          not null,
  unidade             text          not null,
  quantidade          numeric(12,3) not null check (quantidade > 0),
  preco_unitario      numeric(10,2) not null check (preco_unitario >= 0),
  preco_origem        text          not null check (preco_origem in ('base', 'manual')),
  desconto_percentual numeric(5,2)  not null check (desconto_percentual between 0 and 100),
  valor_bruto         numeric(14,2) not null check (valor_bruto >= 0),
  valor_total         numeric(14,2) not null check (valor_total between 0 and valor_bruto),
  falta               boolean       not null,
  observacoes         text,
  primary key (tenant_id, pedido_id, id),
  foreign key (tenant_id, pedido_id) references construction.pedidos (tenant_id, id),
  foreign key (tenant_id, produto_id) references construction.produtos (tenant_id, id)
);

alter table construction.itens_pedido enable row level security;
alter table construction.itens_pedido force row level security;
create policy own_store on construction.itens_pedido to ${vertical}
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy migrator on construction.itens_pedido to current_user using (true);
grant select, insert on construction.itens_pedido to ${vertical};

create function construction.keep_order() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (new.tenant_id, new.id, new.numero, new.cotacao_id, new.modalidade, new.cliente_id, new.obra_id, new.usuario_id,
      new.desconto_percentual, new.bruto, new.subtotal, new.total, new.observacoes, new.created_at)
     is distinct from
     (old.tenant_id, old.id, old.numero, old.cotacao_id, old.modalidade, old.cliente_id, old.obra_id, old.usuario_id,
      old.desconto_percentual, old.bruto, old.subtotal, old.total, old.observacoes, old.created_at) then
    raise exception 'an order keeps what was bought' using errcode = 'integrity_constraint_violation';
  end if;
  if old.status in ('entregue', 'cancelado') then
    raise exception 'an order that ended does not change' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger keep_order before update on construction.pedidos
  for each row execute function construction.keep_order();

create function construction.keep_order_items() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'an order keeps its items' using errcode = 'integrity_constraint_violation';
end $$;
create trigger keep_order_items before update or delete or truncate on construction.itens_pedido
  for each statement execute function construction.keep_order_items();

-- An order's lines always add up to the order, so that none can be added afterwards.
create function construction.add_up_order() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if exists (
      select from (select distinct tenant_id, pedido_id from added) a
      join construction.pedidos p on p.tenant_id = a.tenant_id and p.id = a.pedido_id
      cross join lateral (
        select sum(i.valor_bruto) as bruto, sum(i.valor_total) as subtotal
        from construction.itens_pedido i
        where i.tenant_id = a.tenant_id and i.pedido_id = a.pedido_id) i
      where (i.bruto, i.subtotal) is distinct from (p.bruto, p.subtotal)) then
    raise exception 'an order''s items add up to the order' using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create trigger add_up_order after insert on construction.itens_pedido
  referencing new table as added for each statement execute function construction.add_up_order();
