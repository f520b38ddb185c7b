package br.com.alicerce.platform.pages;

import java.util.List;

/** What every page loads, in this order: one style sheet a concept, one script a behaviour. */
public final class Sheets {

  public static final List<String> SCREEN = List.of(
      "css/tokens.css", "css/base.css", "css/layout.css", "css/buttons.css", "css/forms.css", "css/search-select.css",
      "css/tables.css", "css/badges.css", "css/panels.css", "css/notices.css", "css/dialog.css", "css/steps.css");

  public static final List<String> SCRIPTS = List.of(
      "js/shortcuts.js", "js/search-select.js", "js/flash.js", "js/confirm.js",
      "js/idempotency.js", "js/fragment-fallback.js");

  private Sheets() {}
}
