package br.com.alicerce.platform.pages.ui;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/**
 * The head of a page's content.
 *
 * @param aside what stands beside the title, such as a status; null for nothing
 * @param back where the thing belongs to; null on a page of the menu
 */
public record PageHead(
    String title, @Nullable String text, @Nullable Content aside, @Nullable Content actions, @Nullable Button back)
    implements Component {

  public static PageHead of(String title) {
    return new PageHead(title, null, null, null, null);
  }

  public PageHead text(String line) {
    return new PageHead(title, line, aside, actions, back);
  }

  public PageHead aside(Content content) {
    return new PageHead(title, text, content, actions, back);
  }

  public PageHead actions(@Nullable Content buttons) {
    return new PageHead(title, text, aside, buttons, back);
  }

  public PageHead back(String label, String href) {
    return new PageHead(title, text, aside, actions, Button.link(label, href).quiet().icon(Icon.BACK));
  }

  @Override
  public String template() {
    return "page-head.jte";
  }
}
