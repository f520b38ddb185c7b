package br.com.alicerce.platform.pages.ui;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** A part of a page under its own title. */
public record Panel(String title, @Nullable Content actions, Content body) implements Component {

  @Override
  public String template() {
    return "panel.jte";
  }
}
