package br.com.alicerce.app.check;

import java.util.List;

/** The store's own books: stock, quotes, orders and their numbers. */
final class BookChecks {

  private static final String LOOK =
      "Somebody wrote around the use cases. Find out who, by the audit log and the rows' times; correct it by a movement or a document.";

  private static final String NUMBERS = """
      with given as (
        select tenant_id, count(distinct numero) as numbers, min(numero) as first, max(numero) as last from construction.%s
        where :tenant::uuid is null or tenant_id = :tenant group by tenant_id)
      select s.tenant_id, '%s' as place, format('%%s numbers from %%s to %%s, and the counter says %%s', coalesce(g.numbers, 0),
        coalesce(g.first, 0), coalesce(g.last, 0), coalesce(s.%s, 0)) as what
      from (select * from eventing.tenant_stream where :tenant::uuid is null or tenant_id = :tenant) s
      full join given g on g.tenant_id = s.tenant_id
      where (coalesce(g.numbers, 0), coalesce(g.last, 0)) <> (coalesce(s.%s, 0), coalesce(s.%s, 0)) or g.first <> 1""";

  private static final String LINES = "posicao, produto_id, quantidade, preco_unitario, desconto_percentual, valor_bruto, valor_total";

  static final List<Check> ALL = List.of(
      SqlCheck.always("stock-ledger", "a product's balance is the sum of its movements", LOOK, """
          with moved as (
            select tenant_id, produto_id, sum(delta) as fisico, sum(delta_reservado) as reservado from construction.movimentos
            where :tenant::uuid is null or tenant_id = :tenant group by tenant_id, produto_id)
          select p.tenant_id, 'product ' || p.id as place,
            format('balance: %s on hand, %s reserved; movements: %s and %s', coalesce(e.fisico::text, 'nothing'),
              coalesce(e.reservado::text, 'nothing'), coalesce(m.fisico, 0), coalesce(m.reservado, 0)) as what
          from construction.produtos p
          left join construction.estoque e on e.tenant_id = p.tenant_id and e.produto_id = p.id
          left join moved m on m.tenant_id = p.tenant_id and m.produto_id = p.id
          where (:tenant::uuid is null or p.tenant_id = :tenant)
            and (e.fisico, e.reservado) is distinct from (coalesce(m.fisico, 0), coalesce(m.reservado, 0))"""),
      SqlCheck.always("reservations", "what is reserved of a product is what open orders have of it", LOOK, """
          with promised as (
            select i.tenant_id, i.produto_id, sum(i.quantidade) as reservado
            from construction.pedidos p
            join construction.itens_pedido i on i.tenant_id = p.tenant_id and i.pedido_id = p.id
            where (:tenant::uuid is null or p.tenant_id = :tenant) and p.status in ('pendente', 'em_preparacao', 'saiu_entrega')
            group by i.tenant_id, i.produto_id)
          select e.tenant_id, 'product ' || e.produto_id as place,
            format('%s reserved, and open orders have %s', e.reservado, coalesce(o.reservado, 0)) as what
          from construction.estoque e
          left join promised o on o.tenant_id = e.tenant_id and o.produto_id = e.produto_id
          where (:tenant::uuid is null or e.tenant_id = :tenant) and e.reservado <> coalesce(o.reservado, 0)"""),
      SqlCheck.always("quote-numbers", "quotes are numbered from 1 to the counter without a hole; revisions share a number", LOOK,
          NUMBERS.formatted("cotacoes", "quotes", "last_cotacao", "last_cotacao", "last_cotacao")),
      SqlCheck.always("order-numbers", "orders are numbered from 1 to the counter without a hole", LOOK,
          NUMBERS.formatted("pedidos", "orders", "last_pedido", "last_pedido", "last_pedido")),
      new TotalsCheck("quote-totals", "quotes", LOOK, "cotacoes", "itens_cotacao", "cotacao_id"),
      new TotalsCheck("order-totals", "orders", LOOK, "pedidos", "itens_pedido", "pedido_id"),
      SqlCheck.always("one-order-a-quote", "a converted quote became one order, and no other quote became any", LOOK, """
          select c.tenant_id, format('quote %s/%s', c.numero, c.revisao) as place,
            format('is %s and has %s orders', c.status, count(p.id)) as what
          from construction.cotacoes c left join construction.pedidos p on p.tenant_id = c.tenant_id and p.cotacao_id = c.id
          where :tenant::uuid is null or c.tenant_id = :tenant
          group by c.tenant_id, c.id, c.numero, c.revisao, c.status
          having count(p.id) <> case c.status when 'convertida' then 1 else 0 end"""),
      SqlCheck.always("converted-verbatim", "an order has the very lines of the quote it came from", LOOK, """
          select p.tenant_id, 'order ' || p.numero as place, format('has other lines than quote %%s/%%s', c.numero, c.revisao) as what
          from construction.pedidos p
          join construction.cotacoes c on c.tenant_id = p.tenant_id and c.id = p.cotacao_id
          cross join lateral (
            select count(*) as lines from construction.itens_pedido i where i.tenant_id = p.tenant_id and i.pedido_id = p.id) o
          cross join lateral (
            select count(*) as lines from (
              select %1$s from construction.itens_pedido i where i.tenant_id = p.tenant_id and i.pedido_id = p.id
              union
              select %1$s from construction.itens_cotacao i where i.tenant_id = p.tenant_id and i.cotacao_id = c.id) u) b
          cross join lateral (
            select count(*) as lines from construction.itens_cotacao i where i.tenant_id = p.tenant_id and i.cotacao_id = c.id) q
          where (:tenant::uuid is null or p.tenant_id = :tenant) and (o.lines <> b.lines or q.lines <> b.lines)""".formatted(LINES)));

  private BookChecks() {}
}
