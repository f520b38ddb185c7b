package br.com.alicerce.platform.pages.ui;

/** What is seen on a button, be it a link or not. */
public record ButtonFace(Button button) implements Component {

  @Override
  public String template() {
    return "button-face.jte";
  }
}
