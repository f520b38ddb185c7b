package br.com.alicerce.platform.pages.ui;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** A fact and its name. */
public record Detail(String term, Content value) {

  /** A fact in words; nothing is shown as a dash. */
  public static Detail of(String term, @Nullable String text) {
    String shown = text == null || text.isBlank() ? "–" : text;
    return new Detail(term, output -> output.writeUserContent(shown));
  }
}
