package br.com.alicerce.platform.pages.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One choice out of a few that are known beforehand. */
public record Select(
    String name, String label, List<Option> options, String value, @Nullable String hint, @Nullable String error)
    implements Component {

  public Select {
    options = List.copyOf(options);
  }

  public static Select of(String name, String label, List<Option> options) {
    return new Select(name, label, options, "", null, null);
  }

  public Select value(@Nullable String chosen) {
    return new Select(name, label, options, chosen == null ? "" : chosen, hint, error);
  }

  public Select hint(@Nullable String help) {
    return new Select(name, label, options, value, help, error);
  }

  public Select error(@Nullable String message) {
    return new Select(name, label, options, value, hint, message);
  }

  public String id() {
    return Ids.of(name);
  }

  /** The id of the line below it that helps or complains; null where there is none. */
  public @Nullable String noteId() {
    return hint == null && error == null ? null : id() + "-note";
  }

  /** The word of {@code aria-invalid}; null while nothing is wrong. */
  public @Nullable String invalid() {
    return error == null ? null : "true";
  }

  @Override
  public String template() {
    return "select.jte";
  }
}
