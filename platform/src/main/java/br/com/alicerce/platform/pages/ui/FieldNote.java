package br.com.alicerce.platform.pages.ui;

import org.jspecify.annotations.Nullable;

/** The line below an input: what is wrong, or else what helps. */
public record FieldNote(@Nullable String id, @Nullable String hint, @Nullable String error) implements Component {

  @Override
  public String template() {
    return "field-note.jte";
  }
}
