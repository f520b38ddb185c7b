package br.com.alicerce.platform.pages.ui;

import org.jspecify.annotations.Nullable;

/**
 * A labelled input of one line.
 *
 * @param name what the form calls its value
 * @param value what stands in it; empty for nothing
 * @param hint what helps to fill it in; null for none
 * @param error what is wrong with it; null for nothing
 * @param suffix what stands behind the value, such as a unit; null for none
 * @param autocomplete the browser's word for what it is, or {@code off}
 */
public record Field(
    String name, String label, Kind kind, String value, @Nullable String hint, @Nullable String error,
    @Nullable String suffix, String autocomplete, int maxLength, boolean required, boolean autofocus,
    @Nullable String keys) implements Input {

  private static final int USUAL_LENGTH = 200;

  /** What kind of value is typed: it decides the keyboard of a phone, the alignment and the mark before the value. */
  public enum Kind {
    TEXT("text", null), EMAIL("email", "email"), PASSWORD("password", null), PHONE("tel", "tel"), DATE("date", null),
    SEARCH("search", null), WHOLE("text", "numeric"), MONEY("text", "decimal"), QUANTITY("text", "decimal"),
    PERCENT("text", "decimal");

    private final String type;
    private final @Nullable String keyboard;

    Kind(String type, @Nullable String keyboard) {
      this.type = type;
      this.keyboard = keyboard;
    }

    /** The input's type. */
    public String type() {
      return type;
    }

    /** The input's mode; null leaves it to the type. */
    public @Nullable String keyboard() {
      return keyboard;
    }

    /** The class of its box: figures are aligned to the right. */
    public String css() {
      return "decimal".equals(keyboard) || "numeric".equals(keyboard) ? "field-figures" : "field-words";
    }
  }

  /** An empty field; the methods below fill it in. */
  public static Field of(Kind kind, String name, String label) {
    String suffix = kind == Kind.PERCENT ? "%" : null;
    return new Field(name, label, kind, "", null, null, suffix, "off", USUAL_LENGTH, false, false, null);
  }

  public static Field text(String name, String label) {
    return of(Kind.TEXT, name, label);
  }

  /** Reais: reads what {@code TypedNumber.money} reads. */
  public static Field money(String name, String label) {
    return of(Kind.MONEY, name, label);
  }

  /** A quantity in a unit: reads what {@code TypedNumber.quantity} reads. */
  public static Field quantity(String name, String label, String unit) {
    return of(Kind.QUANTITY, name, label).suffix(unit);
  }

  public static Field percent(String name, String label) {
    return of(Kind.PERCENT, name, label);
  }

  public Field value(@Nullable String text) {
    String shown = text == null ? "" : text;
    return new Field(
        name, label, kind, shown, hint, error, suffix, autocomplete, maxLength, required, autofocus, keys);
  }

  public Field hint(@Nullable String help) {
    return new Field(
        name, label, kind, value, help, error, suffix, autocomplete, maxLength, required, autofocus, keys);
  }

  public Field error(@Nullable String message) {
    return new Field(
        name, label, kind, value, hint, message, suffix, autocomplete, maxLength, required, autofocus, keys);
  }

  public Field suffix(String text) {
    return new Field(name, label, kind, value, hint, error, text, autocomplete, maxLength, required, autofocus, keys);
  }

  public Field autocomplete(String word) {
    return new Field(name, label, kind, value, hint, error, suffix, word, maxLength, required, autofocus, keys);
  }

  public Field maxLength(int characters) {
    return new Field(
        name, label, kind, value, hint, error, suffix, autocomplete, characters, required, autofocus, keys);
  }

  public Field mandatory() {
    return new Field(name, label, kind, value, hint, error, suffix, autocomplete, maxLength, true, autofocus, keys);
  }

  /** Whether the cursor stands here when the page opens. */
  public Field focused(boolean first) {
    return new Field(name, label, kind, value, hint, error, suffix, autocomplete, maxLength, required, first, keys);
  }

  /** The keys that bring the cursor here from anywhere on the page, such as {@code F4}. */
  public Field keys(String shortcuts) {
    return new Field(
        name, label, kind, value, hint, error, suffix, autocomplete, maxLength, required, autofocus, shortcuts);
  }

  @Override
  public String id() {
    return Ids.of(name);
  }

  @Override
  public String template() {
    return "field.jte";
  }
}
