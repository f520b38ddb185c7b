package br.com.alicerce.construction.cadastro;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Postal codes: kept as 8 digits, taken with and without their hyphen. */
public final class Cep {

  private static final Pattern WRITTEN = Pattern.compile("([0-9]{5})-?([0-9]{3})");

  private Cep() {}

  /** The 8 digits of what was written; a text that is no postal code stays as it is, and is refused later. */
  public static @Nullable String normalize(@Nullable String text) {
    String clean = Textos.clean(text);
    if (clean == null) {
      return null;
    }
    Matcher written = WRITTEN.matcher(clean);
    return written.matches() ? written.group(1) + written.group(2) : clean;
  }

  /** With its hyphen, as people write it. */
  public static String formatado(String cep) {
    return cep.substring(0, 5) + "-" + cep.substring(5);
  }

  static boolean isValid(String normalized) {
    return normalized.length() == 8 && WRITTEN.matcher(normalized).matches();
  }
}
