package br.com.alicerce.construction.parametros;

import org.jspecify.annotations.Nullable;

/** How many days a supplier may take. */
final class Dias {

  /** Most days of anything. */
  static final int MAIS = 365;

  static final String PRAZO = "O prazo vai de 1 a 365 dias.";

  private Dias() {}

  /** Whether a supplier can take that long; so can one of whom nothing is said. */
  static boolean isPrazo(@Nullable Integer dias) {
    return dias == null || dias >= 1 && dias <= MAIS;
  }
}
