package br.com.alicerce.platform.pages.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One choice out of a few that are known beforehand. */
public record Select(
    String name, String label, List<Option> options, String value, @Nullable String hint, @Nullable String error)
    implements Input {

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

  @Override
  public String id() {
    return Ids.of(name);
  }

  @Override
  public String template() {
    return "select.jte";
  }
}
