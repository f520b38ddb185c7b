package br.com.alicerce.construction.pedidos;

import io.avaje.jsonb.Json;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How an order reaches the customer. */
public enum Modalidade {
  ENTREGA("Entrega"),
  RETIRADA("Retirada no balcão");

  private final String word = name().toLowerCase(Locale.ROOT);
  private final String rotulo;

  Modalidade(String rotulo) {
    this.rotulo = rotulo;
  }

  /** The way as the API and the database write it: {@code entrega}. */
  @Json.Value
  public String word() {
    return word;
  }

  /** The way as a page shows it. */
  public String rotulo() {
    return rotulo;
  }

  /** The way of a word, exactly as {@link #word()} writes it; empty for any other text. */
  public static Optional<Modalidade> of(String word) {
    return Arrays.stream(values()).filter(modalidade -> modalidade.word.equals(word)).findFirst();
  }
}
