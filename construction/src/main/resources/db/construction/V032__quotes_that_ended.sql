-- As an order that ended: a quote that became an order or was cancelled does not change at all.
create or replace function construction.keep_sent_quote() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
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
end $$;
