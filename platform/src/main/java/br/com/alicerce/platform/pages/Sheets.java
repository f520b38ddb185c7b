package br.com.alicerce.platform.pages;

import java.util.List;

/** What every page loads, in this order: one style sheet a concept, one script a behaviour. */
public final class Sheets {

  /** Served as one file, {@link #BUNDLE}: a page then needs one address and a browser one request. */
  public static final List<String> SCREEN = List.of(
      "css/tokens.css", "css/base.css", "css/layout.css", "css/brand.css", "css/side.css", "css/menu.css",
      "css/plain.css", "css/buttons.css", "css/forms.css", "css/search-select.css", "css/tables.css",
      "css/tables-phone.css", "css/badges.css", "css/panels.css", "css/notices.css", "css/dialog.css", "css/steps.css",
      "css/quote.css", "css/quote-lines.css", "css/quote-lines-phone.css", "css/suggestions.css", "css/paper.css", "css/pix.css",
      "css/offer.css");

  /** All of {@link #SCREEN}, one after another. */
  public static final String BUNDLE = "css/screen.css";

  /** Suggestions come before the editor, which tells them its lines as soon as it starts. */
  public static final List<String> SCRIPTS = List.of(
      "js/menu.js", "js/shortcuts.js", "js/search-select.js", "js/first-error.js", "js/quote-suggestions.js", "js/quote-editor.js",
      "js/flash.js", "js/confirm.js", "js/print.js", "js/copy.js", "js/idempotency.js", "js/fragment-fallback.js", "js/session.js");

  private Sheets() {}
}
