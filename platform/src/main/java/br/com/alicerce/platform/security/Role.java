package br.com.alicerce.platform.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a person is in a store. One person may be several things. */
public enum Role {
  ADMIN,
  VENDEDOR,
  FINANCEIRO,
  ESTOQUISTA,
  MOTORISTA;

  private static final Map<String, Role> BY_WORD =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Role::word, Function.identity()));

  /** The word on the wire and in the database. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role with this word, or empty. */
  public static Optional<Role> of(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }
}
