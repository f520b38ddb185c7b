-- A person looks products up as in a catalogue: by name, whatever its accents and its case. A column and not an expression in the
-- index, since row-level security lets nothing but comparisons of columns into an index condition; "C", since no new version of a
-- library may change its order.
alter table construction.produtos add column ordem text collate "C" not null generated always as (
  lower(translate(nome collate "C",
    'ÁÀÂÃÄÅáàâãäåÉÈÊËéèêëÍÌÎÏíìîïÓÒÔÕÖóòôõöÚÙÛÜúùûüÇçÑñ',
    'AAAAAAaaaaaaEEEEeeeeIIIIiiiiOOOOOoooooUUUUuuuuCcNn'))) stored;
create index produtos_ordem on construction.produtos (tenant_id, ordem, id);
