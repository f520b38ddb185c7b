package br.com.alicerce.construction.pedidos;

import br.com.alicerce.construction.permissoes.Acesso;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.construction.permissoes.Permissoes;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.security.Caller;
import java.util.UUID;

/**
 * Opens an order for a command, and asks in this order: may the caller see orders at all (403), do they see this one
 * (404), may they do this with it (403).
 */
final class OpenPedido {

  private final Pedidos pedidos;

  OpenPedido(Pedidos pedidos) {
    this.pedidos = pedidos;
  }

  /** The order as the caller sees it; not locked. */
  Outcome<Pedido> seen(Session session, Caller caller, UUID id) {
    return VisaoPedido.of(caller).then(visao -> pedidos.byId(session, id)
        .flatMap(visao::of)
        .map(Outcome::done)
        .orElseGet(OpenPedido::notFound));
  }

  /** The order with its prices, locked until the transaction ends, when the caller sees it at all. */
  Outcome<Pedido> locked(Session session, Caller caller, UUID id) {
    return VisaoPedido.of(caller).then(visao -> {
      // Locked first and read by a second statement: the first one's snapshot may be older than what it waited for.
      pedidos.lock(session, id);
      return pedidos.byId(session, id)
          .filter(pedido -> visao.of(pedido).isPresent())
          .map(Outcome::done)
          .orElseGet(OpenPedido::notFound);
    });
  }

  /** An order that the caller sees, when they may also do this with it. */
  static Outcome<Pedido> allowed(Caller caller, Pedido pedido, Permissao permissao) {
    boolean own = pedido.usuarioId().equals(caller.userId());
    boolean assigned = caller.userId().equals(pedido.motoristaId());
    return Permissoes.alcance(caller.roles(), permissao).reaches(own, assigned)
        ? Outcome.done(pedido)
        : Outcome.refused(Acesso.forbidden(permissao));
  }

  private static Outcome<Pedido> notFound() {
    return Outcome.refused(new Refusal.NotFound("Não há este pedido nesta loja."));
  }
}
