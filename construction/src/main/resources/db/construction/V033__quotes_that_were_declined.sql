-- The customer said no. The quote stays sent: it may be revised, revalidated, and approved after all.
alter table construction.cotacoes
  add column rejeitada_em    timestamptz,
  add column motivo_rejeicao text,
  add constraint cotacoes_rejeicao check ((rejeitada_em is null) = (motivo_rejeicao is null));
