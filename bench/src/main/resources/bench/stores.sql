-- Stores :first to :last with :quotes quotes each, 60 products, 40 customers, 20 sites, 5 people, and the events of all that. Of ten
-- quotes three are drafts, three sent, two approved, one converted, one cancelled; four of five orders are delivered, the last fifth
-- waits with its goods reserved.
--
-- Kinds of ids: 1 store, 2 person, 3 customer, 4 site, 5 product, 6 movement, 8 quote, 9 its item, 10 order, 11 its item, 12 event.

truncate bench_event, bench_move;

create temp table if not exists bench_quote (
  store integer, n integer, at timestamptz, status text, ordem integer, delivered boolean, total numeric);
create temp table if not exists bench_item (
  store integer, n integer, j integer, product integer, quantity numeric, price numeric, gross numeric);
truncate bench_quote, bench_item;

insert into bench_item
select s, n, j, p, q, pg_temp.price(p), q * pg_temp.price(p)
from generate_series(:first, :last) s, generate_series(1, :quotes) n, generate_series(0, 2) j,
  lateral (select (n * 7 + j * 11) % 60 as p, (1 + (n + j) % 5)::numeric(12,3) as q) v;

-- The order of an approved quote stands a day after it, its delivery two days.
insert into bench_quote
select s, n, timestamptz ':begin' + n * interval '300 days' / (:quotes + 1),
  (array['rascunho', 'enviada', 'aprovada', 'convertida', 'enviada', 'rascunho', 'aprovada', 'cancelada', 'enviada',
    'rascunho'])[n % 10 + 1],
  case when n % 10 = 3 then n / 10 + 1 end, n <= :quotes * 4 / 5, total
from generate_series(:first, :last) s
cross join (select n, sum(gross) as total from bench_item where store = :first group by n) i;

analyze bench_quote, bench_item;

insert into identity.tenant (id, slug, name, primary_color, secondary_color, created_at)
select pg_temp.bench_id(s, 1, 0, ':begin'), 'bench-' || lpad(s::text, 5, '0'), 'Loja ' || s, '#1f4e79', '#f2b134', ':begin'
from generate_series(:first, :last) s;

insert into identity.users (tenant_id, id, name, email, password_hash, roles, created_at, updated_at)
select pg_temp.bench_id(s, 1, 0, ':begin'), pg_temp.bench_id(s, 2, u, ':begin'), 'Pessoa ' || u, 'pessoa' || u || '@bench.example', ':hash',
  array[case when u = 0 then 'admin' else 'vendedor' end], ':begin', ':begin'
from generate_series(:first, :last) s, generate_series(0, 4) u;

insert into construction.clientes (tenant_id, id, tipo, nome, documento, cidade, estado, ativo, criado_por, busca, created_at, updated_at)
select pg_temp.bench_id(s, 1, 0, ':begin'), pg_temp.bench_id(s, 3, c, ':begin'), 'PF', 'Cliente ' || c, lpad(c::text, 11, '0'),
  'Volta Redonda', 'RJ', true, pg_temp.bench_id(s, 2, 0, ':begin'), array_to_tsvector(array['cliente', c::text]), ':begin', ':begin'
from generate_series(:first, :last) s, generate_series(0, 39) c;

insert into construction.obras (tenant_id, id, cliente_id, nome, ativa, criado_por, busca, created_at, updated_at)
select pg_temp.bench_id(s, 1, 0, ':begin'), pg_temp.bench_id(s, 4, c, ':begin'), pg_temp.bench_id(s, 3, c, ':begin'), 'Obra ' || c, true,
  pg_temp.bench_id(s, 2, 0, ':begin'), array_to_tsvector(array['obra', c::text]), ':begin', ':begin'
from generate_series(:first, :last) s, generate_series(0, 19) c;

insert into construction.produtos (tenant_id, id, codigo, nome, unidade, preco_base, categoria, ativo, busca, created_at, updated_at)
select pg_temp.bench_id(s, 1, 0, ':begin'), pg_temp.bench_id(s, 5, p, ':begin'), 'B' || p, initcap(pg_temp.word(p)) || ' tipo ' || p, 'UN',
  pg_temp.price(p), 'Geral', true, array_to_tsvector(array[pg_temp.word(p), 'tipo', p::text, 'b']), ':begin', ':begin'
from generate_series(:first, :last) s, generate_series(0, 59) p;

insert into bench_event
select s, ':begin', 0, p, 'product_changed', json_build_object('product_id', pg_temp.bench_id(s, 5, p, ':begin'), 'code', 'B' || p,
  'name', initcap(pg_temp.word(p)) || ' tipo ' || p, 'unit', 'UN', 'category', 'Geral', 'base_price', pg_temp.price(p)::text,
  'active', true)
from generate_series(:first, :last) s, generate_series(0, 59) p;

insert into construction.cotacoes (tenant_id, id, numero, status, cliente_id, obra_id, usuario_id, desconto_percentual, bruto, subtotal,
  total, validade_dias, enviada_em, valida_ate, aprovada_em, aprovada_por, aprovada_via, conteudo_sha256, convertida_em, cancelada_em,
  created_at, updated_at)
select pg_temp.bench_id(store, 1, 0, ':begin'), pg_temp.bench_id(store, 8, n, at), n, status, pg_temp.bench_id(store, 3, n % 40, ':begin'),
  case when n % 40 < 20 then pg_temp.bench_id(store, 4, n % 40, ':begin') end, pg_temp.bench_id(store, 2, n % 5, ':begin'), 0, total, total,
  total, 7, at + sent, at + sent + interval '7 days', at + approved,
  case when approved is not null then pg_temp.bench_id(store, 2, 0, ':begin') end, case when approved is not null then 'equipe' end,
  case when approved is not null then repeat('0', 64) end, case when status = 'convertida' then at + interval '1 day' end,
  case when status = 'cancelada' then at + interval '1 hour' end, at, at
from bench_quote, lateral (select
  case when status in ('enviada', 'aprovada', 'convertida') then interval '1 hour' end as sent,
  case when status in ('aprovada', 'convertida') then interval '2 hours' end as approved) v
order by store, n;

insert into construction.itens_cotacao (tenant_id, cotacao_id, id, posicao, produto_id, produto_nome, unidade, quantidade, preco_unitario,
  preco_origem, desconto_percentual, valor_bruto, valor_total)
select pg_temp.bench_id(store, 1, 0, ':begin'), pg_temp.bench_id(store, 8, n, q.at), pg_temp.bench_id(store, 9, n * 3 + j, q.at), j + 1,
  pg_temp.bench_id(store, 5, product, ':begin'), initcap(pg_temp.word(product)) || ' tipo ' || product, 'UN', quantity, price, 'base', 0,
  gross, gross
from bench_quote q join bench_item i using (store, n)
order by store, n, j;

insert into construction.pedidos (tenant_id, id, numero, cotacao_id, status, modalidade, cliente_id, obra_id, usuario_id,
  desconto_percentual, bruto, subtotal, total, em_preparacao_em, saiu_entrega_em, entregue_em, created_at, updated_at)
select pg_temp.bench_id(store, 1, 0, ':begin'), pg_temp.bench_id(store, 10, ordem, at), ordem, pg_temp.bench_id(store, 8, n, at),
  case when delivered then 'entregue' else 'pendente' end, 'entrega', pg_temp.bench_id(store, 3, n % 40, ':begin'),
  case when n % 40 < 20 then pg_temp.bench_id(store, 4, n % 40, ':begin') end, pg_temp.bench_id(store, 2, n % 5, ':begin'), 0, total, total,
  total, away, away, away, at + interval '1 day', at + interval '1 day'
from bench_quote, lateral (select case when delivered then at + interval '2 days' end as away) v
where ordem is not null;

insert into construction.itens_pedido (tenant_id, pedido_id, id, posicao, produto_id, produto_nome, unidade, quantidade, preco_unitario,
  preco_origem, desconto_percentual, valor_bruto, valor_total, falta)
select pg_temp.bench_id(store, 1, 0, ':begin'), pg_temp.bench_id(store, 10, ordem, q.at), pg_temp.bench_id(store, 11, n * 3 + j, q.at),
  j + 1, pg_temp.bench_id(store, 5, product, ':begin'), initcap(pg_temp.word(product)) || ' tipo ' || product, 'UN', quantity, price,
  'base', 0,
  gross, gross, false
from bench_quote q join bench_item i using (store, n)
where ordem is not null;

-- Step 1 reserves, in the transaction that converts; step 5 hands over.
insert into bench_move (store, product, at, step, n, tipo, delta, reserved, pedido, motivo)
select s, p, ':begin', 1, p, 'entrada', 100000, 0, null, 'Saldo inicial' from generate_series(:first, :last) s, generate_series(0, 59) p
union all
select store, product, q.at + interval '1 day', 3, 60 + n * 6 + j, 'reserva', 0, quantity, pg_temp.bench_id(store, 10, ordem, q.at),
  'Reserva do pedido' from bench_quote q join bench_item i using (store, n) where ordem is not null
union all
select store, product, q.at + interval '2 days', 8, 63 + n * 6 + j, 'entrega', -quantity, -quantity,
  pg_temp.bench_id(store, 10, ordem, q.at), 'Entrega do pedido'
from bench_quote q join bench_item i using (store, n) where ordem is not null and delivered;

create temp table bench_balance as
select store, product, at, step, n, tipo, delta, reserved, pedido, motivo, sum(delta) over mine as fisico_apos,
  sum(reserved) over mine as reservado_apos
from bench_move window mine as (partition by store, product order by at, step, n rows unbounded preceding);

insert into construction.estoque (tenant_id, produto_id, fisico, reservado, updated_at)
select pg_temp.bench_id(store, 1, 0, ':begin'), pg_temp.bench_id(store, 5, product, ':begin'), sum(delta), sum(reserved), max(at)
from bench_move group by store, product;

insert into construction.movimentos (tenant_id, id, produto_id, tipo, delta, delta_reservado, fisico_apos, reservado_apos, pedido_id,
  usuario_id, motivo, created_at)
select pg_temp.bench_id(store, 1, 0, ':begin'), pg_temp.bench_id(store, 6, n, at), pg_temp.bench_id(store, 5, product, ':begin'), tipo,
  delta, reserved, fisico_apos, reservado_apos, pedido, pg_temp.bench_id(store, 2, 0, ':begin'), motivo, at
from bench_balance order by store, at, step, n;

insert into bench_event
select store, at, step, n, 'stock_changed', json_build_object('product_id', pg_temp.bench_id(store, 5, product, ':begin'),
  'movement_id', pg_temp.bench_id(store, 6, n, at), 'delta', to_char(delta, 'FM9999999990.000'),
  'reserved_delta', to_char(reserved, 'FM9999999990.000'), 'reason', tipo, 'on_hand', to_char(fisico_apos, 'FM9999999990.000'),
  'reserved', to_char(reservado_apos, 'FM9999999990.000'))
from bench_balance;
drop table bench_balance;

with lines as (
  select store, n, json_agg(json_build_object('product_id', pg_temp.bench_id(store, 5, product, ':begin'), 'quantity', quantity::text,
    'unit_price', price::text, 'gross_value', to_char(gross, 'FM9999999990.00'), 'discount_value', '0.00',
    'net_value', to_char(gross, 'FM9999999990.00')) order by j) as items
  from bench_item group by store, n
), quote as (
  select q.*, items, pg_temp.bench_id(store, 8, n, at) as id, pg_temp.bench_id(store, 3, n % 40, ':begin') as customer,
    pg_temp.bench_id(store, 2, n % 5, ':begin') as seller, pg_temp.bench_id(store, 10, coalesce(ordem, 0), at) as order_id,
    to_char(total, 'FM9999999990.00') as value
  from bench_quote q join lines using (store, n)
)
insert into bench_event
select store, at, 0, n, 'quote_created', json_build_object('quote_id', id, 'customer_id', customer, 'seller_id', seller,
  'gross_value', value, 'discount_value', '0.00', 'total_value', value, 'items', items) from quote
union all
select store, at + interval '1 hour', 0, n, 'quote_sent', json_build_object('quote_id', id, 'customer_id', customer, 'seller_id', seller,
  'valid_until', to_char(at + interval '7 days 1 hour', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'gross_value', value, 'discount_value', '0.00',
  'total_value', value) from quote where status in ('enviada', 'aprovada', 'convertida')
union all
select store, at + interval '2 hours', 0, n, 'quote_approved', json_build_object('quote_id', id, 'approved_by',
  pg_temp.bench_id(store, 2, 0, ':begin'), 'content_hash', repeat('0', 64)) from quote where status in ('aprovada', 'convertida')
union all
select store, at + interval '1 hour', 0, n, 'quote_cancelled', json_build_object('quote_id', id, 'previous_status', 'rascunho')
from quote where status = 'cancelada'
union all
select store, at + interval '1 day', 1, n, 'quote_converted', json_build_object('quote_id', id, 'order_id', order_id)
from quote where ordem is not null
union all
select store, at + interval '1 day', 2, n, 'order_created', json_build_object('order_id', order_id, 'quote_id', id, 'customer_id', customer,
  'seller_id', seller, 'modality', 'entrega', 'gross_value', value, 'discount_value', '0.00', 'total_value', value, 'items', items)
from quote where ordem is not null
union all
select store, at + interval '2 days', 4 + step, n, 'order_status_changed', json_build_object('order_id', order_id, 'from',
  (array['pendente', 'em_preparacao', 'saiu_entrega'])[step], 'to', (array['em_preparacao', 'saiu_entrega', 'entregue'])[step])
from quote, generate_series(1, 3) step where ordem is not null and delivered
union all
select store, at + interval '2 days', 9, n, 'sale_recorded', json_build_object('delivery_id', pg_temp.bench_id(store, 13, ordem, at),
  'order_id', order_id, 'customer_id', customer, 'seller_id', seller, 'gross_value', value, 'discount_value', '0.00', 'total_value', value,
  'items', items)
from quote where ordem is not null and delivered;

insert into eventing.event_outbox (tenant_id, seq, event_id, type, version, payload, trace_id, occurred_at)
select pg_temp.bench_id(store, 1, 0, ':begin'), seq, pg_temp.bench_id(store, 12, seq::integer, at), type, 1, payload, 'bench', at
from (select *, row_number() over (partition by store order by at, step, n) as seq from bench_event) numbered
order by store, seq;

create temp table bench_stream as select store, count(*) as events from bench_event group by store;

insert into eventing.tenant_stream (tenant_id, last_seq, last_cotacao, last_pedido)
select pg_temp.bench_id(store, 1, 0, ':begin'), events, :quotes, (select count(ordem) from bench_quote q where q.store = s.store)
from bench_stream s;

insert into eventing.relay_cursor (tenant_id, published_seq)
select pg_temp.bench_id(store, 1, 0, ':begin'), events from bench_stream;

insert into engines.engine_offset (tenant_id, engine, seq)
select pg_temp.bench_id(store, 1, 0, ':begin'), 'stock', events from bench_stream;
drop table bench_stream;

insert into engines.stock_product (tenant_id, product_id, code, name, unit, category, base_price, active, on_hand, reserved,
  first_movement_date, dated_since, mismatches)
select pg_temp.bench_id(store, 1, 0, ':begin'), pg_temp.bench_id(store, 5, product, ':begin'), 'B' || product,
  initcap(pg_temp.word(product)) || ' tipo ' || product, 'UN', 'Geral', pg_temp.price(product), true, sum(delta), sum(reserved),
  (timestamptz ':begin' at time zone 'America/Sao_Paulo')::date, (timestamptz ':begin' at time zone 'America/Sao_Paulo')::date, 0
from bench_move group by store, product;

insert into engines.stock_daily_movement (tenant_id, product_id, day, delta, reserved_delta)
select pg_temp.bench_id(store, 1, 0, ':begin'), pg_temp.bench_id(store, 5, product, ':begin'),
  (at at time zone 'America/Sao_Paulo')::date, sum(delta), sum(reserved)
from bench_move group by store, product, 3;

insert into engines.stock_product_before (tenant_id, product_id, day, active)
select distinct pg_temp.bench_id(store, 1, 0, ':begin'), pg_temp.bench_id(store, 5, product, ':begin'),
  (timestamptz ':begin' at time zone 'America/Sao_Paulo')::date, true
from bench_move;

insert into engines.stock_daily_sale (tenant_id, product_id, day, quantity, deliveries, net_value)
select pg_temp.bench_id(store, 1, 0, ':begin'), pg_temp.bench_id(store, 5, product, ':begin'),
  ((q.at + interval '2 days') at time zone 'America/Sao_Paulo')::date, sum(quantity), count(*), sum(gross)
from bench_quote q join bench_item i using (store, n) where ordem is not null and delivered
group by store, product, 3;
