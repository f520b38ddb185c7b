package br.com.alicerce.platform.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person does in a store. A person may have several roles. */
public enum Role {
  ADMIN,
  VENDEDOR,
  FINANCEIRO,
  ESTOQUISTA,
  MOTORISTA;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The role as tokens, the API and the database write it: {@code vendedor}. */
  public String word() {
    return word;
  }

  /** The role of a word, exactly as {@link #word()} writes it; empty for any other text. */
  public static Optional<Role> of(String word) {
    return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
  }
}
