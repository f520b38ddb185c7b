package br.com.alicerce.construction.calculo;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The one way money is rounded: reais with 2 decimals, ties away from zero, as PostgreSQL's NUMERIC does.
 *
 * <p>No amount of money passes through binary floating point anywhere.
 */
public final class Dinheiro {

  /** Decimals of every amount of money. */
  public static final int ESCALA = 2;

  /** Ties go away from zero; half-even would differ from the database on 0.125. */
  public static final RoundingMode ARREDONDAMENTO = RoundingMode.HALF_UP;

  /** No money, with its two decimals. */
  public static final BigDecimal ZERO = new BigDecimal("0.00");

  /** The least price of a line that is not given away, in reais. */
  public static final BigDecimal PRECO_MINIMO = new BigDecimal("0.01");

  /** The greatest unit price, in reais: NUMERIC(10,2). */
  public static final BigDecimal PRECO_MAXIMO = new BigDecimal("99999999.99");

  /** The greatest amount of a line or a document, in reais: NUMERIC(14,2). */
  public static final BigDecimal VALOR_MAXIMO = new BigDecimal("999999999999.99");

  private Dinheiro() {}

  /** The amount in reais with 2 decimals. */
  public static BigDecimal round(BigDecimal amount) {
    return amount.setScale(ESCALA, ARREDONDAMENTO);
  }

  static boolean fits(BigDecimal amount) {
    return amount.compareTo(VALOR_MAXIMO) <= 0;
  }

  /** Whether a value lies between two bounds, both included, and is written in at most 2 decimals. */
  static boolean within(BigDecimal value, BigDecimal least, BigDecimal greatest) {
    return value.compareTo(least) >= 0
        && value.compareTo(greatest) <= 0
        && value.stripTrailingZeros().scale() <= ESCALA;
  }
}
