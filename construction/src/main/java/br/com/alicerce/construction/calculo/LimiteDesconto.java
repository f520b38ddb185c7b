package br.com.alicerce.construction.calculo;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The greatest discount that someone may give without asking, in percent.
 *
 * @param percentual 0.00 to 100.00; anything else is a bug of the caller and throws
 */
public record LimiteDesconto(BigDecimal percentual) {

  /** What an admin may give where the store set nothing. */
  public static final LimiteDesconto PADRAO_ADMIN = new LimiteDesconto(Desconto.MAXIMO);

  /** What a salesperson may give where the store set nothing. */
  public static final LimiteDesconto PADRAO_VENDEDOR = new LimiteDesconto(new BigDecimal("10.00"));

  /** Takes a limit that a store set. */
  public LimiteDesconto {
    if (!Desconto.isValid(percentual)) {
      throw new IllegalArgumentException("a discount limit is 0.00 to 100.00 percent: " + percentual);
    }
  }

  /** Whether a line's discount together with the document's stays within the limit; the limit itself does. */
  public boolean admits(BigDecimal daLinha, BigDecimal geral) {
    return Desconto.combined(daLinha, geral).compareTo(percentual) <= 0;
  }

  /** The lines, by position from 0, whose discount together with the document's goes beyond the limit. */
  public List<Integer> exceeded(List<Linha> linhas, BigDecimal geral) {
    return IntStream.range(0, linhas.size())
        .filter(i -> !admits(linhas.get(i).descontoPercentual(), geral))
        .boxed()
        .toList();
  }
}
