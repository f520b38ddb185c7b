package br.com.alicerce.platform.pages.ui;

/** A button that does one thing to the server by itself: a form with nothing else in it. */
public record Post(String action, Button button) implements Component {

  @Override
  public String template() {
    return "post.jte";
  }
}
