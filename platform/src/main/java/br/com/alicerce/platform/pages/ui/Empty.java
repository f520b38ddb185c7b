package br.com.alicerce.platform.pages.ui;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** What stands where there is nothing yet: why, and what to do about it. */
public record Empty(Icon icon, String title, String text, @Nullable Content action) implements Component {

  @Override
  public String template() {
    return "empty.jte";
  }
}
