package br.com.alicerce.construction.estoque;

import br.com.alicerce.contracts.StockChanged;
import br.com.alicerce.platform.database.Session;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * Stock whose balances have moved, and whose movements are still to be told and written down: see {@link MoveEstoque}.
 */
public final class EstoqueMovido {

  private final Movimentos repository;
  private final List<Movimento> movimentos;

  EstoqueMovido(Movimentos repository, List<Movimento> movimentos) {
    this.repository = repository;
    this.movimentos = List.copyOf(movimentos);
  }

  /** The movements, in the order in which they were wanted. */
  public List<Movimento> movimentos() {
    return movimentos;
  }

  /** What the engines are told, one event a movement; to be appended in the transaction's one append. */
  public List<StockChanged> events() {
    return movimentos.stream().map(EstoqueMovido::event).toList();
  }

  /**
   * What is available of a product afterwards, in its unit; negative when more is promised than there is.
   *
   * @throws IllegalArgumentException when the product was not moved
   */
  public BigDecimal disponivel(UUID produtoId) {
    return movimentos.reversed().stream()
        .filter(movimento -> movimento.produtoId().equals(produtoId))
        .findFirst()
        .map(Movimento::disponivelApos)
        .orElseThrow(() -> new IllegalArgumentException("Product " + produtoId + " was not moved"));
  }

  /** Writes the movements down, in one statement; call it after the append. */
  public void write(Session session) {
    if (!movimentos.isEmpty()) {
      repository.insert(session, movimentos);
    }
  }

  /** The reason is the kind alone: what a person wrote may name somebody, and events carry no personal data. */
  private static StockChanged event(Movimento movimento) {
    return new StockChanged(
        movimento.produtoId(),
        movimento.id(),
        movimento.delta(),
        movimento.deltaReservado(),
        movimento.tipo().word(),
        movimento.fisicoApos(),
        movimento.reservadoApos());
  }
}
