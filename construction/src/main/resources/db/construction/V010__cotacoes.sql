-- A quote. Money and totals are what was reckoned when they were written; nothing here is reckoned again.
create table construction.cotacoes (
  tenant_id           uuid          not null,
  id                  uuid          not null,
  numero              bigint        not null check (numero > 0),
  revisao             integer       not null default 1 check (revisao > 0),
  revisa_id           uuid,
  status              text          not null
    check (status in ('rascunho', 'enviada', 'aprovada', 'convertida', 'cancelada')),
  cliente_id          uuid          not null,
  obra_id             uuid,
  usuario_id          uuid          not null,
  desconto_percentual numeric(5,2)  not null check (desconto_percentual between 0 and 100),
  bruto               numeric(14,2) not null check (bruto >= 0),
  subtotal            numeric(14,2) not null check (subtotal between 0 and bruto),
  total               numeric(14,2) not null check (total between 0 and subtotal),
  observacoes         text,
  validade_dias       integer       not null check (validade_dias between 1 and 365),
  enviada_em          timestamptz,
  valida_ate          timestamptz,
  aprovada_em         timestamptz,
  aprovada_por        uuid,
  aprovada_via        text          check (aprovada_via in ('equipe', 'link')),
  conteudo_sha256     text          check (conteudo_sha256 ~ '^[0-9a-f]{64}$'),
  convertida_em       timestamptz,
  cancelada_em        timestamptz,
  motivo_cancelamento text,
  versao              integer       not null default 1,
  created_at          timestamptz   not null,
  updated_at          timestamptz   not null,
  primary key (tenant_id, id),
  constraint cotacoes_numero unique (tenant_id, numero, revisao),
  foreign key (tenant_id, cliente_id) references construction.clientes (tenant_id, id),
  foreign key (tenant_id, cliente_id, obra_id) references construction.obras (tenant_id, cliente_id, id),
  foreign key (tenant_id, revisa_id) references construction.cotacoes (tenant_id, id),
  check ((enviada_em is null) = (valida_ate is null)),
  check (status not in ('enviada', 'aprovada', 'convertida') or enviada_em is not null),
  check (status not in ('aprovada', 'convertida')
    or (aprovada_em is not null and aprovada_por is not null and aprovada_via is not null and conteudo_sha256 is not null)),
  check ((status = 'convertida') = (convertida_em is not null)),
  check ((status = 'cancelada') = (cancelada_em is not null))
) with (fillfactor = 80);
create index idx_cotacoes_tenant_status on construction.cotacoes (tenant_id, status, id desc);
create index idx_cotacoes_tenant_usuario on construction.cotacoes (tenant_id, usuario_id, id desc);
create index idx_cotacoes_tenant_cliente on construction.cotacoes (tenant_id, cliente_id, id desc);
create index idx_cotacoes_tenant_enviada on construction.cotacoes (tenant_id, enviada_em) where enviada_em is not null;
-- Of all revisions of a quote, one at most is being written and one at most holds.
create unique index cotacoes_uma_em_rascunho on construction.cotacoes (tenant_id, numero) where status = 'rascunho';
create unique index cotacoes_uma_vale on construction.cotacoes (tenant_id, numero)
  where status in ('enviada', 'aprovada', 'convertida');

alter table construction.cotacoes enable row level security;
alter table construction.cotacoes force row level security;
create policy own_store on construction.cotacoes to ${vertical}
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy migrator on construction.cotacoes to current_user using (true);
grant select, insert, update on construction.cotacoes to ${vertical};

-- The product's name and unit are kept as they were offered: renaming a product does not rewrite what a customer was sent.
create table construction.itens_cotacao (
  tenant_id           uuid          not null,
  cotacao_id          uuid          not null,
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
  observacoes         text,
  primary key (tenant_id, cotacao_id, id),
  foreign key (tenant_id, cotacao_id) references construction.cotacoes (tenant_id, id),
  foreign key (tenant_id, produto_id) references construction.produtos (tenant_id, id)
);

alter table construction.itens_cotacao enable row level security;
alter table construction.itens_cotacao force row level security;
create policy own_store on construction.itens_cotacao to ${vertical}
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy migrator on construction.itens_cotacao to current_user using (true);
grant select, insert, delete on construction.itens_cotacao to ${vertical};

-- What was sent is frozen: only a draft changes its content.
create function construction.keep_sent_quote() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.status <> 'rascunho' and
     (new.numero, new.revisao, new.revisa_id, new.cliente_id, new.obra_id, new.usuario_id, new.desconto_percentual,
      new.bruto, new.subtotal, new.total, new.observacoes, new.enviada_em)
     is distinct from
     (old.numero, old.revisao, old.revisa_id, old.cliente_id, old.obra_id, old.usuario_id, old.desconto_percentual,
      old.bruto, old.subtotal, old.total, old.observacoes, old.enviada_em) then
    raise exception 'a quote that was sent keeps its content' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
create trigger keep_sent_quote before update on construction.cotacoes
  for each row execute function construction.keep_sent_quote();

create function construction.keep_sent_quote_items() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if exists (
      select from touched t
      join construction.cotacoes c on c.tenant_id = t.tenant_id and c.id = t.cotacao_id and c.status <> 'rascunho') then
    raise exception 'a quote that was sent keeps its items' using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create trigger keep_sent_quote_items_inserted after insert on construction.itens_cotacao
  referencing new table as touched for each statement execute function construction.keep_sent_quote_items();
create trigger keep_sent_quote_items_deleted after delete on construction.itens_cotacao
  referencing old table as touched for each statement execute function construction.keep_sent_quote_items();
