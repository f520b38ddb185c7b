package br.com.alicerce.construction.calculo;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** By how much a price differs from another one. */
public final class Variacao {

  private Variacao() {}

  /**
   * (price − base) / base · 100, 1 decimal half up: how much dearer a price is than the one before, or than the cheapest.
   *
   * @param base more than 0
   */
  public static BigDecimal percentual(BigDecimal base, BigDecimal preco) {
    return preco.subtract(base).movePointRight(2).divide(base, 1, RoundingMode.HALF_UP);
  }
}
