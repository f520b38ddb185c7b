-- Approved quotes again of those that became orders since then, and no trace of the orders; run where no key or rule is looked at.
with gone as (
  delete from construction.pedidos where cotacao_id is not null and created_at >= ? returning tenant_id, id, cotacao_id),
lines as (
  delete from construction.itens_pedido i using gone where i.tenant_id = gone.tenant_id and i.pedido_id = gone.id)
update construction.cotacoes c set status = 'aprovada', convertida_em = null
from gone where c.tenant_id = gone.tenant_id and c.id = gone.cotacao_id
