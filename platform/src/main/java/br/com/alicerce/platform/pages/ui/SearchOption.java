package br.com.alicerce.platform.pages.ui;

/**
 * One answer to a {@link SearchSelect}.
 *
 * @param text what it is called
 * @param detail what tells it from its like, such as a document; empty for nothing
 * @param aside what stands at its right, such as a price; empty for nothing
 */
public record SearchOption(String value, String text, String detail, String aside) implements Component {

  @Override
  public String template() {
    return "search-option.jte";
  }
}
