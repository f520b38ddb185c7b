package br.com.alicerce.construction.estoque;

import br.com.alicerce.construction.cadastro.Consulta;
import br.com.alicerce.construction.produtos.Produto;
import br.com.alicerce.platform.http.Page;
import br.com.alicerce.platform.pages.Formats;
import br.com.alicerce.platform.pages.ui.Tone;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the list of movements shows.
 *
 * @param produto whose movements alone are listed; null for those of all
 * @param mayMove whether the person may book movements
 */
public record MovimentosView(Page<Item> page, Consulta consulta, @Nullable Produto produto, boolean mayMove) {

  /** A movement and the product that moved. */
  public record Item(Movimento movimento, Produto produto) {

    /** By how much it changed what the store has: what is on hand, or for orders what is promised. */
    public String quanto() {
      BigDecimal change = movimento.delta().signum() == 0 ? movimento.deltaReservado() : movimento.delta();
      return (change.signum() > 0 ? "+" : "") + Formats.quantity(change, produto.unidade().simbolo());
    }

    /** What its colour says. */
    public Tone tone() {
      return switch (movimento.tipo()) {
        case ENTRADA, DEVOLUCAO -> Tone.GOOD;
        case SAIDA, ENTREGA -> Tone.NEUTRAL;
        case AJUSTE, CONTAGEM -> Tone.WARN;
        case RESERVA, LIBERACAO -> Tone.INFO;
      };
    }
  }
}
