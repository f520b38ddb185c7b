package br.com.alicerce.construction.pedidos;

import br.com.alicerce.construction.permissoes.Acesso;
import br.com.alicerce.construction.permissoes.Alcance;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.construction.permissoes.Permissoes;
import br.com.alicerce.platform.outcome.Outcome;
import br.com.alicerce.platform.security.Caller;
import java.util.Optional;
import java.util.UUID;

/**
 * Which orders a person sees, which of them with prices, and of which the customer, too: permissions that add up, so that a second
 * role never takes anything away.
 *
 * @param clientes of which orders the person sees whose they are and where they go
 */
public record VisaoPedido(UUID usuarioId, Alcance comPrecos, Alcance semPrecos, Alcance clientes) {

  /** What the caller sees; forbidden when they see no orders at all. */
  public static Outcome<VisaoPedido> of(Caller caller) {
    Alcance com = Permissoes.alcance(caller.roles(), Permissao.PEDIDO_VER);
    Alcance sem = Permissoes.alcance(caller.roles(), Permissao.PEDIDO_VER_SEM_PRECOS);
    return com.any() || sem.any()
        ? Outcome.done(new VisaoPedido(caller.userId(), com, sem,
            Permissoes.alcance(caller.roles(), Permissao.CLIENTE_VER)
                .or(Permissoes.alcance(caller.roles(), Permissao.CLIENTE_VER_PARADA))))
        : Outcome.refused(Acesso.forbidden(Permissao.PEDIDO_VER));
  }

  /** The order as the person sees it; empty when they do not. */
  public Optional<Pedido> of(Pedido pedido) {
    Pedido seen = reaches(clientes, pedido) ? pedido : pedido.withoutCliente();
    if (reaches(comPrecos, pedido)) {
      return Optional.of(seen);
    }
    return reaches(semPrecos, pedido) ? Optional.of(seen.withoutPrices()) : Optional.empty();
  }

  /** Whether a permission of the person's reaches an order. */
  boolean reaches(Alcance alcance, Pedido pedido) {
    return alcance.reaches(usuarioId.equals(pedido.usuarioId()), usuarioId.equals(pedido.motoristaId()));
  }

  boolean todos() {
    return comPrecos == Alcance.TODOS || semPrecos == Alcance.TODOS;
  }

  boolean proprios() {
    return comPrecos == Alcance.PROPRIO || semPrecos == Alcance.PROPRIO;
  }

  boolean atribuidos() {
    return comPrecos == Alcance.ATRIBUIDOS || semPrecos == Alcance.ATRIBUIDOS;
  }
}
