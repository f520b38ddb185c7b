package br.com.alicerce.construction.pedidos;

import br.com.alicerce.construction.permissoes.Permissao;
import java.util.Optional;

/** What may be asked of an order; {@link StatusPedido#on} says where it leads. */
public enum ComandoPedido {
  PREPARAR("preparar", Permissao.PEDIDO_PREPARAR),
  SAIR_PARA_ENTREGA("sair para entrega", Permissao.PEDIDO_SAIR_PARA_ENTREGA),
  ENTREGAR("entregar", Permissao.PEDIDO_ENTREGAR),
  /** The customer takes it at the counter: out and delivered in one step. */
  RETIRAR("entregar no balcão", Permissao.PEDIDO_RETIRAR),
  CANCELAR("cancelar", Permissao.PEDIDO_CANCELAR),
  /** A mistake is taken back, one step. */
  ESTORNAR_STATUS("voltar um passo", Permissao.PEDIDO_ESTORNAR_STATUS);

  private final String verbo;
  private final Permissao permissao;

  ComandoPedido(String verbo, Permissao permissao) {
    this.verbo = verbo;
    this.permissao = permissao;
  }

  /** The infinitive, for a page or a message: {@code preparar}. */
  public String verbo() {
    return verbo;
  }

  /** What a person needs to ask this. */
  public Permissao permissao() {
    return permissao;
  }

  /**
   * The command that a wish for a status means. Nothing moves forward to pending, so that wish means none; going back
   * is asked by {@link #ESTORNAR_STATUS} and never by naming a status.
   */
  public static Optional<ComandoPedido> towards(StatusPedido alvo, Modalidade modalidade) {
    return switch (alvo) {
      case PENDENTE -> Optional.empty();
      case EM_PREPARACAO -> Optional.of(PREPARAR);
      case SAIU_ENTREGA -> Optional.of(SAIR_PARA_ENTREGA);
      case ENTREGUE -> Optional.of(modalidade == Modalidade.RETIRADA ? RETIRAR : ENTREGAR);
      case CANCELADO -> Optional.of(CANCELAR);
    };
  }
}
