package br.com.alicerce.construction.estoque;

import io.avaje.jsonb.Json;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why stock moves. */
public enum TipoMovimento {
  /** Goods came in. */
  ENTRADA("Entrada", true),
  /** Goods went out other than by an order: broken, lost, used in the store. */
  SAIDA("Saída", true),
  /** A correction by so much, up or down. */
  AJUSTE("Ajuste", true),
  /** The shelf was counted: what is on hand becomes what was counted. */
  CONTAGEM("Contagem", true),
  /** An order promised goods. */
  RESERVA("Reserva", false),
  /** An order was cancelled: its promise ends. */
  LIBERACAO("Liberação", false),
  /** An order was delivered: the goods leave and the promise ends. */
  ENTREGA("Entrega", false),
  /** A customer brought goods back. */
  DEVOLUCAO("Devolução", false);

  private final String word = name().toLowerCase(Locale.ROOT);
  private final String rotulo;
  private final boolean manual;

  TipoMovimento(String rotulo, boolean manual) {
    this.rotulo = rotulo;
    this.manual = manual;
  }

  /** The kind as the API, the events and the database write it: {@code entrada}. */
  @Json.Value
  public String word() {
    return word;
  }

  /** The kind as a page shows it. */
  public String rotulo() {
    return rotulo;
  }

  /** Whether a person posts it; the others happen to orders. */
  public boolean manual() {
    return manual;
  }

  /** The kind of a word, exactly as {@link #word()} writes it; empty for any other text. */
  public static Optional<TipoMovimento> of(String word) {
    return Arrays.stream(values()).filter(tipo -> tipo.word.equals(word)).findFirst();
  }
}
