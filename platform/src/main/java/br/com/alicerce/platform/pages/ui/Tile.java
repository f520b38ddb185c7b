package br.com.alicerce.platform.pages.ui;

import org.jspecify.annotations.Nullable;

/**
 * A number to see from across the counter.
 *
 * @param note what it is compared with or made of; empty for nothing
 * @param href the list behind it; null for none
 */
public record Tile(String label, String value, String note, Tone tone, @Nullable String href) implements Component {

  @Override
  public String template() {
    return "tile.jte";
  }
}
