package br.com.alicerce.app.check;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/**
 * A violation.
 *
 * @param check the check that is there to see it
 * @param also others that can't help seeing it
 * @param statements what somebody did to the database
 */
record Planted(String check, Set<String> also, List<String> statements) {

  private static final String NEXT_MONTH =
      "eventing.event_outbox_" + YearMonth.now(ZoneOffset.UTC).plusMonths(1).toString().replace('-', '_');
  private static final String FREE_ORDERS = "alter table construction.pedidos disable trigger user";
  private static final String ONE_OPEN_ORDER =
      " where id = (select id from construction.pedidos where status = 'pendente' and cotacao_id is null order by numero limit 1)";

  static final List<Planted> ALL = List.of(
      of("outbox-complete", "delete from eventing.event_outbox where seq = 5"),
      of("outbox-once", "update eventing.event_outbox set seq = 5 where seq = 6"),
      of("event-ids-once",
          "update eventing.event_outbox set event_id = (select event_id from eventing.event_outbox where seq = 5) where seq = 6"),
      of("cursor-within", "update eventing.relay_cursor set published_seq = published_seq + 1"),
      of("published", "update eventing.relay_cursor set published_seq = published_seq - 1"),
      of("offsets-within", "update engines.engine_offset set seq = seq + 1"),
      of("applied", "update engines.engine_offset set seq = seq - 1"),
      of("not-parked", "update engines.engine_offset set parked_at = now()"),
      of("nothing-skipped",
          "insert into engines.skipped_event (tenant_id, engine, seq, type, version) select tenant_id, 'stock', 3, 'new', 1 "
              + "from eventing.tenant_stream"),
      new Planted("needed-events-retained", Set.of("applied"), List.of(
          "insert into eventing.retained_stream select tenant_id, 11 from eventing.tenant_stream",
          "delete from eventing.event_outbox where seq < 11", "update engines.engine_offset set seq = 9")),
      new Planted("stock-agrees", Set.of("stock-days-agree"),
          List.of("update engines.stock_product set on_hand = on_hand + 0.001 where name = 'Cal'")),
      of("stock-days-agree", "update engines.stock_daily_movement set delta = delta + 0.001 where product_id = "
          + "(select product_id from engines.stock_product where name = 'Cal')"),
      of("stock-adds-up", "update engines.stock_product set mismatches = 1 where name = 'Cal'"),
      of("stock-ledger",
          "update construction.movimentos set delta = delta + 0.001 where id = (select min(id::text)::uuid from construction.movimentos)"),
      of("reservations", "update construction.pedidos set status = 'cancelado', cancelado_em = now(), motivo_cancelamento = 'x'"
          + ONE_OPEN_ORDER),
      of("quote-numbers", "update construction.cotacoes set numero = 9000000 where status = 'rascunho' and numero = 1"),
      of("order-numbers", FREE_ORDERS, "update construction.pedidos set numero = 9000000" + ONE_OPEN_ORDER),
      of("quote-totals", "update construction.cotacoes set total = total - 0.01 where status = 'rascunho' and numero = 1"),
      of("order-totals", FREE_ORDERS, "update construction.pedidos set total = total - 0.01" + ONE_OPEN_ORDER),
      of("one-order-a-quote", "alter table construction.cotacoes disable trigger user",
          "update construction.cotacoes set status = 'aprovada', convertida_em = null where status = 'convertida'"),
      of("converted-verbatim", "alter table construction.itens_pedido disable trigger user",
          "update construction.itens_pedido set posicao = posicao + 10 where pedido_id = "
              + "(select id from construction.pedidos where cotacao_id is not null)"),
      of("partitions-ahead", "drop table " + NEXT_MONTH),
      new Planted("partitions-attached", Set.of("row-level-security"),
          List.of("create table eventing.event_outbox_1999_01 (like eventing.event_outbox)")),
      of("row-level-security", "alter table construction.clientes no force row level security"),
      of("policies", "create policy all_stores on construction.clientes for select to alicerce_vertical using (true)"),
      of("grants", "grant insert on eventing.event_outbox to alicerce_vertical"),
      of("roles", "alter role alicerce_engines createrole"));

  private static Planted of(String check, String... statements) {
    return new Planted(check, Set.of(), List.of(statements));
  }

  @Override
  public String toString() {
    return check;
  }
}
