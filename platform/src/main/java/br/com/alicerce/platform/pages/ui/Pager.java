package br.com.alicerce.platform.pages.ui;

import org.jspecify.annotations.Nullable;

/**
 * The way on through a list that is read by cursor, newest first.
 *
 * @param next the next page's address; null on the last one
 * @param first the first page's address; null on the first one
 */
public record Pager(@Nullable String next, @Nullable String first) implements Component {

  @Override
  public String template() {
    return "pager.jte";
  }
}
