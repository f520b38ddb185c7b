package br.com.alicerce.platform.pages.ui;

/** What just happened, said once over the page. A good one leaves by itself; a bad one stays until it is closed. */
public record Flash(Tone tone, String text) implements Component {

  @Override
  public String template() {
    return "flash.jte";
  }
}
