package br.com.alicerce.platform.pages.ui;

import org.jspecify.annotations.Nullable;

/** A yes or no. The form sends {@code true}, or nothing. */
public record Checkbox(String name, String label, boolean checked, @Nullable String hint) implements Component {

  @Override
  public String template() {
    return "checkbox.jte";
  }
}
