package br.com.alicerce.construction.pedidos;

import br.com.alicerce.construction.cadastro.Textos;
import br.com.alicerce.construction.estoque.Movimentacao;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.security.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends an order without delivery: what it promised is free again. */
public final class CancelPedido {

  private final OpenPedido open;
  private final MovePedido move;

  CancelPedido(OpenPedido open, MovePedido move) {
    this.open = open;
    this.move = move;
  }

  /** The cancelled order; a reason is a must. */
  public Outcome<Pedido> execute(Session session, Instant now, Caller caller, UUID id, @Nullable String motivo) {
    String reason = Textos.clean(motivo);
    return open.locked(session, caller, id)
        .then(pedido -> OpenPedido.allowed(caller, pedido, Permissao.PEDIDO_CANCELAR))
        .then(pedido -> switch (pedido.status().on(ComandoPedido.CANCELAR, pedido.modalidade())) {
          case TransicaoPedido.Next next -> reason == null
              ? Outcome.invalid("motivo", "Diga por que o pedido está sendo cancelado.")
              : move.execute(session, now, caller, pedido, passagem(pedido, next, reason));
          case TransicaoPedido.Refused refused -> Outcome.refused(AdvancePedido.conflict(refused));
        });
  }

  private static Passagem passagem(Pedido pedido, TransicaoPedido.Next next, String motivo) {
    List<Movimentacao> liberacoes = pedido.itens().stream()
        .map(item -> Movimentacao.liberacao(
            item.produtoId(), item.quantidade(), pedido.id(), "Cancelamento do pedido " + pedido.numero()))
        .toList();
    return new Passagem(next.passos(), liberacoes, PedidoEvents.cancelled(pedido), "pedido.cancelar", motivo);
  }
}
