-- What may change after an order was placed, beside its status and its driver; the trigger keep_order names all that may not.
alter table construction.pedidos
  add column observacoes_internas text,
  add column agendado_para        date check (agendado_para between date '2000-01-01' and date '2199-12-31');
