-- Every table, key, index, policy, grant and function, read from a migrated database. To be read, not to be run: the numbered
-- migrations of each module are. A test keeps it true.


-- Schema platform

create table platform.audit_log (
  tenant_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  user_id uuid,
  address text,
  trace_id text not null,
  action text not null,
  entity text not null,
  entity_id uuid not null,
  detail json not null,
  constraint audit_log_pkey PRIMARY KEY (tenant_id, entity, entity_id, id)
);
alter table platform.audit_log enable row level security;
alter table platform.audit_log force row level security;
create policy migrator on platform.audit_log for all to alicerce_migrator
  using true;
create policy own_store on platform.audit_log for all to alicerce_vertical
  using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on platform.audit_log to alicerce_vertical;

create table platform.idempotency_key (
  tenant_id uuid not null,
  user_id uuid not null,
  route text not null,
  key text not null,
  fingerprint bytea not null,
  status integer not null,
  answer text not null,
  created_at timestamp with time zone not null default clock_timestamp(),
  constraint idempotency_key_pkey PRIMARY KEY (tenant_id, user_id, route, key),
  constraint idempotency_key_key_check CHECK (((length(key) >= 1) AND (length(key) <= 200)))
);
CREATE INDEX idempotency_key_age ON platform.idempotency_key USING btree (tenant_id, created_at);
alter table platform.idempotency_key enable row level security;
alter table platform.idempotency_key force row level security;
create policy migrator on platform.idempotency_key for all to alicerce_migrator
  using true;
create policy own_store on platform.idempotency_key for all to alicerce_vertical
  using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"));
grant delete, insert, select on platform.idempotency_key to alicerce_vertical;


-- Schema eventing

create table eventing.event_outbox (
  tenant_id uuid not null,
  seq bigint not null,
  event_id uuid not null,
  type text not null,
  version integer not null,
  payload json not null,
  trace_id text not null,
  occurred_at timestamp with time zone not null,
  appended_at timestamp with time zone not null default clock_timestamp(),
  constraint event_outbox_pkey PRIMARY KEY (tenant_id, seq, appended_at)
) partition by RANGE (appended_at);
alter table eventing.event_outbox enable row level security;
alter table eventing.event_outbox force row level security;
create policy migrator on eventing.event_outbox for all to alicerce_migrator
  using true;
create policy read_all on eventing.event_outbox for select to alicerce_engines, alicerce_relay
  using true;
grant select on eventing.event_outbox to alicerce_engines;
grant select on eventing.event_outbox to alicerce_relay;

create table eventing.relay_cursor (
  tenant_id uuid not null,
  published_seq bigint not null,
  constraint relay_cursor_pkey PRIMARY KEY (tenant_id)
) with (fillfactor=50, autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=2000);
alter table eventing.relay_cursor enable row level security;
alter table eventing.relay_cursor force row level security;
create policy migrator on eventing.relay_cursor for all to alicerce_migrator
  using true;
create policy read_all on eventing.relay_cursor for select to alicerce_engines, alicerce_relay
  using true;
create policy relay_insert on eventing.relay_cursor for insert to alicerce_relay
  with check true;
create policy relay_update on eventing.relay_cursor for update to alicerce_relay
  using true;
grant select on eventing.relay_cursor to alicerce_engines;
grant insert, select, update on eventing.relay_cursor to alicerce_relay;

create table eventing.relay_lease (
  name text not null,
  holder text not null,
  epoch bigint not null,
  leased_until timestamp with time zone not null,
  constraint relay_lease_pkey PRIMARY KEY (name)
);
grant insert, select, update on eventing.relay_lease to alicerce_relay;

create table eventing.retained_stream (
  tenant_id uuid not null,
  first_seq bigint not null,
  constraint retained_stream_pkey PRIMARY KEY (tenant_id)
);
alter table eventing.retained_stream enable row level security;
alter table eventing.retained_stream force row level security;
create policy migrator on eventing.retained_stream for all to alicerce_migrator
  using true;

create table eventing.tenant_stream (
  tenant_id uuid not null,
  last_seq bigint not null default 0,
  last_cotacao bigint not null default 0,
  last_pedido bigint not null default 0,
  constraint tenant_stream_pkey PRIMARY KEY (tenant_id)
) with (fillfactor=50, autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=2000);
alter table eventing.tenant_stream enable row level security;
alter table eventing.tenant_stream force row level security;
create policy migrator on eventing.tenant_stream for all to alicerce_migrator
  using true;
create policy read_all on eventing.tenant_stream for select to alicerce_engines, alicerce_relay
  using true;
grant select on eventing.tenant_stream to alicerce_engines;
grant select on eventing.tenant_stream to alicerce_relay;

CREATE OR REPLACE FUNCTION eventing.append_events(event_ids uuid[], types text[], versions integer[], payloads text[], trace_id text, occurred_at timestamp with time zone, cotacoes integer, pedidos integer, OUT last_seq bigint, OUT last_cotacao bigint, OUT last_pedido bigint)
 RETURNS record
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  store uuid := nullif(current_setting('app.tenant', true), '')::uuid;
  events integer := cardinality(event_ids);
begin
  if store is null then
    raise exception 'no store is bound' using errcode = 'insufficient_privilege';
  end if;
  insert into eventing.tenant_stream as s (tenant_id, last_seq, last_cotacao, last_pedido)
  values (store, events, cotacoes, pedidos)
  on conflict (tenant_id) do update set
    last_seq = s.last_seq + excluded.last_seq,
    last_cotacao = s.last_cotacao + excluded.last_cotacao,
    last_pedido = s.last_pedido + excluded.last_pedido
  returning s.last_seq, s.last_cotacao, s.last_pedido
  into append_events.last_seq, append_events.last_cotacao, append_events.last_pedido;

  insert into eventing.event_outbox (tenant_id, seq, event_id, type, version, payload, trace_id, occurred_at)
  select store, append_events.last_seq - events + e.position, e.event_id, e.type, e.version, e.payload::json,
         append_events.trace_id, append_events.occurred_at
  from unnest(event_ids, types, versions, payloads) with ordinality as e (event_id, type, version, payload, position);
end $function$
;
grant execute on function eventing.append_events(uuid[],text[],integer[],text[],text,timestamp with time zone,integer,integer) to alicerce_vertical;

CREATE OR REPLACE FUNCTION eventing.ensure_partitions(months_ahead integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
declare
  first_day date := date_trunc('month', now() at time zone 'UTC');
  partition_name text;
  made integer := 0;
begin
  perform pg_advisory_xact_lock(hashtext('eventing.ensure_partitions'));
  for month in 0..months_ahead loop
    partition_name := 'event_outbox_' || to_char(first_day + make_interval(months => month), 'YYYY_MM');
    if to_regclass('eventing.' || partition_name) is null then
      execute format(
        'create table eventing.%I partition of eventing.event_outbox for values from (%L) to (%L)',
        partition_name,
        (first_day + make_interval(months => month)) at time zone 'UTC',
        (first_day + make_interval(months => month + 1)) at time zone 'UTC');
      made := made + 1;
    end if;
  end loop;
  return made;
end $function$
;
grant execute on function eventing.ensure_partitions(integer) to alicerce_relay;

CREATE OR REPLACE FUNCTION eventing.next_month_has_a_partition()
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select to_regclass('eventing.event_outbox_'
    || to_char(date_trunc('month', now() at time zone 'UTC') + interval '1 month', 'YYYY_MM')) is not null
$function$
;
grant execute on function eventing.next_month_has_a_partition() to alicerce_engines;
grant execute on function eventing.next_month_has_a_partition() to alicerce_monitor;
grant execute on function eventing.next_month_has_a_partition() to alicerce_relay;
grant execute on function eventing.next_month_has_a_partition() to alicerce_vertical;

CREATE OR REPLACE FUNCTION eventing.pipeline(OUT appended bigint, OUT published bigint, OUT applied bigint, OUT pending bigint, OUT oldest_at timestamp with time zone, OUT parked bigint)
 RETURNS record
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  with offsets as (
    select o.tenant_id, min(o.seq) as seq from engines.engine_offset o group by o.tenant_id
  ), stores as (
    select s.tenant_id, s.last_seq, coalesce(c.published_seq, 0) as published_seq, coalesce(o.seq, 0) as applied_seq
    from eventing.tenant_stream s
    left join eventing.relay_cursor c on c.tenant_id = s.tenant_id
    left join offsets o on o.tenant_id = s.tenant_id
  )
  select coalesce(sum(s.last_seq), 0), coalesce(sum(s.published_seq), 0), coalesce(sum(s.applied_seq), 0),
         coalesce(sum(s.last_seq - s.applied_seq), 0), min(e.appended_at),
         (select count(*) from engines.engine_offset where parked_at is not null)
  from stores s
  left join lateral (
    select e.appended_at from eventing.event_outbox e
    where s.last_seq > s.applied_seq and e.tenant_id = s.tenant_id and e.seq = s.applied_seq + 1
  ) e on true
  into pipeline.appended, pipeline.published, pipeline.applied, pipeline.pending, pipeline.oldest_at, pipeline.parked;
end $function$
;
grant execute on function eventing.pipeline() to alicerce_monitor;

CREATE OR REPLACE FUNCTION eventing.stores_behind(most integer)
 RETURNS TABLE(store text, pending bigint, oldest_at timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  return query
  with offsets as (
    select o.tenant_id, min(o.seq) as seq from engines.engine_offset o group by o.tenant_id
  ), behind as (
    select s.tenant_id, greatest(s.last_seq - coalesce(o.seq, 0), 0) as events, coalesce(o.seq, 0) as applied_seq
    from eventing.tenant_stream s left join offsets o on o.tenant_id = s.tenant_id
    order by events desc, s.tenant_id
    limit least(most, 100)
  )
  select coalesce(t.slug, b.tenant_id::text), b.events, e.appended_at
  from behind b
  left join identity.tenant t on t.id = b.tenant_id
  left join lateral (
    select e.appended_at from eventing.event_outbox e where e.tenant_id = b.tenant_id and e.seq = b.applied_seq + 1
  ) e on true
  order by b.events desc, b.tenant_id;
end $function$
;
grant execute on function eventing.stores_behind(integer) to alicerce_monitor;


-- Schema identity

create table identity.login_failure (
  key bytea not null,
  failures integer not null,
  last_failed_at timestamp with time zone not null,
  constraint login_failure_pkey PRIMARY KEY (key)
) with (fillfactor=70);
CREATE INDEX login_failure_age ON identity.login_failure USING btree (last_failed_at);
grant delete, insert, select, update on identity.login_failure to alicerce_vertical;

create table identity.refresh_token (
  tenant_id uuid not null,
  id uuid not null,
  user_id uuid not null,
  hash bytea not null,
  previous_hash bytea,
  salt bytea,
  issued_at timestamp with time zone not null,
  rotated_at timestamp with time zone,
  expires_at timestamp with time zone not null,
  constraint refresh_token_pkey PRIMARY KEY (tenant_id, id),
  constraint refresh_token_tenant_id_user_id_fkey FOREIGN KEY (tenant_id, user_id) REFERENCES identity.users(tenant_id, id)
);
CREATE INDEX refresh_token_user ON identity.refresh_token USING btree (tenant_id, user_id);
alter table identity.refresh_token enable row level security;
alter table identity.refresh_token force row level security;
create policy migrator on identity.refresh_token for all to alicerce_migrator
  using true;
create policy own_store on identity.refresh_token for all to alicerce_vertical
  using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"));
grant delete, insert, select, update on identity.refresh_token to alicerce_vertical;

create table identity.tenant (
  id uuid not null,
  slug text not null,
  name text not null,
  cnpj text,
  logo_url text,
  primary_color text not null,
  secondary_color text not null,
  features text[] not null default '{}'::text[],
  active boolean not null default true,
  created_at timestamp with time zone not null,
  constraint tenant_pkey PRIMARY KEY (id),
  constraint tenant_slug_key UNIQUE (slug),
  constraint tenant_cnpj_check CHECK ((length(cnpj) <= 14)),
  constraint tenant_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint tenant_primary_color_check CHECK ((primary_color ~ '^#[0-9a-f]{6}$'::text)),
  constraint tenant_secondary_color_check CHECK ((secondary_color ~ '^#[0-9a-f]{6}$'::text)),
  constraint tenant_slug_check CHECK (((slug ~ '^[a-z0-9](-?[a-z0-9])*$'::text) AND ((length(slug) >= 3) AND (length(slug) <= 40))))
);
grant insert, select, update on identity.tenant to alicerce_vertical;

create table identity.users (
  tenant_id uuid not null,
  id uuid not null,
  name text not null,
  email text not null,
  password_hash text not null,
  roles text[] not null,
  active boolean not null default true,
  version integer not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint users_pkey PRIMARY KEY (tenant_id, id),
  constraint users_email_check CHECK (((length(email) >= 3) AND (length(email) <= 254))),
  constraint users_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  constraint users_roles_check CHECK (((cardinality(roles) > 0) AND (roles <@ ARRAY['admin'::text, 'vendedor'::text, 'financeiro'::text, 'estoquista'::text, 'motorista'::text])))
);
CREATE UNIQUE INDEX users_email ON identity.users USING btree (tenant_id, lower(email));
alter table identity.users enable row level security;
alter table identity.users force row level security;
create policy migrator on identity.users for all to alicerce_migrator
  using true;
create policy own_store on identity.users for all to alicerce_vertical
  using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select, update on identity.users to alicerce_vertical;


-- Schema construction

create table construction.clientes (
  tenant_id uuid not null,
  id uuid not null,
  tipo text not null,
  nome text not null,
  documento text not null,
  email text,
  telefone text,
  endereco text,
  bairro text,
  cidade text,
  estado text,
  cep text,
  observacoes text,
  ativo boolean not null,
  criado_por uuid not null,
  versao integer not null default 1,
  busca tsvector not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  ordem text not null generated always as (lower(translate((nome COLLATE "C"), 'ÁÀÂÃÄÅáàâãäåÉÈÊËéèêëÍÌÎÏíìîïÓÒÔÕÖóòôõöÚÙÛÜúùûüÇçÑñ'::text, 'AAAAAAaaaaaaEEEEeeeeIIIIiiiiOOOOOoooooUUUUuuuuCcNn'::text))) stored,
  constraint clientes_pkey PRIMARY KEY (tenant_id, id),
  constraint clientes_cep_check CHECK ((cep ~ '^[0-9]{8}$'::text)),
  constraint clientes_documento_check CHECK ((documento ~ '^([0-9]{11}|[0-9A-Z]{12}[0-9]{2})$'::text)),
  constraint clientes_estado_check CHECK ((estado ~ '^[A-Z]{2}$'::text)),
  constraint clientes_nome_check CHECK (((length(nome) >= 1) AND (length(nome) <= 200))),
  constraint clientes_tipo_check CHECK ((tipo = ANY (ARRAY['PF'::text, 'PJ'::text])))
);
CREATE UNIQUE INDEX clientes_documento ON construction.clientes USING btree (tenant_id, documento) WHERE (documento <> ''::text);
CREATE INDEX clientes_ordem ON construction.clientes USING btree (tenant_id, ordem, id);
CREATE INDEX idx_clientes_tenant ON construction.clientes USING btree (tenant_id, ativo, id DESC);
alter table construction.clientes enable row level security;
alter table construction.clientes force row level security;
create policy migrator on construction.clientes for all to alicerce_migrator
  using true;
create policy own_store on construction.clientes for all to alicerce_vertical
  using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select, update on construction.clientes to alicerce_vertical;

create table construction.configuracoes (
  tenant_id uuid not null,
  limite_desconto_vendedor numeric(5,2) not null,
  limite_desconto_admin numeric(5,2) not null,
  politica_estoque text not null,
  versao integer not null,
  updated_at timestamp with time zone not null,
  pix_chave text,
  pix_nome text,
  pix_cidade text,
  constraint configuracoes_pkey PRIMARY KEY (tenant_id),
  constraint configuracoes_limite_desconto_admin_check CHECK (((limite_desconto_admin >= (0)::numeric) AND (limite_desconto_admin <= (100)::numeric))),
  constraint configuracoes_limite_desconto_vendedor_check CHECK (((limite_desconto_vendedor >= (0)::numeric) AND (limite_desconto_vendedor <= (100)::numeric))),
  constraint configuracoes_pix CHECK ((num_nulls(pix_chave, pix_nome, pix_cidade) = ANY (ARRAY[0, 3]))),
  constraint configuracoes_pix_chave_check CHECK (((length(pix_chave) >= 1) AND (length(pix_chave) <= 77))),
  constraint configuracoes_pix_cidade_check CHECK (((length(pix_cidade) >= 1) AND (length(pix_cidade) <= 100))),
  constraint configuracoes_pix_nome_check CHECK (((length(pix_nome) >= 1) AND (length(pix_nome) <= 100))),
  constraint configuracoes_politica_estoque_check CHECK ((politica_estoque = ANY (ARRAY['avisar'::text, 'bloquear'::text])))
);
alter table construction.configuracoes enable row level security;
alter table construction.configuracoes force row level security;
create policy migrator on construction.configuracoes for all to alicerce_migrator
  using true;
create policy own_store on construction.configuracoes for all to alicerce_vertical
  using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select, update on construction.configuracoes to alicerce_vertical;

create table construction.cotacoes (
  tenant_id uuid not null,
  id uuid not null,
  numero bigint not null,
  revisao integer not null default 1,
  revisa_id uuid,
  status text not null,
  cliente_id uuid not null,
  obra_id uuid,
  usuario_id uuid not null,
  desconto_percentual numeric(5,2) not null,
  bruto numeric(14,2) not null,
  subtotal numeric(14,2) not null,
  total numeric(14,2) not null,
  observacoes text,
  validade_dias integer not null,
  enviada_em timestamp with time zone,
  valida_ate timestamp with time zone,
  aprovada_em timestamp with time zone,
  aprovada_por uuid,
  aprovada_via text,
  conteudo_sha256 text,
  convertida_em timestamp with time zone,
  cancelada_em timestamp with time zone,
  motivo_cancelamento text,
  versao integer not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  rejeitada_em timestamp with time zone,
  motivo_rejeicao text,
  aprovada_nome text,
  rejeitada_via text,
  constraint cotacoes_pkey PRIMARY KEY (tenant_id, id),
  constraint cotacoes_numero UNIQUE (tenant_id, numero, revisao),
  constraint cotacoes_tenant_id_cliente_id_fkey FOREIGN KEY (tenant_id, cliente_id) REFERENCES construction.clientes(tenant_id, id),
  constraint cotacoes_tenant_id_cliente_id_obra_id_fkey FOREIGN KEY (tenant_id, cliente_id, obra_id) REFERENCES construction.obras(tenant_id, cliente_id, id),
  constraint cotacoes_tenant_id_revisa_id_fkey FOREIGN KEY (tenant_id, revisa_id) REFERENCES construction.cotacoes(tenant_id, id),
  constraint cotacoes_aprovacao CHECK (((status <> ALL (ARRAY['aprovada'::text, 'convertida'::text])) OR ((aprovada_em IS NOT NULL) AND (aprovada_via IS NOT NULL) AND (conteudo_sha256 IS NOT NULL)))),
  constraint cotacoes_aprovada_nome_check CHECK (((length(aprovada_nome) >= 1) AND (length(aprovada_nome) <= 200))),
  constraint cotacoes_aprovada_por CHECK (
CASE aprovada_via
    WHEN 'equipe'::text THEN ((aprovada_por IS NOT NULL) AND (aprovada_nome IS NULL))
    WHEN 'link'::text THEN ((aprovada_por IS NULL) AND (aprovada_nome IS NOT NULL))
    ELSE ((aprovada_por IS NULL) AND (aprovada_nome IS NULL))
END),
  constraint cotacoes_aprovada_via_check CHECK ((aprovada_via = ANY (ARRAY['equipe'::text, 'link'::text]))),
  constraint cotacoes_bruto_check CHECK ((bruto >= (0)::numeric)),
  constraint cotacoes_check CHECK (((subtotal >= (0)::numeric) AND (subtotal <= bruto))),
  constraint cotacoes_check1 CHECK (((total >= (0)::numeric) AND (total <= subtotal))),
  constraint cotacoes_check2 CHECK (((enviada_em IS NULL) = (valida_ate IS NULL))),
  constraint cotacoes_check3 CHECK (((status <> ALL (ARRAY['enviada'::text, 'aprovada'::text, 'convertida'::text])) OR (enviada_em IS NOT NULL))),
  constraint cotacoes_check5 CHECK (((status = 'convertida'::text) = (convertida_em IS NOT NULL))),
  constraint cotacoes_check6 CHECK (((status = 'cancelada'::text) = (cancelada_em IS NOT NULL))),
  constraint cotacoes_conteudo_sha256_check CHECK ((conteudo_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint cotacoes_desconto_percentual_check CHECK (((desconto_percentual >= (0)::numeric) AND (desconto_percentual <= (100)::numeric))),
  constraint cotacoes_numero_check CHECK ((numero > 0)),
  constraint cotacoes_rejeicao CHECK (((rejeitada_em IS NULL) = (motivo_rejeicao IS NULL))),
  constraint cotacoes_rejeitada_via CHECK (((rejeitada_via IS NULL) OR (rejeitada_em IS NOT NULL))),
  constraint cotacoes_rejeitada_via_check CHECK ((rejeitada_via = ANY (ARRAY['equipe'::text, 'link'::text]))),
  constraint cotacoes_revisao_check CHECK ((revisao > 0)),
  constraint cotacoes_status_check CHECK ((status = ANY (ARRAY['rascunho'::text, 'enviada'::text, 'aprovada'::text, 'convertida'::text, 'cancelada'::text]))),
  constraint cotacoes_validade_dias_check CHECK (((validade_dias >= 1) AND (validade_dias <= 365)))
) with (fillfactor=80);
CREATE UNIQUE INDEX cotacoes_uma_em_rascunho ON construction.cotacoes USING btree (tenant_id, numero) WHERE (status = 'rascunho'::text);
CREATE UNIQUE INDEX cotacoes_uma_vale ON construction.cotacoes USING btree (tenant_id, numero) WHERE (status = ANY (ARRAY['enviada'::text, 'aprovada'::text, 'convertida'::text]));
CREATE INDEX idx_cotacoes_tenant_cliente ON construction.cotacoes USING btree (tenant_id, cliente_id, id DESC);
CREATE INDEX idx_cotacoes_tenant_enviada ON construction.cotacoes USING btree (tenant_id, enviada_em) WHERE (enviada_em IS NOT NULL);
CREATE INDEX idx_cotacoes_tenant_status ON construction.cotacoes USING btree (tenant_id, status, id DESC);
CREATE INDEX idx_cotacoes_tenant_usuario ON construction.cotacoes USING btree (tenant_id, usuario_id, id DESC);
alter table construction.cotacoes enable row level security;
alter table construction.cotacoes force row level security;
create policy migrator on construction.cotacoes for all to alicerce_migrator
  using true;
create policy own_store on construction.cotacoes for all to alicerce_vertical
  using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select, update on construction.cotacoes to alicerce_vertical;
CREATE TRIGGER keep_sent_quote BEFORE UPDATE ON construction.cotacoes FOR EACH ROW EXECUTE FUNCTION construction.keep_sent_quote();

create table construction.estoque (
  tenant_id uuid not null,
  produto_id uuid not null,
  fisico numeric(14,3) not null default 0,
  reservado numeric(14,3) not null default 0,
  updated_at timestamp with time zone not null,
  constraint estoque_pkey PRIMARY KEY (tenant_id, produto_id),
  constraint estoque_tenant_id_produto_id_fkey FOREIGN KEY (tenant_id, produto_id) REFERENCES construction.produtos(tenant_id, id)
) with (fillfactor=50, autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=2000);
alter table construction.estoque enable row level security;
alter table construction.estoque force row level security;
create policy migrator on construction.estoque for all to alicerce_migrator
  using true;
create policy own_store on construction.estoque for all to alicerce_vertical
  using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select, update on construction.estoque to alicerce_vertical;

create table construction.historico_precos (
  tenant_id uuid not null,
  id uuid not null,
  produto_id uuid not null,
  preco_anterior numeric(10,2) not null,
  preco_novo numeric(10,2) not null,
  usuario_id uuid not null,
  created_at timestamp with time zone not null,
  constraint historico_precos_pkey PRIMARY KEY (tenant_id, id),
  constraint historico_precos_tenant_id_produto_id_fkey FOREIGN KEY (tenant_id, produto_id) REFERENCES construction.produtos(tenant_id, id)
);
CREATE INDEX idx_historico_precos_produto ON construction.historico_precos USING btree (tenant_id, produto_id, id DESC);
alter table construction.historico_precos enable row level security;
alter table construction.historico_precos force row level security;
create policy migrator on construction.historico_precos for all to alicerce_migrator
  using true;
create policy own_store on construction.historico_precos for all to alicerce_vertical
  using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on construction.historico_precos to alicerce_vertical;

create table construction.itens_cotacao (
  tenant_id uuid not null,
  cotacao_id uuid not null,
  id uuid not null,
  posicao integer not null,
  produto_id uuid not null,
  produto_nome text not null,
  unidade text not null,
  quantidade numeric(12,3) not null,
  preco_unitario numeric(10,2) not null,
  preco_origem text not null,
  desconto_percentual numeric(5,2) not null,
  valor_bruto numeric(14,2) not null,
  valor_total numeric(14,2) not null,
  observacoes text,
  area numeric(12,3),
  perda_percentual numeric(5,2),
  embalagem text,
  constraint itens_cotacao_pkey PRIMARY KEY (tenant_id, cotacao_id, id),
  constraint itens_cotacao_tenant_id_cotacao_id_fkey FOREIGN KEY (tenant_id, cotacao_id) REFERENCES construction.cotacoes(tenant_id, id),
  constraint itens_cotacao_tenant_id_produto_id_fkey FOREIGN KEY (tenant_id, produto_id) REFERENCES construction.produtos(tenant_id, id),
  constraint itens_cotacao_area_check CHECK ((area > (0)::numeric)),
  constraint itens_cotacao_check CHECK (((valor_total >= (0)::numeric) AND (valor_total <= valor_bruto))),
  constraint itens_cotacao_desconto_percentual_check CHECK (((desconto_percentual >= (0)::numeric) AND (desconto_percentual <= (100)::numeric))),
  constraint itens_cotacao_perda CHECK (((area IS NULL) = (perda_percentual IS NULL))),
  constraint itens_cotacao_perda_percentual_check CHECK (((perda_percentual >= (0)::numeric) AND (perda_percentual <= (100)::numeric))),
  constraint itens_cotacao_preco_origem_check CHECK ((preco_origem = ANY (ARRAY['base'::text, 'manual'::text]))),
  constraint itens_cotacao_preco_unitario_check CHECK ((preco_unitario >= (0)::numeric)),
  constraint itens_cotacao_quantidade_check CHECK ((quantidade > (0)::numeric)),
  constraint itens_cotacao_valor_bruto_check CHECK ((valor_bruto >= (0)::numeric))
);
CREATE INDEX itens_cotacao_produto ON construction.itens_cotacao USING btree (tenant_id, produto_id, cotacao_id);
alter table construction.itens_cotacao enable row level security;
alter table construction.itens_cotacao force row level security;
create policy migrator on construction.itens_cotacao for all to alicerce_migrator
  using true;
create policy own_store on construction.itens_cotacao for all to alicerce_vertical
  using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"));
grant delete, insert, select on construction.itens_cotacao to alicerce_vertical;
CREATE TRIGGER keep_sent_quote_items_deleted AFTER DELETE ON construction.itens_cotacao REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION construction.keep_sent_quote_items();
CREATE TRIGGER keep_sent_quote_items_inserted AFTER INSERT ON construction.itens_cotacao REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION construction.keep_sent_quote_items();

create table construction.itens_pedido (
  tenant_id uuid not null,
  pedido_id uuid not null,
  id uuid not null,
  posicao integer not null,
  produto_id uuid not null,
  produto_nome text not null,
  unidade text not null,
  quantidade numeric(12,3) not null,
  preco_unitario numeric(10,2) not null,
  preco_origem text not null,
  desconto_percentual numeric(5,2) not null,
  valor_bruto numeric(14,2) not null,
  valor_total numeric(14,2) not null,
  falta boolean not null,
  observacoes text,
  area numeric(12,3),
  perda_percentual numeric(5,2),
  embalagem text,
  constraint itens_pedido_pkey PRIMARY KEY (tenant_id, pedido_id, id),
  constraint itens_pedido_tenant_id_pedido_id_fkey FOREIGN KEY (tenant_id, pedido_id) REFERENCES construction.pedidos(tenant_id, id),
  constraint itens_pedido_tenant_id_produto_id_fkey FOREIGN KEY (tenant_id, produto_id) REFERENCES construction.produtos(tenant_id, id),
  constraint itens_pedido_area_check CHECK ((area > (0)::numeric)),
  constraint itens_pedido_check CHECK (((valor_total >= (0)::numeric) AND (valor_total <= valor_bruto))),
  constraint itens_pedido_desconto_percentual_check CHECK (((desconto_percentual >= (0)::numeric) AND (desconto_percentual <= (100)::numeric))),
  constraint itens_pedido_perda CHECK (((area IS NULL) = (perda_percentual IS NULL))),
  constraint itens_pedido_perda_percentual_check CHECK (((perda_percentual >= (0)::numeric) AND (perda_percentual <= (100)::numeric))),
  constraint itens_pedido_preco_origem_check CHECK ((preco_origem = ANY (ARRAY['base'::text, 'manual'::text]))),
  constraint itens_pedido_preco_unitario_check CHECK ((preco_unitario >= (0)::numeric)),
  constraint itens_pedido_quantidade_check CHECK ((quantidade > (0)::numeric)),
  constraint itens_pedido_valor_bruto_check CHECK ((valor_bruto >= (0)::numeric))
);
alter table construction.itens_pedido enable row level security;
alter table construction.itens_pedido force row level security;
create policy migrator on construction.itens_pedido for all to alicerce_migrator
  using true;
create policy own_store on construction.itens_pedido for all to alicerce_vertical
  using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on construction.itens_pedido to alicerce_vertical;
CREATE TRIGGER add_up_order AFTER INSERT ON construction.itens_pedido REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION construction.add_up_order();
CREATE TRIGGER keep_order_items BEFORE DELETE OR UPDATE OR TRUNCATE ON construction.itens_pedido FOR EACH STATEMENT EXECUTE FUNCTION construction.keep_order_items();

create table construction.links_cotacao (
  tenant_id uuid not null,
  id uuid not null,
  cotacao_id uuid not null,
  token_sha256 bytea not null,
  usuario_id uuid not null,
  created_at timestamp with time zone not null,
  revogado_em timestamp with time zone,
  constraint links_cotacao_pkey PRIMARY KEY (tenant_id, id),
  constraint links_cotacao_token UNIQUE (tenant_id, token_sha256),
  constraint links_cotacao_tenant_id_cotacao_id_fkey FOREIGN KEY (tenant_id, cotacao_id) REFERENCES construction.cotacoes(tenant_id, id),
  constraint links_cotacao_token_sha256_check CHECK ((length(token_sha256) = 32))
);
CREATE INDEX idx_links_cotacao_tenant_abertos ON construction.links_cotacao USING btree (tenant_id, cotacao_id) WHERE (revogado_em IS NULL);
alter table construction.links_cotacao enable row level security;
alter table construction.links_cotacao force row level security;
create policy migrator on construction.links_cotacao for all to alicerce_migrator
  using true;
create policy own_store on construction.links_cotacao for all to alicerce_vertical
  using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on construction.links_cotacao to alicerce_vertical;

create table construction.movimentos (
  tenant_id uuid not null,
  id uuid not null,
  produto_id uuid not null,
  tipo text not null,
  delta numeric(14,3) not null,
  delta_reservado numeric(14,3) not null,
  fisico_apos numeric(14,3) not null,
  reservado_apos numeric(14,3) not null,
  pedido_id uuid,
  usuario_id uuid not null,
  motivo text not null,
  created_at timestamp with time zone not null,
  constraint movimentos_pkey PRIMARY KEY (tenant_id, id),
  constraint movimentos_tenant_id_produto_id_fkey FOREIGN KEY (tenant_id, produto_id) REFERENCES construction.estoque(tenant_id, produto_id),
  constraint movimentos_tipo_check CHECK ((tipo = ANY (ARRAY['entrada'::text, 'saida'::text, 'ajuste'::text, 'contagem'::text, 'reserva'::text, 'liberacao'::text, 'entrega'::text, 'devolucao'::text])))
);
CREATE INDEX idx_movimentos_pedido ON construction.movimentos USING btree (tenant_id, pedido_id) WHERE (pedido_id IS NOT NULL);
CREATE INDEX idx_movimentos_produto ON construction.movimentos USING btree (tenant_id, produto_id, id DESC);
alter table construction.movimentos enable row level security;
alter table construction.movimentos force row level security;
create policy migrator on construction.movimentos for all to alicerce_migrator
  using true;
create policy own_store on construction.movimentos for all to alicerce_vertical
  using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select on construction.movimentos to alicerce_vertical;

create table construction.obras (
  tenant_id uuid not null,
  id uuid not null,
  cliente_id uuid not null,
  nome text not null,
  endereco text,
  bairro text,
  cidade text,
  estado text,
  cep text,
  observacoes text,
  ativa boolean not null,
  criado_por uuid not null,
  versao integer not null default 1,
  busca tsvector not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint obras_pkey PRIMARY KEY (tenant_id, id),
  constraint obras_cliente UNIQUE (tenant_id, cliente_id, id),
  constraint obras_tenant_id_cliente_id_fkey FOREIGN KEY (tenant_id, cliente_id) REFERENCES construction.clientes(tenant_id, id),
  constraint obras_cep_check CHECK ((cep ~ '^[0-9]{8}$'::text)),
  constraint obras_estado_check CHECK ((estado ~ '^[A-Z]{2}$'::text)),
  constraint obras_nome_check CHECK (((length(nome) >= 1) AND (length(nome) <= 200)))
);
alter table construction.obras enable row level security;
alter table construction.obras force row level security;
create policy migrator on construction.obras for all to alicerce_migrator
  using true;
create policy own_store on construction.obras for all to alicerce_vertical
  using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select, update on construction.obras to alicerce_vertical;

create table construction.parametros_loja (
  tenant_id uuid not null,
  prazo_dias integer,
  seguranca_percentual numeric(6,2),
  intervalo_dias integer,
  versao integer not null,
  updated_at timestamp with time zone not null,
  constraint parametros_loja_pkey PRIMARY KEY (tenant_id),
  constraint parametros_loja_intervalo_dias_check CHECK (((intervalo_dias >= 0) AND (intervalo_dias <= 365))),
  constraint parametros_loja_prazo_dias_check CHECK (((prazo_dias >= 1) AND (prazo_dias <= 365))),
  constraint parametros_loja_seguranca_percentual_check CHECK (((seguranca_percentual >= (0)::numeric) AND (seguranca_percentual <= (1000)::numeric)))
);
alter table construction.parametros_loja enable row level security;
alter table construction.parametros_loja force row level security;
create policy migrator on construction.parametros_loja for all to alicerce_migrator
  using true;
create policy own_store on construction.parametros_loja for all to alicerce_vertical
  using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select, update on construction.parametros_loja to alicerce_vertical;

create table construction.parametros_produto (
  tenant_id uuid not null,
  produto_id uuid not null,
  prazo_dias integer,
  embalagem_compra numeric(11,3),
  compra_minima numeric(11,3),
  estoque_minimo numeric(11,3),
  estoque_maximo numeric(11,3),
  versao integer not null,
  updated_at timestamp with time zone not null,
  constraint parametros_produto_pkey PRIMARY KEY (tenant_id, produto_id),
  constraint parametros_produto_tenant_id_produto_id_fkey FOREIGN KEY (tenant_id, produto_id) REFERENCES construction.produtos(tenant_id, id),
  constraint parametros_produto_check CHECK ((estoque_minimo <= estoque_maximo)),
  constraint parametros_produto_compra_minima_check CHECK ((compra_minima > (0)::numeric)),
  constraint parametros_produto_embalagem_compra_check CHECK ((embalagem_compra > (0)::numeric)),
  constraint parametros_produto_estoque_maximo_check CHECK ((estoque_maximo >= (0)::numeric)),
  constraint parametros_produto_estoque_minimo_check CHECK ((estoque_minimo >= (0)::numeric)),
  constraint parametros_produto_prazo_dias_check CHECK (((prazo_dias >= 1) AND (prazo_dias <= 365)))
);
alter table construction.parametros_produto enable row level security;
alter table construction.parametros_produto force row level security;
create policy migrator on construction.parametros_produto for all to alicerce_migrator
  using true;
create policy own_store on construction.parametros_produto for all to alicerce_vertical
  using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select, update on construction.parametros_produto to alicerce_vertical;

create table construction.pedidos (
  tenant_id uuid not null,
  id uuid not null,
  numero bigint not null,
  cotacao_id uuid,
  status text not null,
  modalidade text not null,
  cliente_id uuid not null,
  obra_id uuid,
  usuario_id uuid not null,
  motorista_id uuid,
  desconto_percentual numeric(5,2) not null,
  bruto numeric(14,2) not null,
  subtotal numeric(14,2) not null,
  total numeric(14,2) not null,
  observacoes text,
  em_preparacao_em timestamp with time zone,
  saiu_entrega_em timestamp with time zone,
  entregue_em timestamp with time zone,
  cancelado_em timestamp with time zone,
  motivo_cancelamento text,
  versao integer not null default 1,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  observacoes_internas text,
  agendado_para date,
  constraint pedidos_pkey PRIMARY KEY (tenant_id, id),
  constraint pedidos_numero UNIQUE (tenant_id, numero),
  constraint pedidos_tenant_id_cliente_id_fkey FOREIGN KEY (tenant_id, cliente_id) REFERENCES construction.clientes(tenant_id, id),
  constraint pedidos_tenant_id_cliente_id_obra_id_fkey FOREIGN KEY (tenant_id, cliente_id, obra_id) REFERENCES construction.obras(tenant_id, cliente_id, id),
  constraint pedidos_tenant_id_cotacao_id_fkey FOREIGN KEY (tenant_id, cotacao_id) REFERENCES construction.cotacoes(tenant_id, id),
  constraint pedidos_agendado_para_check CHECK (((agendado_para >= '2000-01-01'::date) AND (agendado_para <= '2199-12-31'::date))),
  constraint pedidos_bruto_check CHECK ((bruto >= (0)::numeric)),
  constraint pedidos_check CHECK (((subtotal >= (0)::numeric) AND (subtotal <= bruto))),
  constraint pedidos_check1 CHECK (((total >= (0)::numeric) AND (total <= subtotal))),
  constraint pedidos_check2 CHECK (((status = 'entregue'::text) = (entregue_em IS NOT NULL))),
  constraint pedidos_check3 CHECK (((status = 'cancelado'::text) = (cancelado_em IS NOT NULL))),
  constraint pedidos_check4 CHECK (((status = 'cancelado'::text) = (motivo_cancelamento IS NOT NULL))),
  constraint pedidos_check5 CHECK (((modalidade = 'entrega'::text) OR (motorista_id IS NULL))),
  constraint pedidos_desconto_percentual_check CHECK (((desconto_percentual >= (0)::numeric) AND (desconto_percentual <= (100)::numeric))),
  constraint pedidos_modalidade_check CHECK ((modalidade = ANY (ARRAY['entrega'::text, 'retirada'::text]))),
  constraint pedidos_numero_check CHECK ((numero > 0)),
  constraint pedidos_status_check CHECK ((status = ANY (ARRAY['pendente'::text, 'em_preparacao'::text, 'saiu_entrega'::text, 'entregue'::text, 'cancelado'::text])))
) with (fillfactor=80);
CREATE INDEX idx_pedidos_tenant_cliente ON construction.pedidos USING btree (tenant_id, cliente_id, id DESC);
CREATE INDEX idx_pedidos_tenant_entregue ON construction.pedidos USING btree (tenant_id, entregue_em) WHERE (entregue_em IS NOT NULL);
CREATE INDEX idx_pedidos_tenant_motorista ON construction.pedidos USING btree (tenant_id, motorista_id, id DESC) WHERE (motorista_id IS NOT NULL);
CREATE INDEX idx_pedidos_tenant_status ON construction.pedidos USING btree (tenant_id, status, id DESC);
CREATE INDEX idx_pedidos_tenant_usuario ON construction.pedidos USING btree (tenant_id, usuario_id, id DESC);
CREATE UNIQUE INDEX pedidos_um_por_cotacao ON construction.pedidos USING btree (tenant_id, cotacao_id) WHERE (cotacao_id IS NOT NULL);
alter table construction.pedidos enable row level security;
alter table construction.pedidos force row level security;
create policy migrator on construction.pedidos for all to alicerce_migrator
  using true;
create policy own_store on construction.pedidos for all to alicerce_vertical
  using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select, update on construction.pedidos to alicerce_vertical;
CREATE TRIGGER keep_order BEFORE UPDATE ON construction.pedidos FOR EACH ROW EXECUTE FUNCTION construction.keep_order();

create table construction.produtos (
  tenant_id uuid not null,
  id uuid not null,
  codigo text,
  nome text not null,
  descricao text,
  unidade text not null,
  preco_base numeric(10,2) not null,
  categoria text,
  marca text,
  ean text,
  ativo boolean not null,
  versao integer not null default 1,
  busca tsvector not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  m2_por_caixa numeric(11,3),
  comprimento_barra numeric(11,3),
  vende_fracionado boolean not null default true,
  ordem text not null generated always as (lower(translate((nome COLLATE "C"), 'ÁÀÂÃÄÅáàâãäåÉÈÊËéèêëÍÌÎÏíìîïÓÒÔÕÖóòôõöÚÙÛÜúùûüÇçÑñ'::text, 'AAAAAAaaaaaaEEEEeeeeIIIIiiiiOOOOOoooooUUUUuuuuCcNn'::text))) stored,
  constraint produtos_pkey PRIMARY KEY (tenant_id, id),
  constraint produtos_barra CHECK (((comprimento_barra IS NULL) OR (unidade = ANY (ARRAY['M'::text, 'BARRA'::text])))),
  constraint produtos_caixa CHECK (((m2_por_caixa IS NULL) OR (unidade = 'M2'::text))),
  constraint produtos_comprimento_barra_check CHECK ((comprimento_barra > (0)::numeric)),
  constraint produtos_m2_por_caixa_check CHECK ((m2_por_caixa > (0)::numeric)),
  constraint produtos_nome_check CHECK (((length(nome) >= 1) AND (length(nome) <= 200))),
  constraint produtos_preco_base_check CHECK ((preco_base > (0)::numeric))
);
CREATE UNIQUE INDEX produtos_codigo ON construction.produtos USING btree (tenant_id, codigo) WHERE (codigo IS NOT NULL);
CREATE INDEX produtos_ordem ON construction.produtos USING btree (tenant_id, ordem, id);
alter table construction.produtos enable row level security;
alter table construction.produtos force row level security;
create policy migrator on construction.produtos for all to alicerce_migrator
  using true;
create policy own_store on construction.produtos for all to alicerce_vertical
  using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select, update on construction.produtos to alicerce_vertical;

CREATE OR REPLACE FUNCTION construction.add_up_order()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION construction.keep_order()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
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
end $function$
;

CREATE OR REPLACE FUNCTION construction.keep_order_items()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  raise exception 'an order keeps its items' using errcode = 'integrity_constraint_violation';
end $function$
;

CREATE OR REPLACE FUNCTION construction.keep_sent_quote()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if old.status in ('convertida', 'cancelada') then
    raise exception 'a quote that ended does not change' using errcode = 'integrity_constraint_violation';
  end if;
  if old.status <> 'rascunho' and
     (new.tenant_id, new.id, new.numero, new.revisao, new.revisa_id, new.cliente_id, new.obra_id, new.usuario_id,
      new.desconto_percentual, new.bruto, new.subtotal, new.total, new.observacoes, new.enviada_em, new.created_at)
     is distinct from
     (old.tenant_id, old.id, old.numero, old.revisao, old.revisa_id, old.cliente_id, old.obra_id, old.usuario_id,
      old.desconto_percentual, old.bruto, old.subtotal, old.total, old.observacoes, old.enviada_em, old.created_at) then
    raise exception 'a quote that was sent keeps its content' using errcode = 'integrity_constraint_violation';
  end if;
  if old.status <> 'rascunho' and new.status = 'rascunho' or old.status = 'aprovada' and new.status = 'enviada' then
    raise exception 'a quote does not go back' using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $function$
;

CREATE OR REPLACE FUNCTION construction.keep_sent_quote_items()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
begin
  if exists (
      select from touched t
      join construction.cotacoes c on c.tenant_id = t.tenant_id and c.id = t.cotacao_id and c.status <> 'rascunho') then
    raise exception 'a quote that was sent keeps its items' using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $function$
;


-- Schema engines

create table engines.dead_letter (
  tenant_id uuid not null,
  engine text not null,
  seq bigint not null,
  event_id uuid,
  type text,
  version integer,
  attempts integer not null,
  failure text not null,
  how_to_retry text not null,
  parked_at timestamp with time zone not null,
  resolved_at timestamp with time zone,
  constraint dead_letter_pkey PRIMARY KEY (tenant_id, engine, seq, parked_at)
);
alter table engines.dead_letter enable row level security;
alter table engines.dead_letter force row level security;
create policy migrator on engines.dead_letter for all to alicerce_migrator
  using true;
create policy own_store on engines.dead_letter for all to alicerce_engines
  using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"));
grant insert, select, update on engines.dead_letter to alicerce_engines;

create table engines.engine_attempt (
  tenant_id uuid not null,
  engine text not null,
  seq bigint not null,
  attempts integer not null,
  failure text,
  started_at timestamp with time zone not null,
  constraint engine_attempt_pkey PRIMARY KEY (tenant_id, engine)
) with (fillfactor=50, autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=2000);
alter table engines.engine_attempt enable row level security;
alter table engines.engine_attempt force row level security;
create policy migrator on engines.engine_attempt for all to alicerce_migrator
  using true;
create policy own_store on engines.engine_attempt for all to alicerce_engines
  using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"));
grant delete, insert, select, update on engines.engine_attempt to alicerce_engines;

create table engines.engine_offset (
  tenant_id uuid not null,
  engine text not null,
  seq bigint not null,
  parked_at timestamp with time zone,
  constraint engine_offset_pkey PRIMARY KEY (tenant_id, engine)
) with (fillfactor=50, autovacuum_vacuum_scale_factor=0, autovacuum_vacuum_threshold=2000);
alter table engines.engine_offset enable row level security;
alter table engines.engine_offset force row level security;
create policy migrator on engines.engine_offset for all to alicerce_migrator
  using true;
create policy own_store on engines.engine_offset for all to alicerce_engines
  using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"));
grant delete, insert, select, update on engines.engine_offset to alicerce_engines;

create table engines.sales_basket (
  tenant_id uuid not null,
  order_id uuid not null,
  customer_id uuid not null,
  day date not null,
  seq bigint not null,
  products uuid[] not null,
  left_out integer not null,
  constraint sales_basket_pkey PRIMARY KEY (tenant_id, order_id)
) with (fillfactor=90);
CREATE INDEX sales_basket_by_customer ON engines.sales_basket USING btree (tenant_id, customer_id, day, seq);
CREATE INDEX sales_basket_by_day ON engines.sales_basket USING btree (tenant_id, day);
alter table engines.sales_basket enable row level security;
alter table engines.sales_basket force row level security;
create policy migrator on engines.sales_basket for all to alicerce_migrator
  using true;
create policy own_store on engines.sales_basket for all to alicerce_engines
  using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"));
grant delete, insert, select, update on engines.sales_basket to alicerce_engines;

create table engines.sales_daily_pair (
  tenant_id uuid not null,
  product_id uuid not null,
  other_id uuid not null,
  day date not null,
  baskets integer not null,
  constraint sales_daily_pair_pkey PRIMARY KEY (tenant_id, product_id, other_id, day),
  constraint smaller_first CHECK ((product_id <= other_id))
) with (fillfactor=80);
CREATE INDEX sales_daily_pair_by_day ON engines.sales_daily_pair USING btree (tenant_id, day);
CREATE INDEX sales_daily_pair_by_other ON engines.sales_daily_pair USING btree (tenant_id, other_id, day);
alter table engines.sales_daily_pair enable row level security;
alter table engines.sales_daily_pair force row level security;
create policy migrator on engines.sales_daily_pair for all to alicerce_migrator
  using true;
create policy own_store on engines.sales_daily_pair for all to alicerce_engines
  using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"));
grant delete, insert, select, update on engines.sales_daily_pair to alicerce_engines;

create table engines.sales_product (
  tenant_id uuid not null,
  product_id uuid not null,
  code text,
  name text,
  unit text,
  category text,
  base_price numeric(14,2),
  active boolean not null,
  on_hand numeric(18,3) not null,
  reserved numeric(18,3) not null,
  constraint sales_product_pkey PRIMARY KEY (tenant_id, product_id)
) with (fillfactor=70);
CREATE INDEX sales_product_by_kind ON engines.sales_product USING btree (tenant_id, category, unit, base_price);
alter table engines.sales_product enable row level security;
alter table engines.sales_product force row level security;
create policy migrator on engines.sales_product for all to alicerce_migrator
  using true;
create policy own_store on engines.sales_product for all to alicerce_engines
  using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"));
grant delete, insert, select, update on engines.sales_product to alicerce_engines;

create table engines.skipped_event (
  tenant_id uuid not null,
  engine text not null,
  seq bigint not null,
  type text not null,
  version integer not null,
  skipped_at timestamp with time zone not null default clock_timestamp(),
  constraint skipped_event_pkey PRIMARY KEY (tenant_id, engine, seq)
);
alter table engines.skipped_event enable row level security;
alter table engines.skipped_event force row level security;
create policy migrator on engines.skipped_event for all to alicerce_migrator
  using true;
create policy own_store on engines.skipped_event for all to alicerce_engines
  using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"));
grant delete, insert, select, update on engines.skipped_event to alicerce_engines;

create table engines.snapshot (
  tenant_id uuid not null,
  engine text not null,
  seq bigint not null,
  form text not null,
  taken_at timestamp with time zone not null default clock_timestamp(),
  constraint snapshot_pkey PRIMARY KEY (tenant_id, engine, seq)
);
alter table engines.snapshot enable row level security;
alter table engines.snapshot force row level security;
create policy migrator on engines.snapshot for all to alicerce_migrator
  using true;
create policy own_store on engines.snapshot for all to alicerce_engines
  using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"));

create table engines.snapshot_part (
  tenant_id uuid not null,
  engine text not null,
  seq bigint not null,
  table_name text not null,
  part integer not null,
  content jsonb not null,
  constraint snapshot_part_pkey PRIMARY KEY (tenant_id, engine, seq, table_name, part),
  constraint snapshot_part_tenant_id_engine_seq_fkey FOREIGN KEY (tenant_id, engine, seq) REFERENCES engines.snapshot(tenant_id, engine, seq)
);
alter table engines.snapshot_part enable row level security;
alter table engines.snapshot_part force row level security;
create policy migrator on engines.snapshot_part for all to alicerce_migrator
  using true;
create policy own_store on engines.snapshot_part for all to alicerce_engines
  using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"));

create table engines.stock_daily_movement (
  tenant_id uuid not null,
  product_id uuid not null,
  day date not null,
  delta numeric(18,3) not null,
  reserved_delta numeric(18,3) not null,
  constraint stock_daily_movement_pkey PRIMARY KEY (tenant_id, product_id, day)
) with (fillfactor=70);
CREATE INDEX stock_daily_movement_by_day ON engines.stock_daily_movement USING btree (tenant_id, day);
alter table engines.stock_daily_movement enable row level security;
alter table engines.stock_daily_movement force row level security;
create policy migrator on engines.stock_daily_movement for all to alicerce_migrator
  using true;
create policy own_store on engines.stock_daily_movement for all to alicerce_engines
  using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"));
grant delete, insert, select, update on engines.stock_daily_movement to alicerce_engines;

create table engines.stock_daily_sale (
  tenant_id uuid not null,
  product_id uuid not null,
  day date not null,
  quantity numeric(18,3) not null,
  deliveries integer not null,
  net_value numeric(18,2) not null,
  constraint stock_daily_sale_pkey PRIMARY KEY (tenant_id, product_id, day)
) with (fillfactor=70);
CREATE INDEX stock_daily_sale_by_day ON engines.stock_daily_sale USING btree (tenant_id, day);
alter table engines.stock_daily_sale enable row level security;
alter table engines.stock_daily_sale force row level security;
create policy migrator on engines.stock_daily_sale for all to alicerce_migrator
  using true;
create policy own_store on engines.stock_daily_sale for all to alicerce_engines
  using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"));
grant delete, insert, select, update on engines.stock_daily_sale to alicerce_engines;

create table engines.stock_product (
  tenant_id uuid not null,
  product_id uuid not null,
  code text,
  name text,
  unit text,
  category text,
  brand text,
  base_price numeric(14,2),
  active boolean not null,
  on_hand numeric(18,3) not null,
  reserved numeric(18,3) not null,
  first_movement_date date,
  mismatches integer not null,
  dated_since date,
  constraint stock_product_pkey PRIMARY KEY (tenant_id, product_id)
) with (fillfactor=70);
alter table engines.stock_product enable row level security;
alter table engines.stock_product force row level security;
create policy migrator on engines.stock_product for all to alicerce_migrator
  using true;
create policy own_store on engines.stock_product for all to alicerce_engines
  using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"));
grant delete, insert, select, update on engines.stock_product to alicerce_engines;

create table engines.stock_product_before (
  tenant_id uuid not null,
  product_id uuid not null,
  day date not null,
  base_price numeric(14,2),
  active boolean not null,
  constraint stock_product_before_pkey PRIMARY KEY (tenant_id, product_id, day)
);
CREATE INDEX stock_product_before_by_day ON engines.stock_product_before USING btree (tenant_id, day);
alter table engines.stock_product_before enable row level security;
alter table engines.stock_product_before force row level security;
create policy migrator on engines.stock_product_before for all to alicerce_migrator
  using true;
create policy own_store on engines.stock_product_before for all to alicerce_engines
  using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"));
grant delete, insert, select, update on engines.stock_product_before to alicerce_engines;

create table engines.stock_product_params (
  tenant_id uuid not null,
  product_id uuid not null,
  day date not null,
  lead_days integer,
  pack_size numeric(18,3),
  minimum_order numeric(18,3),
  minimum numeric(18,3),
  maximum numeric(18,3),
  constraint stock_product_params_pkey PRIMARY KEY (tenant_id, product_id, day)
);
alter table engines.stock_product_params enable row level security;
alter table engines.stock_product_params force row level security;
create policy migrator on engines.stock_product_params for all to alicerce_migrator
  using true;
create policy own_store on engines.stock_product_params for all to alicerce_engines
  using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"));
grant delete, insert, select, update on engines.stock_product_params to alicerce_engines;

create table engines.stock_store_params (
  tenant_id uuid not null,
  day date not null,
  lead_days integer,
  safety_percent numeric(6,2),
  review_days integer,
  constraint stock_store_params_pkey PRIMARY KEY (tenant_id, day)
);
alter table engines.stock_store_params enable row level security;
alter table engines.stock_store_params force row level security;
create policy migrator on engines.stock_store_params for all to alicerce_migrator
  using true;
create policy own_store on engines.stock_store_params for all to alicerce_engines
  using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"));
grant delete, insert, select, update on engines.stock_store_params to alicerce_engines;

CREATE OR REPLACE FUNCTION engines.lagging(engine_names text[])
 RETURNS TABLE(tenant_id uuid, engine text, seq bigint, last_seq bigint, parked boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'pg_temp'
AS $function$
  select s.tenant_id, n.engine, coalesce(o.seq, 0), s.last_seq, o.parked_at is not null
  from eventing.tenant_stream s
  cross join unnest(engine_names) as n (engine)
  left join engines.engine_offset o on o.tenant_id = s.tenant_id and o.engine = n.engine
  where s.last_seq > coalesce(o.seq, 0)
$function$
;
grant execute on function engines.lagging(text[]) to alicerce_engines;
