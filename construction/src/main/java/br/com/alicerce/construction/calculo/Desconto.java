package br.com.alicerce.construction.calculo;

import java.math.BigDecimal;

/** Discounts as percentages: 0.00 to 100.00, 2 decimals. */
public final class Desconto {

  /** No discount. */
  public static final BigDecimal NENHUM = new BigDecimal("0.00");

  /** Given away: the greatest discount, in percent. */
  public static final BigDecimal MAXIMO = new BigDecimal("100.00");

  private Desconto() {}

  /** Whether a percentage may stand as a discount of a line or a document. */
  public static boolean isValid(BigDecimal percentual) {
    return Dinheiro.within(percentual, NENHUM, MAXIMO);
  }

  /** What is left of an amount after a discount, exact and not yet rounded. */
  static BigDecimal apply(BigDecimal amount, BigDecimal percentual) {
    return amount.multiply(MAXIMO.subtract(percentual)).movePointLeft(2);
  }

  /**
   * The whole effect of a line's discount d and the document's D, in percent: {@code 1−(1−d)(1−D)}, exact.
   *
   * <p>Limits are held against this, so that splitting a discount in two does not evade them.
   */
  public static BigDecimal combined(BigDecimal daLinha, BigDecimal geral) {
    return MAXIMO.subtract(apply(MAXIMO.subtract(daLinha), geral));
  }
}
