package br.com.alicerce.construction.cotacoes;

import io.avaje.jsonb.Json;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By which way a customer's answer to a quote came. */
public enum Via {
  /** They told somebody of the store, who wrote it down. */
  EQUIPE("staff"),
  /** They answered by the link to the quote. */
  LINK("link");

  private final String word = name().toLowerCase(Locale.ROOT);
  private final String wire;

  Via(String wire) {
    this.wire = wire;
  }

  /** The way as the API and the database write it: {@code equipe}. */
  @Json.Value
  public String word() {
    return word;
  }

  /** The way as events write it: {@code staff}. */
  String wire() {
    return wire;
  }

  /** The way of a word, exactly as {@link #word()} writes it; empty for any other text, and for none. */
  static Optional<Via> of(@Nullable String word) {
    return Arrays.stream(values()).filter(via -> via.word.equals(word)).findFirst();
  }
}
