package br.com.alicerce.construction.link;

import br.com.alicerce.construction.cotacoes.Cotacao;
import java.util.EnumSet;
import java.util.Set;

/** What a customer finds who opens the link to a quote. */
public enum EstadoLink {
  /** It waits for an answer. */
  ABERTO,
  /** They said no, and may still change their mind. */
  RECUSADO,
  /** Its day has passed without a yes. */
  EXPIRADO,
  APROVADO,
  /** It became an order. */
  CONVERTIDO,
  /** A newer revision was sent. */
  SUBSTITUIDO,
  CANCELADO;

  private static final Set<EstadoLink> APROVAVEIS = EnumSet.of(ABERTO, RECUSADO);
  private static final Set<EstadoLink> APROVADOS = EnumSet.of(APROVADO, CONVERTIDO);

  /**
   * Where a quote stands for its customer.
   *
   * @throws IllegalStateException for a draft, which no link leads to
   */
  static EstadoLink of(Cotacao cotacao) {
    return switch (cotacao.status()) {
      case RASCUNHO -> throw new IllegalStateException("a draft was sent to nobody");
      case ENVIADA -> cotacao.expirada() ? EXPIRADO : cotacao.rejeitadaEm() == null ? ABERTO : RECUSADO;
      case APROVADA -> APROVADO;
      case CONVERTIDA -> CONVERTIDO;
      case CANCELADA -> cotacao.isSubstituida() ? SUBSTITUIDO : CANCELADO;
    };
  }

  /** Whether they may say yes. */
  boolean isAprovavel() {
    return APROVAVEIS.contains(this);
  }

  /** Whether they may say no. */
  boolean isRecusavel() {
    return this == ABERTO;
  }

  /** Whether they, or the store for them, have said yes. */
  boolean isAprovado() {
    return APROVADOS.contains(this);
  }
}
