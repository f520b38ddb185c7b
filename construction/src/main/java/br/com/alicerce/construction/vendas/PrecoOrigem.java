package br.com.alicerce.construction.vendas;

import io.avaje.jsonb.Json;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where the price of a line comes from. */
public enum PrecoOrigem {
  /** The product's base price at the moment the line was written. */
  BASE,
  /** Somebody typed another one. */
  MANUAL;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The origin as the API and the database write it: {@code base}. */
  @Json.Value
  public String word() {
    return word;
  }

  /** The origin of a word, exactly as {@link #word()} writes it; empty for any other text. */
  public static Optional<PrecoOrigem> of(String word) {
    return Arrays.stream(values()).filter(origem -> origem.word.equals(word)).findFirst();
  }
}
