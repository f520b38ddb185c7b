-- The customer's links to a quote that was sent. Of an address only the hash is kept: a copy of these rows opens nothing.
create table construction.links_cotacao (
  tenant_id    uuid        not null,
  id           uuid        not null,
  cotacao_id   uuid        not null,
  token_sha256 bytea       not null check (length(token_sha256) = 32),
  usuario_id   uuid        not null,
  created_at   timestamptz not null,
  revogado_em  timestamptz,
  primary key (tenant_id, id),
  constraint links_cotacao_token unique (tenant_id, token_sha256),
  foreign key (tenant_id, cotacao_id) references construction.cotacoes (tenant_id, id)
);
create index idx_links_cotacao_tenant_abertos on construction.links_cotacao (tenant_id, cotacao_id) where revogado_em is null;

alter table construction.links_cotacao enable row level security;
alter table construction.links_cotacao force row level security;
create policy own_store on construction.links_cotacao to ${vertical}
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy migrator on construction.links_cotacao to current_user using (true);
grant select, insert, update (token_sha256, revogado_em) on construction.links_cotacao to ${vertical};

-- Who approved by link is nobody of the store: they say their name. Who declined before had always told somebody of the store.
alter table construction.cotacoes
  add column aprovada_nome text check (length(aprovada_nome) between 1 and 200),
  add column rejeitada_via text check (rejeitada_via in ('equipe', 'link')),
  drop constraint cotacoes_check4,
  add constraint cotacoes_aprovacao check (status not in ('aprovada', 'convertida')
    or (aprovada_em is not null and aprovada_via is not null and conteudo_sha256 is not null)),
  add constraint cotacoes_aprovada_por check (case aprovada_via
    when 'equipe' then aprovada_por is not null and aprovada_nome is null
    when 'link' then aprovada_por is null and aprovada_nome is not null
    else aprovada_por is null and aprovada_nome is null end),
  add constraint cotacoes_rejeitada_via check (rejeitada_via is null or rejeitada_em is not null);
