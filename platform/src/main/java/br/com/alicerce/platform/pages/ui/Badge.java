package br.com.alicerce.platform.pages.ui;

/** A status in a word or two. */
public record Badge(Tone tone, String text) implements Component {

  @Override
  public String template() {
    return "badge.jte";
  }
}
