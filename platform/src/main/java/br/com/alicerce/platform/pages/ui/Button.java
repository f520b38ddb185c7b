package br.com.alicerce.platform.pages.ui;

import org.jspecify.annotations.Nullable;

/**
 * Something to press: a link where it only goes somewhere, otherwise a button.
 *
 * @param href where it goes; null for a button
 * @param name with {@code value}, what the form sends when this button sent it
 * @param opens the id of the dialog it opens; null for none
 * @param keys the keys that press it, as {@code aria-keyshortcuts} writes them: {@code F9 Control+Enter}
 */
public record Button(
    String text, Weight weight, @Nullable Icon icon, @Nullable String href, @Nullable String name,
    @Nullable String value, @Nullable String opens, @Nullable String keys) implements Component {

  /** How much it asks to be pressed; a page has one primary button. */
  public enum Weight {
    PRIMARY, ORDINARY, QUIET, DANGER;

    /** The class that draws it. */
    public String css() {
      return switch (this) {
        case PRIMARY -> "button-primary";
        case ORDINARY -> "button-ordinary";
        case QUIET -> "button-quiet";
        case DANGER -> "button-danger";
      };
    }
  }

  /** Sends the form it stands in. */
  public static Button submit(String text) {
    return new Button(text, Weight.ORDINARY, null, null, null, null, null, null);
  }

  /** Goes somewhere. */
  public static Button link(String text, String href) {
    return new Button(text, Weight.ORDINARY, null, href, null, null, null, null);
  }

  /** Opens a {@link ConfirmDialog}. */
  public static Button opening(String text, String dialogId) {
    return new Button(text, Weight.ORDINARY, null, null, null, null, dialogId, null);
  }

  public Button primary() {
    return weighing(Weight.PRIMARY);
  }

  public Button quiet() {
    return weighing(Weight.QUIET);
  }

  public Button danger() {
    return weighing(Weight.DANGER);
  }

  public Button icon(Icon drawn) {
    return new Button(text, weight, drawn, href, name, value, opens, keys);
  }

  /** The keys that press it anywhere on the page, such as {@code F8}. */
  public Button keys(String shortcuts) {
    return new Button(text, weight, icon, href, name, value, opens, shortcuts);
  }

  /** What the form sends besides its fields when this button sent it. */
  public Button sending(String field, String word) {
    return new Button(text, weight, icon, href, field, word, opens, keys);
  }

  /** The first of its keys as people read it on the button; empty for none. */
  public String keyHint() {
    return keys == null ? "" : keys.split(" ", 2)[0].replace("Control", "Ctrl");
  }

  /** The button's type: only a button that opens nothing sends its form. */
  public String type() {
    return opens == null ? "submit" : "button";
  }

  private Button weighing(Weight other) {
    return new Button(text, other, icon, href, name, value, opens, keys);
  }

  @Override
  public String template() {
    return "button.jte";
  }
}
