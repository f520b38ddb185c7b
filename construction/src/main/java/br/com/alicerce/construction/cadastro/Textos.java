package br.com.alicerce.construction.cadastro;

import org.jspecify.annotations.Nullable;

/**
 * Texts as they are kept: no blanks around them, and none at all instead of an empty one. Nothing inside is changed.
 */
public final class Textos {

  private Textos() {}

  /** The text without blanks at both ends; null for null and for blanks alone. */
  public static @Nullable String clean(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String stripped = text.strip();
    return stripped.isEmpty() ? null : stripped;
  }

  /** Whether a text can be kept and shown: no control characters but tab and line ends, no half of a character. */
  static boolean isPrintable(String text) {
    return text.codePoints().allMatch(Textos::isPrintable);
  }

  private static boolean isPrintable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character == '\n' || character == '\r' || character == '\t';
      case Character.SURROGATE -> false;
      default -> true;
    };
  }
}
