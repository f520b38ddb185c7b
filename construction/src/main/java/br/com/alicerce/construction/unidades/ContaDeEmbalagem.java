package br.com.alicerce.construction.unidades;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The answer to how a quantity is packed: what is billed and its packages, or why not. */
public sealed interface ContaDeEmbalagem {

  /**
   * A quantity with its packages.
   *
   * @param quantidade what is billed, in the unit of the price
   * @param area m² that it covers, 3 decimals; null where nobody measured one
   * @param perdaPercentual what was added to the area; null likewise
   * @param texto its packages in words: {@code 6 caixas, 13,80 m²}; null for what comes in none
   */
  record Embalada(
      BigDecimal quantidade, @Nullable BigDecimal area, @Nullable BigDecimal perdaPercentual, @Nullable String texto)
      implements ContaDeEmbalagem {}

  /**
   * Why not.
   *
   * @param campo the field at fault, by its name in the API
   */
  record Recusada(String campo, String mensagem) implements ContaDeEmbalagem {}
}
