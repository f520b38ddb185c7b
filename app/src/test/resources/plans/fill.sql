-- A store of 20,000 products, 50,000 customers and 500,000 quotes beside eight smaller ones and a thousand that only count events.
-- Run by the superuser, without triggers and foreign keys; the caller has made filling.store.
set session_replication_role = replica;
set synchronous_commit = off;
set work_mem = '64MB';
set maintenance_work_mem = '128MB';

-- The i-th of n things that a store has made, evenly over the last thousand days: when, and its id, which begins with that time.
create function filling.at(i bigint, n bigint) returns timestamptz language sql immutable as $$
  select to_timestamp((${now} - 86400000000 * (n - i) / n)::float8 / 1000)
$$;
create function filling.id(i bigint, n bigint) returns uuid language sql immutable as $$
  select (lpad(to_hex(${now} - 86400000000 * (n - i) / n), 12, '0') || '70008' || lpad(to_hex(i), 15, '0'))::uuid
$$;

-- Indexes that no constraint needs are made again after the filling, which is faster than keeping them.
create table filling.index as
select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
from pg_index i join pg_class c on c.oid = i.indrelid
where c.relnamespace = 'construction'::regnamespace and not exists (select from pg_constraint where conindid = i.indexrelid);
do $$ declare each text; begin
  for each in select name from filling.index loop execute 'drop index ' || each; end loop;
end $$;

insert into construction.clientes (tenant_id, id, tipo, nome, documento, email, cidade, estado, ativo, criado_por, busca,
  created_at, updated_at)
select s.id, filling.id(i, s.customers), 'PF', 'Cliente ' || i, lpad(i::text, 11, '0'), 'c' || i || '@exemplo.com.br', 'Resende', 'RJ',
  i % 20 > 0, s.seller,
  array_to_tsvector(array['cliente', i::text, 'resende', case when i % 10 = 0 then 'silva' else 'souza' end,
    case when i % 5000 = 0 then 'wolfsburg' else 'exemplo' end]),
  filling.at(i, s.customers), filling.at(i, s.customers)
from filling.store s, generate_series(1, s.customers) i;

insert into construction.obras (tenant_id, id, cliente_id, nome, cidade, estado, ativa, criado_por, busca, created_at, updated_at)
select s.id, filling.id(i, s.customers), filling.id(i, s.customers), 'Obra ' || i, 'Resende', 'RJ', i % 20 > 0, s.seller,
  array_to_tsvector(array['obra', i::text, 'resende']), filling.at(i, s.customers), filling.at(i, s.customers)
from filling.store s, generate_series(1, s.customers, 2) i;

insert into construction.produtos (tenant_id, id, codigo, nome, unidade, preco_base, categoria, ativo, busca, created_at, updated_at)
select s.id, filling.id(i, s.products), 'P' || i, 'Produto ' || i, 'UN', 10 + i % 90, 'Geral', i % 20 > 0,
  array_to_tsvector(array['produto', 'p', i::text, case when i % 1000 = 0 then 'raro' else 'geral' end]),
  filling.at(i, s.products), filling.at(i, s.products)
from filling.store s, generate_series(1, s.products) i;

insert into construction.historico_precos (tenant_id, id, produto_id, preco_anterior, preco_novo, usuario_id, created_at)
select s.id, filling.id(i, s.products), filling.id(i, s.products), 9, 10 + i % 90, s.seller, filling.at(i, s.products)
from filling.store s, generate_series(1, s.products) i;

insert into construction.estoque (tenant_id, produto_id, fisico, updated_at)
select s.id, filling.id(i, s.products), 1000, filling.at(i, s.products) from filling.store s, generate_series(1, s.products) i;

insert into construction.cotacoes (tenant_id, id, numero, status, cliente_id, obra_id, usuario_id, desconto_percentual, bruto, subtotal,
  total, validade_dias, enviada_em, valida_ate, aprovada_em, aprovada_por, aprovada_via, conteudo_sha256, convertida_em, cancelada_em,
  created_at, updated_at)
select q.store, q.id, q.i, q.status, filling.id(q.customer, q.customers),
  case when q.customer % 4 = 1 then filling.id(q.customer, q.customers) end, q.seller, 0, 100, 100, 100, 7,
  case when q.status <> 'rascunho' then q.at end, case when q.status <> 'rascunho' then q.at + interval '7 days' end,
  case when q.status in ('aprovada', 'convertida') then q.at end, case when q.status in ('aprovada', 'convertida') then q.seller end,
  case when q.status in ('aprovada', 'convertida') then 'equipe' end,
  case when q.status in ('aprovada', 'convertida') then repeat('0', 64) end,
  case when q.status = 'convertida' then q.at end, case when q.status = 'cancelada' then q.at end, q.at, q.at
from (
  select s.id as store, i, s.customers, filling.id(i, s.quotes) as id, filling.at(i, s.quotes) as at,
    1 + (i * 7919) % s.customers as customer,
    case when i % 20000 = 7 then s.seller else filling.id(1 + i % 5, 5) end as seller,
    case when i > s.quotes * 0.985 then (array['rascunho', 'enviada', 'aprovada'])[1 + i % 3]
      when i % 4 = 0 then 'cancelada' else 'convertida' end as status
  from filling.store s, generate_series(1, s.quotes) i) q;

insert into construction.itens_cotacao (tenant_id, cotacao_id, id, posicao, produto_id, produto_nome, unidade, quantidade,
  preco_unitario, preco_origem, desconto_percentual, valor_bruto, valor_total)
select s.id, filling.id(i, s.quotes), filling.id(i, s.quotes), 1, filling.id(1 + (i * 31) % s.products, s.products), 'Produto', 'UN', 1,
  100, 'base', 0, 100, 100
from filling.store s, generate_series(1, s.quotes) i;

insert into construction.links_cotacao (tenant_id, id, cotacao_id, token_sha256, usuario_id, created_at, revogado_em)
select s.id, filling.id(i, s.quotes), filling.id(i, s.quotes), sha256(i::text::bytea), s.seller, filling.at(i, s.quotes),
  case when i % 10 = 0 then filling.at(i, s.quotes) end
from filling.store s, generate_series(1, s.quotes, 5) i;

insert into construction.pedidos (tenant_id, id, numero, cotacao_id, status, modalidade, cliente_id, obra_id, usuario_id, motorista_id,
  desconto_percentual, bruto, subtotal, total, entregue_em, created_at, updated_at)
select o.store, o.id, o.i, filling.id(o.quote, o.quotes), o.status, 'entrega', filling.id(o.customer, o.customers),
  case when o.customer % 4 = 1 then filling.id(o.customer, o.customers) end, o.seller, o.driver, 0, 100, 100, 100,
  case when o.status = 'entregue' then o.at end, o.at, o.at
from (
  select s.id as store, i, s.quotes, s.customers, filling.id(i, s.orders) as id, filling.at(i, s.orders) as at,
    i * s.quotes / s.orders as quote, 1 + (i * 7919) % s.customers as customer,
    case when i % 20000 = 7 then s.seller else filling.id(1 + i % 5, 5) end as seller,
    case when i % 20000 = 9 then s.driver when i % 3 > 0 then filling.id(1 + i % 4, 4) end as driver,
    case when i > s.orders * 0.99 then (array['pendente', 'em_preparacao', 'saiu_entrega'])[1 + i % 3] else 'entregue' end as status
  from filling.store s, generate_series(1, s.orders) i) o;

insert into construction.itens_pedido (tenant_id, pedido_id, id, posicao, produto_id, produto_nome, unidade, quantidade,
  preco_unitario, preco_origem, desconto_percentual, valor_bruto, valor_total, falta)
select s.id, filling.id(i, s.orders), filling.id(i, s.orders), 1, filling.id(1 + (i * 31) % s.products, s.products), 'Produto', 'UN', 1,
  100, 'base', 0, 100, 100, false
from filling.store s, generate_series(1, s.orders) i;

insert into construction.movimentos (tenant_id, id, produto_id, tipo, delta, delta_reservado, fisico_apos, reservado_apos, pedido_id,
  usuario_id, motivo, created_at)
select s.id, filling.id(i, s.orders), filling.id(1 + (i * 31) % s.products, s.products), 'entrega', -1, -1, 1000, 0,
  filling.id(i, s.orders), s.seller, 'Entrega', filling.at(i, s.orders)
from filling.store s, generate_series(1, s.orders) i;

insert into platform.audit_log (tenant_id, id, at, user_id, trace_id, action, entity, entity_id, detail)
select s.id, filling.id(i, s.orders), filling.at(i, s.orders), s.seller, 'fill', 'cotacao.enviar', 'cotacao',
  filling.id(i * s.quotes / s.orders, s.quotes), '{}'
from filling.store s, generate_series(1, s.orders) i;

insert into platform.idempotency_key (tenant_id, user_id, route, key, fingerprint, status, answer)
select s.id, s.seller, 'POST /api/v1/cotacoes', i::text, '\x00', 201, '{}' from filling.store s, generate_series(1, 5000) i;

insert into identity.users (tenant_id, id, name, email, password_hash, roles, created_at, updated_at)
select s.id, filling.id(i, 300), 'Pessoa ' || i, 'pessoa' || i || '@exemplo.com.br', 'nenhuma',
  array[(array['vendedor', 'estoquista', 'motorista'])[1 + i % 3]], filling.at(i, 300), filling.at(i, 300)
from filling.store s, generate_series(1, 300) i;

insert into identity.refresh_token (tenant_id, id, user_id, hash, issued_at, expires_at)
select s.id, filling.id(i, 3000), filling.id(1 + i % 300, 300), '\x00', filling.at(i, 3000), filling.at(i, 3000) + interval '3 years'
from filling.store s, generate_series(1, 3000) i;

insert into eventing.event_outbox (tenant_id, seq, event_id, type, version, payload, trace_id, occurred_at)
select s.id, i, filling.id(i, s.products), 'product_changed', 1, json_build_object('product_id', filling.id(i, s.products),
  'name', 'Produto ' || i, 'unit', 'UN', 'base_price', '10.00', 'active', true), 'fill', filling.at(i, s.products)
from filling.store s, generate_series(1, s.products) i;

insert into eventing.tenant_stream (tenant_id, last_seq, last_cotacao, last_pedido)
select id, products, quotes, orders from filling.store
union all select gen_random_uuid(), 10, 10, 10 from generate_series(1, 1000);

insert into construction.configuracoes (tenant_id, limite_desconto_vendedor, limite_desconto_admin, politica_estoque, versao, updated_at)
select tenant_id, 10, 100, 'avisar', 1, now() from eventing.tenant_stream;

insert into construction.parametros_loja (tenant_id, prazo_dias, versao, updated_at)
select tenant_id, 7, 1, now() from eventing.tenant_stream;
insert into construction.parametros_produto (tenant_id, produto_id, prazo_dias, versao, updated_at)
select s.id, filling.id(i, s.products), 7, 1, now() from filling.store s, generate_series(1, s.products) i;

insert into eventing.relay_cursor (tenant_id, published_seq) select tenant_id, last_seq from eventing.tenant_stream;

insert into engines.engine_offset (tenant_id, engine, seq)
select tenant_id, engine, last_seq from eventing.tenant_stream, unnest(array['stock', 'sales']) engine;
insert into engines.engine_attempt (tenant_id, engine, seq, attempts, started_at)
select tenant_id, engine, last_seq, 1, now() from eventing.tenant_stream, unnest(array['stock', 'sales']) engine;
insert into engines.dead_letter (tenant_id, engine, seq, attempts, failure, how_to_retry, parked_at, resolved_at)
select tenant_id, 'stock', i, 5, 'none', 'none', now(), now() from eventing.tenant_stream, generate_series(1, 3) i;
insert into engines.skipped_event (tenant_id, engine, seq, type, version)
select tenant_id, 'stock', i, 'future', 1 from eventing.tenant_stream, generate_series(1, 3) i;

insert into engines.stock_product (tenant_id, product_id, code, name, unit, base_price, active, on_hand, reserved, first_movement_date,
  dated_since, mismatches)
select s.id, filling.id(i, s.products), 'P' || i, 'Produto ' || i, 'UN', 10, true, 1000, 0, date '2024-01-01', date '2024-01-01', 0
from filling.store s, generate_series(1, s.products) i;

insert into engines.stock_daily_sale (tenant_id, product_id, day, quantity, deliveries, net_value)
select s.id, filling.id(i, s.products), current_date - d * 45, 5, 1, 500
from filling.store s, generate_series(1, s.products) i, generate_series(1, 6) d;

insert into engines.stock_daily_movement (tenant_id, product_id, day, delta, reserved_delta)
select tenant_id, product_id, day, -quantity, 0 from engines.stock_daily_sale;
insert into engines.stock_product_before (tenant_id, product_id, day, base_price, active)
select tenant_id, product_id, day, 9, true from engines.stock_daily_sale;
insert into engines.stock_store_params (tenant_id, day, lead_days)
select t.tenant_id, current_date - d, 7 from eventing.tenant_stream t, generate_series(1, 300, 100) d;
insert into engines.stock_product_params (tenant_id, product_id, day, lead_days)
select s.id, filling.id(i, s.products), current_date - d * 100, 7
from filling.store s, generate_series(1, s.products) i, generate_series(1, 2) d;

insert into engines.sales_product (tenant_id, product_id, code, name, unit, category, base_price, active, on_hand, reserved)
select s.id, filling.id(i, s.products), 'P' || i, 'Produto ' || i, 'UN', 'Geral', 10 + i % 90, true, 1000, 0
from filling.store s, generate_series(1, s.products) i;

-- Four hundred jobs of three products each, and in every third order also what everybody buys.
insert into engines.sales_basket (tenant_id, order_id, customer_id, day, seq, products, left_out)
select s.id, filling.id(i, s.orders), filling.id(1 + (i * 7919) % s.customers, s.customers), filling.at(i, s.orders)::date, i,
  array[filling.id(2 + 3 * (i % 400), s.products), filling.id(3 + 3 * (i % 400), s.products), filling.id(4 + 3 * (i % 400), s.products)]
    || case when i % 3 = 0 then array[filling.id(1, s.products)] else '{}' end, 0
from filling.store s, generate_series(1, s.orders) i;

insert into engines.sales_daily_pair (tenant_id, product_id, other_id, day, baskets)
select b.tenant_id, one, other, b.day, count(*) from engines.sales_basket b, unnest(b.products) one, unnest(b.products) other
where one <= other and b.day > current_date - 180
group by b.tenant_id, one, other, b.day;

do $$ declare each text; begin
  for each in select definition from filling.index loop execute each; end loop;
end $$;
analyze;
