package br.com.alicerce.construction.pedidos;

import br.com.alicerce.construction.calculo.Totais;
import br.com.alicerce.construction.numeracao.Serie;
import br.com.alicerce.construction.vendas.ItensSql;
import br.com.alicerce.construction.vendas.Venda;
import br.com.alicerce.contracts.Event;
import br.com.alicerce.eventing.outbox.Outbox;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.database.Statement;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes orders: an order with its lines, its number and the transaction's events in one statement; then only its way.
 */
final class WritePedido {

  private static final String INSERT = """
      with numeros as (
        select last_pedido as numero from\s""" + Outbox.APPEND + """
      ), pedido as (
        insert into construction.pedidos (tenant_id, id, numero, cotacao_id, status, modalidade, cliente_id, obra_id,
          usuario_id, desconto_percentual, bruto, subtotal, total, observacoes, created_at, updated_at)
        select :tenant, :id, numero, cast(:cotacao as uuid), 'pendente', :modalidade, :cliente, cast(:obra as uuid),
          :usuario, :desconto, :bruto, :subtotal, :total, cast(:observacoes as text), :now, :now
        from numeros
      ), itens as (
        insert into construction.itens_pedido (tenant_id, pedido_id, falta,\s""" + ItensSql.COLUMNS + """
        ) select :tenant, :id, i.produto_id = any(:em_falta), i.*
        from\s""" + ItensSql.ROWS + " as i (" + ItensSql.COLUMNS + """
        )
      )
      select numeros.numero,\s""" + Pedidos.DESTINO + """
       from numeros
      join construction.clientes cliente on cliente.tenant_id = :tenant and cliente.id = :cliente
      left join construction.obras obra on obra.tenant_id = :tenant and obra.id = cast(:obra as uuid)
      """;

  private WritePedido() {}

  /**
   * Appends the transaction's events and writes the order.
   *
   * @param emFalta products of which more was promised than there was
   */
  static Pedido insert(Session session, Instant now, NovoPedido novo, Set<UUID> emFalta, List<Event> events) {
    Venda venda = novo.venda();
    Totais totais = venda.totais();
    List<UUID> ids = ItensSql.ids(now, venda.linhas());
    Statement statement = ItensSql.bind(session.sql(INSERT), ids, venda.linhas())
        .bind("tenant", CurrentStore.id())
        .bind("id", novo.id())
        .bind("cotacao", novo.cotacaoId())
        .bind("modalidade", novo.modalidade().word())
        .bind("cliente", venda.clienteId())
        .bind("obra", venda.obraId())
        .bind("usuario", novo.usuarioId())
        .bind("desconto", totais.descontoPercentual())
        .bind("bruto", totais.bruto())
        .bind("subtotal", totais.subtotal())
        .bind("total", totais.total())
        .bind("observacoes", venda.observacoes())
        .bind("now", now)
        .bindArray("em_falta", UUID.class, emFalta);
    List<ItemPedido> itens = IntStream.range(0, ids.size())
        .mapToObj(i -> ItemPedido.of(
            ids.get(i), venda.linhas().get(i), emFalta.contains(venda.linhas().get(i).produtoId())))
        .toList();
    return Outbox.bind(statement, now, events, 0, 1).one(row -> pending(now, novo,
        Serie.PEDIDO.format(row.bigint("numero")), PedidoRow.destino(row, novo.modalidade()), itens));
  }

  /** Moves a locked order to another status, and stamps the statuses that it came through. */
  static void move(Session session, Instant now, UUID id, List<StatusPedido> passos, @Nullable String motivo) {
    session.sql("""
            update construction.pedidos
            set status = :status,
              em_preparacao_em = case when 'em_preparacao' = any(:passos) then :now else em_preparacao_em end,
              saiu_entrega_em = case when 'saiu_entrega' = any(:passos) then :now else saiu_entrega_em end,
              entregue_em = case when 'entregue' = any(:passos) then :now else entregue_em end,
              cancelado_em = case when 'cancelado' = any(:passos) then :now else cancelado_em end,
              motivo_cancelamento = cast(:motivo as text), versao = versao + 1, updated_at = :now
            where tenant_id = :tenant and id = :id
            """)
        .bind("tenant", CurrentStore.id())
        .bind("id", id)
        .bind("status", passos.getLast().word())
        .bindArray("passos", String.class, passos.stream().map(StatusPedido::word).toList())
        .bind("motivo", motivo)
        .bind("now", now)
        .update();
  }

  /** Takes a locked order one step back, and the stamp of the step with it. */
  static void moveBack(Session session, Instant now, UUID id, StatusPedido status) {
    session.sql("""
            update construction.pedidos
            set status = :status,
              em_preparacao_em = case when :status = 'pendente' then null else em_preparacao_em end,
              saiu_entrega_em = null, versao = versao + 1, updated_at = :now
            where tenant_id = :tenant and id = :id
            """)
        .bind("tenant", CurrentStore.id())
        .bind("id", id)
        .bind("status", status.word())
        .bind("now", now)
        .update();
  }

  /** Assigns a locked order to a driver, or to nobody. */
  static void assign(Session session, Instant now, UUID id, @Nullable UUID motoristaId) {
    session.sql("""
            update construction.pedidos
            set motorista_id = cast(:motorista as uuid), versao = versao + 1, updated_at = :now
            where tenant_id = :tenant and id = :id
            """)
        .bind("tenant", CurrentStore.id())
        .bind("id", id)
        .bind("motorista", motoristaId)
        .bind("now", now)
        .update();
  }

  /** Plans a locked order for a day, or for none. */
  static void schedule(Session session, Instant now, UUID id, @Nullable LocalDate day) {
    change(session, now, id, "agendado_para = cast(:value as date)", day).update();
  }

  /** Writes the store's own note on a locked order. */
  static void annotate(Session session, Instant now, UUID id, @Nullable String note) {
    change(session, now, id, "observacoes_internas = cast(:value as text)", note).update();
  }

  private static Statement change(Session session, Instant now, UUID id, String change, @Nullable Object value) {
    return session.sql("update construction.pedidos set " + change
            + ", versao = versao + 1, updated_at = :now where tenant_id = :tenant and id = :id")
        .bind("tenant", CurrentStore.id())
        .bind("id", id)
        .bind("value", value)
        .bind("now", now);
  }

  private static Pedido pending(
      Instant now, NovoPedido novo, String numero, @Nullable Destino destino, List<ItemPedido> itens) {
    Venda venda = novo.venda();
    Totais totais = venda.totais();
    return new Pedido(novo.id(), numero, StatusPedido.PENDENTE, novo.modalidade(), novo.cotacaoId(), venda.clienteId(),
        venda.clienteNome(), venda.obraId(), venda.obraNome(), destino, novo.usuarioId(), null,
        totais.descontoPercentual(), totais.bruto(), totais.subtotal(), totais.descontoGeral(), totais.total(),
        venda.observacoes(), null, null, itens, null, now, now, null, null, null, null, 1);
  }
}
