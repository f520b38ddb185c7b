package br.com.alicerce.platform.pages;

import br.com.alicerce.platform.pages.ui.Icon;
import org.jspecify.annotations.Nullable;

/**
 * A way to another page, in the frame of every page.
 *
 * @param key the digit that, with Alt, goes there; null for none
 */
public record MenuItem(String label, String href, Icon icon, boolean active, @Nullable String key) {

  /** The key as {@code aria-keyshortcuts} writes it; null for none. */
  public @Nullable String shortcut() {
    return key == null ? null : "Alt+" + key;
  }
}
