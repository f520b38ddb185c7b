-- What the statements of stores.sql share. Each is of this session alone.
create function pg_temp.bench_id(store integer, kind integer, n integer, at timestamptz) returns uuid
language sql immutable parallel safe as $$
  select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8a11'
    || lpad(to_hex(store), 5, '0') || lpad(to_hex(n), 7, '0'))::uuid
$$;

create function pg_temp.price(product integer) returns numeric
language sql immutable parallel safe as $$ select (5 + product * 37 % 200 + 0.90)::numeric(10,2) $$;

create function pg_temp.word(product integer) returns text
language sql immutable parallel safe as $$
  select (array['cimento', 'areia', 'tijolo', 'telha', 'argamassa', 'tinta', 'tubo', 'joelho', 'cabo', 'piso'])[product % 10 + 1]
$$;

-- The events of the chunk before they have numbers, and the movements before they have balances.
create temp table bench_event (store integer, at timestamptz, step integer, n integer, type text, payload json);
create temp table bench_move (
  store integer, product integer, at timestamptz, step integer, n integer, tipo text, delta numeric, reserved numeric,
  pedido uuid, motivo text, fisico_apos numeric, reservado_apos numeric);
