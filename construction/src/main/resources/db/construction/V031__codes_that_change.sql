-- A full unique index can be the target of a foreign key, so a change of its columns locks the row against every foreign-key check. An
-- order checks its products and its customer after it took the store's counter, and whoever changes a product waits for the counter
-- after the row: the two would wait for each other. A partial index is never a target, and its columns lock no more than others.
alter table construction.produtos drop constraint produtos_codigo;
create unique index produtos_codigo on construction.produtos (tenant_id, codigo) where codigo is not null;

alter table construction.clientes drop constraint clientes_documento;
create unique index clientes_documento on construction.clientes (tenant_id, documento) where documento <> '';
