package br.com.alicerce.construction.configuracao;

import io.avaje.jsonb.Json;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What happens when more is sold than there is. */
public enum PoliticaEstoque {
  /** The sale goes on and its lines are marked: the store sells first and buys afterwards. */
  AVISAR,
  /** A sale without a quote is refused; a quote that the customer has accepted still becomes an order. */
  BLOQUEAR;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The policy as the API and the database write it: {@code avisar}. */
  @Json.Value
  public String word() {
    return word;
  }

  /** The policy of a word, exactly as {@link #word()} writes it; empty for any other text. */
  public static Optional<PoliticaEstoque> of(String word) {
    return Arrays.stream(values()).filter(politica -> politica.word.equals(word)).findFirst();
  }
}
