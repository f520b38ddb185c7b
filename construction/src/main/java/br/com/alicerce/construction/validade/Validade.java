package br.com.alicerce.construction.validade;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How many days a quote holds after it was sent. Being expired is reckoned, never stored; a quote approved before it
 * expired stays convertible.
 *
 * @param dias 1 to 365; anything else is a bug of the caller and throws
 */
public record Validade(int dias) {

  /** The fewest days a quote holds. */
  public static final int MIN_DIAS = 1;

  /** The most days a quote holds. */
  public static final int MAX_DIAS = 365;

  /** What holds where nobody said otherwise: 7 days. */
  public static final Validade PADRAO = new Validade(7);

  /** Days end at this place's midnight. */
  public static final ZoneId ZONA = ZoneId.of("America/Sao_Paulo");

  private static final LocalTime FIM_DO_DIA = LocalTime.of(23, 59, 59);

  /** Takes a number of days that is known to be good, as from the database. */
  public Validade {
    if (!isValid(dias)) {
      throw new IllegalArgumentException("a quote holds 1 to 365 days: " + dias);
    }
  }

  /** The validity that a person asked for; empty outside 1 to 365 days. */
  public static Optional<Validade> of(int dias) {
    return isValid(dias) ? Optional.of(new Validade(dias)) : Optional.empty();
  }

  /** The last instant at which a quote sent then holds: 23:59:59 of the last day, in {@link #ZONA}. */
  public Instant validaAte(Instant enviadaEm) {
    var ultimoDia = enviadaEm.atZone(ZONA).toLocalDate().plusDays(dias);
    return ultimoDia.atTime(FIM_DO_DIA).atZone(ZONA).toInstant();
  }

  /** Whether a quote that holds until then is expired now; at that very instant it is not. */
  public static boolean isExpirada(Instant validaAte, Instant now) {
    return now.isAfter(validaAte);
  }

  private static boolean isValid(int dias) {
    return dias >= MIN_DIAS && dias <= MAX_DIAS;
  }
}
