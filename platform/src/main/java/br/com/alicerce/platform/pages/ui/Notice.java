package br.com.alicerce.platform.pages.ui;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** Something to know about, in a list of such or above what it is about. */
public record Notice(Tone tone, String title, String text, @Nullable Content action) implements Component {

  @Override
  public String template() {
    return "notice.jte";
  }
}
