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
}
