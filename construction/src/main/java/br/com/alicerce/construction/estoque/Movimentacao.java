package br.com.alicerce.construction.estoque;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A movement of stock that is wanted. Quantities are positive, in the product's unit and legal for it, except an
 * adjustment's sign and a count of zero.
 *
 * @param quantidade how much; for {@link TipoMovimento#CONTAGEM} what was counted, for {@link TipoMovimento#AJUSTE} the
 *     signed change
 * @param pedidoId the order that it happens to, if any
 */
public record Movimentacao(
    UUID produtoId, TipoMovimento tipo, BigDecimal quantidade, String motivo, @Nullable UUID pedidoId) {

  /** An order promises goods. */
  public static Movimentacao reserva(UUID produtoId, BigDecimal quantidade, UUID pedidoId, String motivo) {
    return new Movimentacao(produtoId, TipoMovimento.RESERVA, quantidade, motivo, pedidoId);
  }

  /** A cancelled order's promise ends. */
  public static Movimentacao liberacao(UUID produtoId, BigDecimal quantidade, UUID pedidoId, String motivo) {
    return new Movimentacao(produtoId, TipoMovimento.LIBERACAO, quantidade, motivo, pedidoId);
  }

  /** A delivered order's goods leave, and its promise ends. */
  public static Movimentacao entrega(UUID produtoId, BigDecimal quantidade, UUID pedidoId, String motivo) {
    return new Movimentacao(produtoId, TipoMovimento.ENTREGA, quantidade, motivo, pedidoId);
  }

  /** Goods of a delivered order come back. */
  public static Movimentacao devolucao(UUID produtoId, BigDecimal quantidade, UUID pedidoId, String motivo) {
    return new Movimentacao(produtoId, TipoMovimento.DEVOLUCAO, quantidade, motivo, pedidoId);
  }

  /** The change of what is on hand; of a count, which depends on what is there, zero. */
  BigDecimal delta() {
    return switch (tipo) {
      case ENTRADA, DEVOLUCAO, AJUSTE -> quantidade;
      case SAIDA, ENTREGA -> quantidade.negate();
      case CONTAGEM, RESERVA, LIBERACAO -> BigDecimal.ZERO;
    };
  }

  /** The change of what is promised. */
  BigDecimal deltaReservado() {
    return switch (tipo) {
      case RESERVA -> quantidade;
      case LIBERACAO, ENTREGA -> quantidade.negate();
      case ENTRADA, SAIDA, AJUSTE, CONTAGEM, DEVOLUCAO -> BigDecimal.ZERO;
    };
  }

  /** What was counted; null when this is no count. */
  @Nullable BigDecimal contado() {
    return tipo == TipoMovimento.CONTAGEM ? quantidade : null;
  }

  /** One movement of both quantities; they must differ in nothing else, and be no counts. */
  Movimentacao plus(Movimentacao other) {
    if (tipo == TipoMovimento.CONTAGEM) {
      throw new IllegalArgumentException("One product can't be counted twice at once");
    }
    return new Movimentacao(produtoId, tipo, quantidade.add(other.quantidade), motivo, pedidoId);
  }
}
