package br.com.alicerce.platform.pages.ui;

import org.jspecify.annotations.Nullable;

/**
 * One choice out of more than can be listed: what is typed is looked for, the arrows move, Enter takes, Esc closes.
 *
 * @param name what the form calls the chosen value; null sends nothing (a script takes the choice instead)
 * @param source answers {@code GET ?q=…} with a fragment of {@link SearchOption}s
 * @param value what is chosen; empty for nothing
 * @param text what the chosen value is called
 * @param follows the name of an input whose value narrows the search, sent along; null for none
 */
public record SearchSelect(
    String id, @Nullable String name, String label, String source, String value, String text, String placeholder,
    @Nullable String follows, @Nullable String error, boolean required, boolean autofocus, @Nullable String keys)
    implements Input {

  public static SearchSelect of(String name, String label, String source) {
    return new SearchSelect(Ids.of(name), name, label, source, "", "", "", null, null, false, false, null);
  }

  /** One whose choice a script takes at once. */
  public static SearchSelect unsent(String id, String label, String source) {
    return new SearchSelect(id, null, label, source, "", "", "", null, null, false, false, null);
  }

  public SearchSelect chosen(@Nullable String chosen, @Nullable String called) {
    return new SearchSelect(id, name, label, source, chosen == null ? "" : chosen, called == null ? "" : called,
        placeholder, follows, error, required, autofocus, keys);
  }

  public SearchSelect placeholder(String words) {
    return new SearchSelect(
        id, name, label, source, value, text, words, follows, error, required, autofocus, keys);
  }

  public SearchSelect follows(String input) {
    return new SearchSelect(
        id, name, label, source, value, text, placeholder, input, error, required, autofocus, keys);
  }

  public SearchSelect error(@Nullable String message) {
    return new SearchSelect(
        id, name, label, source, value, text, placeholder, follows, message, required, autofocus, keys);
  }

  public SearchSelect mandatory() {
    return new SearchSelect(id, name, label, source, value, text, placeholder, follows, error, true, autofocus, keys);
  }

  public SearchSelect focused() {
    return new SearchSelect(id, name, label, source, value, text, placeholder, follows, error, required, true, keys);
  }

  public SearchSelect keys(String shortcuts) {
    return new SearchSelect(
        id, name, label, source, value, text, placeholder, follows, error, required, autofocus, shortcuts);
  }

  /** The id of the list of what was found. */
  public String listId() {
    return id + "-lista";
  }

  @Override
  public String template() {
    return "search-select.jte";
  }
}
