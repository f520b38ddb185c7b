package br.com.alicerce.construction.pedidos;

import br.com.alicerce.construction.estoque.Movimentacao;
import br.com.alicerce.platform.Ids;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.security.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Moves an order towards a status that somebody names. */
public final class AdvancePedido {

  private final OpenPedido open;
  private final MovePedido move;
  private final AssignMotorista assign;
  private final CancelPedido cancel;

  AdvancePedido(OpenPedido open, MovePedido move, AssignMotorista assign, CancelPedido cancel) {
    this.open = open;
    this.move = move;
    this.assign = assign;
    this.cancel = cancel;
  }

  /**
   * The order in that status. Delivered goods leave the stock, and the sale is recorded, exactly once: no way leads out
   * of {@code entregue} or into it again.
   */
  public Outcome<Pedido> execute(Session session, Instant now, Caller caller, UUID id, StatusForm form) {
    return form.checked().then(checked -> switch (checked.checkedStatus()) {
      case CANCELADO -> cancel.execute(session, now, caller, id, checked.motivo());
      case PENDENTE, EM_PREPARACAO, SAIU_ENTREGA, ENTREGUE -> open.locked(session, caller, id)
          .then(pedido -> assigned(session, now, caller, pedido, checked))
          .then(pedido -> advance(session, now, caller, pedido, checked.checkedStatus()));
    });
  }

  private Outcome<Pedido> assigned(
      Session session, Instant now, Caller caller, Pedido pedido, StatusForm form) {
    UUID motorista = form.motoristaId();
    if (motorista == null) {
      return Outcome.done(pedido);
    }
    return switch (form.checkedStatus()) {
      case EM_PREPARACAO, SAIU_ENTREGA -> assign.toLocked(session, now, caller, pedido, motorista);
      case PENDENTE, ENTREGUE, CANCELADO ->
          Outcome.invalid("motorista_id", "Escolha o motorista até o pedido sair para entrega.");
    };
  }

  private Outcome<Pedido> advance(Session session, Instant now, Caller caller, Pedido pedido, StatusPedido alvo) {
    Optional<ComandoPedido> comando = ComandoPedido.towards(alvo, pedido.modalidade());
    if (comando.isEmpty()) {
      return Outcome.refused(new Refusal.Conflict("pedido_status_invalido",
          "Um pedido não volta a pendente desta forma. Se foi engano, use o estorno.", pedido.status().word()));
    }
    return OpenPedido.allowed(caller, pedido, comando.get().permissao())
        .then(_ -> switch (pedido.status().on(comando.get(), pedido.modalidade())) {
          case TransicaoPedido.Next next -> move.execute(session, now, caller, pedido, passagem(now, pedido, next));
          case TransicaoPedido.Refused refused -> Outcome.refused(conflict(refused));
        });
  }

  private static Passagem passagem(Instant now, Pedido pedido, TransicaoPedido.Next next) {
    return switch (next.status()) {
      case ENTREGUE -> new Passagem(
          next.passos(), goodsOut(pedido), PedidoEvents.sold(pedido, Ids.at(now)), "pedido.entregar", null);
      case PENDENTE, EM_PREPARACAO, SAIU_ENTREGA, CANCELADO ->
          new Passagem(next.passos(), List.of(), null, "pedido." + next.status().word(), null);
    };
  }

  private static List<Movimentacao> goodsOut(Pedido pedido) {
    return pedido.itens().stream()
        .map(item -> Movimentacao.entrega(
            item.produtoId(), item.quantidade(), pedido.id(), "Entrega do pedido " + pedido.numero()))
        .toList();
  }

  static Refusal.Conflict conflict(TransicaoPedido.Refused refused) {
    return new Refusal.Conflict(refused.code(), refused.mensagem(), refused.atual().word());
  }
}
