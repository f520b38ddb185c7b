package br.com.alicerce.construction.documentos;

import java.util.function.IntPredicate;

/** Takes the mask off a document and nothing else: a character that does not belong stays, and is refused later. */
final class Mascara {

  private static final String SINAIS = "./-";

  private Mascara() {}

  static String strip(String text) {
    return keep(text, c -> SINAIS.indexOf(c) < 0 && !Character.isWhitespace(c) && !Character.isSpaceChar(c));
  }

  /** Upper case of a to z alone: {@code toUpperCase} would make letters of A to Z out of others, as of dotless i. */
  static String upper(String text) {
    return text.codePoints()
        .map(c -> c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  static boolean allEqual(String text) {
    return text.chars().distinct().count() == 1;
  }

  private static String keep(String text, IntPredicate kept) {
    return text.codePoints()
        .filter(kept)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
