package br.com.alicerce.construction.cotacoes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** At which prices a revision begins. */
public enum PrecosDaRevisao {
  /** Those that were sent. */
  MANTIDOS,
  /** The price list's of today; prices that somebody typed stay. */
  ATUAIS;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The choice as the API writes it: {@code mantidos}. */
  public String word() {
    return word;
  }

  static Optional<PrecosDaRevisao> of(String word) {
    return Arrays.stream(values()).filter(precos -> precos.word.equals(word)).findFirst();
  }
}
