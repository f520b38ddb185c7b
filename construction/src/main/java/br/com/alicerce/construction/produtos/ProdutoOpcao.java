package br.com.alicerce.construction.produtos;

import br.com.alicerce.construction.unidades.Caixas;
import br.com.alicerce.construction.unidades.Unidade;
import br.com.alicerce.platform.pages.Formats;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product as the search of a quote offers it, with what stands ready for sale.
 *
 * @param nomeado whether its whole code was typed: it is meant, whatever else begins so
 */
public record ProdutoOpcao(
    UUID id, String codigo, String nome, Unidade unidade, BigDecimal precoBase, BigDecimal disponivel,
    boolean emCaixas, boolean nomeado) {

  /** The loss that an area begins with; null for what comes in no boxes. */
  public @Nullable String perda() {
    return emCaixas ? Formats.quantity(Caixas.PERDA_RETA) : null;
  }
}
