-- What a store has decided for itself; one that has decided nothing has no row, and the defaults hold.
create table construction.configuracoes (
  tenant_id                uuid         not null primary key,
  limite_desconto_vendedor numeric(5,2) not null check (limite_desconto_vendedor between 0 and 100),
  limite_desconto_admin    numeric(5,2) not null check (limite_desconto_admin between 0 and 100),
  politica_estoque         text         not null check (politica_estoque in ('avisar', 'bloquear')),
  versao                   integer      not null,
  updated_at               timestamptz  not null
);

alter table construction.configuracoes enable row level security;
alter table construction.configuracoes force row level security;
create policy own_store on construction.configuracoes to ${vertical}
  using (tenant_id = (select nullif(current_setting('app.tenant', true), '')::uuid));
create policy migrator on construction.configuracoes to current_user using (true);
grant select, insert, update on construction.configuracoes to ${vertical};
