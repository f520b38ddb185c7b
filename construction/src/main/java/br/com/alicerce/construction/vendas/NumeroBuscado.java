package br.com.alicerce.construction.vendas;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number that somebody typed into the search box: {@code COT-012}, {@code cot 12} or just {@code 12}. */
public final class NumeroBuscado {

  private static final Pattern NUMERO =
      Pattern.compile("\\s*(?:(?:cot|ped)[\\s-]*)?(\\d{1,18})\\s*", Pattern.CASE_INSENSITIVE);

  private NumeroBuscado() {}

  /** The number; empty when something else was typed, or nothing. */
  public static OptionalLong of(@Nullable String q) {
    Matcher numero = NUMERO.matcher(q == null ? "" : q);
    return numero.matches() ? OptionalLong.of(Long.parseLong(numero.group(1))) : OptionalLong.empty();
  }
}
