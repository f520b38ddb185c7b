package br.com.alicerce.construction.estoque;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The change of one product's balance by all the movements of one call.
 *
 * @param contado what is on hand afterwards, whatever it was; null when nothing was counted
 */
record MudancaDeSaldo(UUID produtoId, BigDecimal delta, BigDecimal deltaReservado, @Nullable BigDecimal contado) {

  static MudancaDeSaldo of(UUID produtoId, List<Movimentacao> wanted) {
    List<BigDecimal> counts =
        wanted.stream().filter(one -> one.tipo() == TipoMovimento.CONTAGEM).map(Movimentacao::quantidade).toList();
    if (!counts.isEmpty() && wanted.size() > 1) {
      throw new IllegalArgumentException("A count of a product can't go with another movement of it");
    }
    return new MudancaDeSaldo(
        produtoId,
        wanted.stream().map(Movimentacao::delta).reduce(BigDecimal.ZERO, BigDecimal::add),
        wanted.stream().map(Movimentacao::deltaReservado).reduce(BigDecimal.ZERO, BigDecimal::add),
        counts.isEmpty() ? null : counts.getFirst());
  }
}
