package br.com.alicerce.platform.pages;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Puts the content that a module renders with its own templates into a frame of the house. */
public final class Pages {

  private static final int USUAL_PAGE_CHARS = 16 * 1024;

  private Pages() {}

  /** A whole page for someone who has logged in. */
  public static String page(PageFrame frame, Content content) {
    return fragment(Templates.PLATFORM.content("layout.jte", Map.of("frame", frame, "content", content)));
  }

  /** A whole page without menu: login, errors, what a customer opens by link. */
  public static String plain(PlainFrame frame, Content content) {
    return fragment(Templates.PLATFORM.content("plain.jte", Map.of("frame", frame, "content", content)));
  }

  /** Content by itself, for a part of a page that is loaded later. */
  public static String fragment(Content content) {
    StringOutput text = new StringOutput(USUAL_PAGE_CHARS);
    content.writeTo(new OwaspHtmlTemplateOutput(text));
    return text.toString();
  }
}
