package br.com.alicerce.platform.pages.ui;

import org.jspecify.annotations.Nullable;

/** A labelled input of several lines. */
public record TextArea(
    String name, String label, String value, int rows, int maxLength, @Nullable String hint, @Nullable String error)
    implements Input {

  private static final int USUAL_LENGTH = 2_000;

  public static TextArea of(String name, String label) {
    return new TextArea(name, label, "", 3, USUAL_LENGTH, null, null);
  }

  public TextArea value(@Nullable String text) {
    return new TextArea(name, label, text == null ? "" : text, rows, maxLength, hint, error);
  }

  public TextArea rows(int lines) {
    return new TextArea(name, label, value, lines, maxLength, hint, error);
  }

  public TextArea hint(@Nullable String help) {
    return new TextArea(name, label, value, rows, maxLength, help, error);
  }

  public TextArea error(@Nullable String message) {
    return new TextArea(name, label, value, rows, maxLength, hint, message);
  }

  @Override
  public String id() {
    return Ids.of(name);
  }

  @Override
  public String template() {
    return "text-area.jte";
  }
}
