package br.com.alicerce.platform.pages;

import br.com.alicerce.platform.pages.ui.Flash;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that stands around the content of a page for people who have logged in.
 *
 * @param title what the page is, in Portuguese, without the store's name
 * @param userName the person's name
 * @param roleWords what the person is in the store, in Portuguese, such as {@code Vendedor}
 * @param nonce the one-time word by which this response's policy admits the brand's style
 * @param flash what just happened, said once; null for nothing
 */
public record PageFrame(
    String title, Branding branding, String userName, String roleWords, List<MenuItem> menu, String nonce,
    @Nullable Flash flash) {

  public PageFrame {
    menu = List.copyOf(menu);
  }

  /** What the browser's tab shows. */
  public String tabTitle() {
    return title + " · " + branding.name();
  }
}
