-- As products_by_name: a person looks customers up in the order of their names.
alter table construction.clientes add column ordem text collate "C" not null generated always as (
  lower(translate(nome collate "C",
    'ÁÀÂÃÄÅáàâãäåÉÈÊËéèêëÍÌÎÏíìîïÓÒÔÕÖóòôõöÚÙÛÜúùûüÇçÑñ',
    'AAAAAAaaaaaaEEEEeeeeIIIIiiiiOOOOOoooooUUUUuuuuCcNn'))) stored;
create index clientes_ordem on construction.clientes (tenant_id, ordem, id);
