package br.com.alicerce.construction.cotacoes;

import br.com.alicerce.construction.permissoes.Permissao;

/** What may be asked of a quote; {@link StatusCotacao#on} says where it leads. */
public enum ComandoCotacao {
  EDITAR("editar"),
  ENVIAR("enviar"),
  APROVAR("aprovar"),
  CONVERTER("converter"),
  CANCELAR("cancelar"),
  /** The customer declines; the quote stays sent, with the reason. */
  REJEITAR("rejeitar"),
  /** A link for the customer, by which they see it and answer. */
  DAR_LINK("dar o link ao cliente"),
  /** A new validity for a quote that was sent. */
  REVALIDAR("revalidar"),
  /** A new version, as a draft of its own; this one stays until that is sent. */
  REVISAR("revisar"),
  /** The new version was sent: this one ends. */
  SUBSTITUIR("substituir");

  private final String verbo;

  ComandoCotacao(String verbo) {
    this.verbo = verbo;
  }

  /** The infinitive, for a page or a message: {@code aprovar}. */
  public String verbo() {
    return verbo;
  }

  /** What a person needs to ask this of a quote in that status. */
  public Permissao permissao(StatusCotacao atual) {
    return switch (this) {
      case EDITAR -> Permissao.COTACAO_EDITAR;
      case ENVIAR, SUBSTITUIR -> Permissao.COTACAO_ENVIAR;
      case REJEITAR -> Permissao.COTACAO_RECUSAR;
      case DAR_LINK -> Permissao.COTACAO_LINK;
      case APROVAR -> Permissao.COTACAO_APROVAR;
      case CONVERTER -> Permissao.PEDIDO_CONVERTER;
      case CANCELAR ->
          atual == StatusCotacao.APROVADA ? Permissao.COTACAO_CANCELAR_APROVADA : Permissao.COTACAO_CANCELAR;
      case REVALIDAR -> Permissao.COTACAO_REVALIDAR;
      case REVISAR -> Permissao.COTACAO_CRIAR;
    };
  }
}
