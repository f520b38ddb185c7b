package br.com.alicerce.construction.calculo;

import java.math.BigDecimal;

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

  /**
   * Whether what a line comes to, by its own price and both discounts, is within the limit of the list's price: exact,
   * so that a lower price does not evade what a discount is held to. A price above the list's counts as the list's.
   *
   * @param precoBase the list's price of one unit, in reais
   */
  public boolean admits(BigDecimal precoBase, BigDecimal preco, BigDecimal daLinha, BigDecimal geral) {
    BigDecimal pago = Desconto.apply(Desconto.apply(preco.min(precoBase), daLinha), geral);
    return pago.compareTo(Desconto.apply(precoBase, percentual)) >= 0;
  }
}
