package br.com.alicerce.construction.pedidos;

import br.com.alicerce.construction.pedidos.PedidoView.Acao;
import br.com.alicerce.construction.permissoes.Permissao;
import br.com.alicerce.construction.permissoes.Permissoes;
import br.com.alicerce.platform.security.Caller;
import java.util.EnumSet;
import java.util.Set;

/** What somebody may do with an order as it stands: what its status allows and their role reaches. */
final class AcoesPedido {

  private AcoesPedido() {}

  static Set<Acao> of(Caller caller, Pedido pedido) {
    Set<Acao> acoes = EnumSet.noneOf(Acao.class);
    for (Acao acao : Acao.values()) {
      if (allows(caller, pedido, acao)) {
        acoes.add(acao);
      }
    }
    return acoes;
  }

  private static boolean allows(Caller caller, Pedido pedido, Acao acao) {
    return switch (acao) {
      case PREPARAR -> allows(caller, pedido, ComandoPedido.PREPARAR);
      case SAIR -> allows(caller, pedido, ComandoPedido.SAIR_PARA_ENTREGA);
      case ENTREGAR -> allows(caller, pedido, ComandoPedido.ENTREGAR);
      case RETIRAR -> allows(caller, pedido, ComandoPedido.RETIRAR);
      case CANCELAR -> allows(caller, pedido, ComandoPedido.CANCELAR);
      case ESTORNAR -> allows(caller, pedido, ComandoPedido.ESTORNAR_STATUS);
      case DESIGNAR -> open(pedido) && pedido.modalidade() == Modalidade.ENTREGA
          && reaches(caller, pedido, Permissao.PEDIDO_AGENDAR);
      case AGENDAR -> open(pedido) && reaches(caller, pedido, Permissao.PEDIDO_AGENDAR);
      case ANOTAR -> open(pedido) && reaches(caller, pedido, Permissao.PEDIDO_ANOTAR);
    };
  }

  private static boolean allows(Caller caller, Pedido pedido, ComandoPedido comando) {
    return pedido.status().on(comando, pedido.modalidade()) instanceof TransicaoPedido.Next
        && reaches(caller, pedido, comando.permissao());
  }

  private static boolean reaches(Caller caller, Pedido pedido, Permissao permissao) {
    return Permissoes.alcance(caller.roles(), permissao)
        .reaches(caller.userId().equals(pedido.usuarioId()), caller.userId().equals(pedido.motoristaId()));
  }

  private static boolean open(Pedido pedido) {
    return switch (pedido.status()) {
      case PENDENTE, EM_PREPARACAO, SAIU_ENTREGA -> true;
      case ENTREGUE, CANCELADO -> false;
    };
  }
}
