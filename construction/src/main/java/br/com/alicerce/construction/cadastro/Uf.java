package br.com.alicerce.construction.cadastro;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The 26 states and the federal district, by their two letters. */
public final class Uf {

  private static final Set<String> ALL = Set.of(
      "AC", "AL", "AM", "AP", "BA", "CE", "DF", "ES", "GO", "MA", "MG", "MS", "MT", "PA", "PB", "PE", "PI", "PR",
      "RJ", "RN", "RO", "RR", "RS", "SC", "SE", "SP", "TO");

  private Uf() {}

  /** The letters in upper case, without blanks around them; null for none. */
  public static @Nullable String normalize(@Nullable String text) {
    String clean = Textos.clean(text);
    return clean == null ? null : clean.toUpperCase(Locale.ROOT);
  }

  static boolean exists(String uf) {
    return ALL.contains(uf);
  }
}
