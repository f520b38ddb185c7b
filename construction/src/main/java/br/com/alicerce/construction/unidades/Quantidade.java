package br.com.alicerce.construction.unidades;

import java.math.BigDecimal;
import java.util.Optional;

/** What every quantity keeps to, whatever its unit: more than zero, at most 3 decimals. */
public final class Quantidade {

  /** Decimals of every quantity. */
  public static final int ESCALA = 3;

  /** The greatest quantity of a line: NUMERIC(11,3). */
  public static final BigDecimal MAXIMA = new BigDecimal("99999999.999");

  private Quantidade() {}

  /** Why a quantity cannot be taken in any unit; empty when it can. */
  public static Optional<RecusaQuantidade> check(BigDecimal quantidade) {
    if (quantidade.signum() <= 0) {
      return Optional.of(RecusaQuantidade.NAO_POSITIVA);
    }
    if (quantidade.compareTo(MAXIMA) > 0) {
      return Optional.of(RecusaQuantidade.ALTA_DEMAIS);
    }
    return decimals(quantidade) > ESCALA ? Optional.of(RecusaQuantidade.CASAS_DEMAIS) : Optional.empty();
  }

  /** The same quantity written with its 3 decimals; throws for one that {@link #check} refuses for its decimals. */
  public static BigDecimal normalize(BigDecimal quantidade) {
    return quantidade.setScale(ESCALA);
  }

  static int decimals(BigDecimal value) {
    return value.stripTrailingZeros().scale();
  }
}
