package br.com.alicerce.construction.documentos;

import java.util.Arrays;
import java.util.Optional;

/** A natural person or a company. */
public enum TipoPessoa {
  PF("Pessoa física"),
  PJ("Pessoa jurídica");

  private final String rotulo;

  TipoPessoa(String rotulo) {
    this.rotulo = rotulo;
  }

  /** The kind as the API and the database write it: {@code PF}. */
  public String word() {
    return name();
  }

  /** The kind as a page shows it. */
  public String rotulo() {
    return rotulo;
  }

  /** The kind of a word, exactly as {@link #word()} writes it; empty for any other text. */
  public static Optional<TipoPessoa> of(String word) {
    return Arrays.stream(values()).filter(tipo -> tipo.name().equals(word)).findFirst();
  }
}
