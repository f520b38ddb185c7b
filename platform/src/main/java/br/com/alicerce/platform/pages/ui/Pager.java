package br.com.alicerce.platform.pages.ui;

import org.jspecify.annotations.Nullable;

/**
 * The way on through a list that is read by cursor.
 *
 * @param next the next page's address; null on the last one
 * @param first the first page's address; null on the first one
 * @param further what the next page holds
 */
public record Pager(@Nullable String next, @Nullable String first, String further) implements Component {

  /** Of a list that has the newest first. */
  public Pager(@Nullable String next, @Nullable String first) {
    this(next, first, "Mais antigos");
  }

  /** The same way through a list by name. */
  public Pager byName() {
    return new Pager(next, first, "Próximos");
  }

  @Override
  public String template() {
    return "pager.jte";
  }
}
