package br.com.alicerce.platform.pages;

import br.com.alicerce.platform.pages.ui.Icon;
import br.com.alicerce.platform.security.Caller;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A place of the menu, and who sees it.
 *
 * @param label in Portuguese
 * @param href the page; it and everything below it counts as being there
 * @param key the digit that, with Alt, goes there; null for none
 * @param seenBy who has anything to do there
 */
public record MenuEntry(String label, String href, Icon icon, @Nullable String key, Predicate<Caller> seenBy) {

  MenuItem at(String path) {
    boolean active = href.equals("/") ? path.equals("/") : path.equals(href) || path.startsWith(href + "/");
    return new MenuItem(label, href, icon, active, key);
  }
}
