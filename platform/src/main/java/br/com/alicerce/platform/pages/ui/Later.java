package br.com.alicerce.platform.pages.ui;

/**
 * A part that the browser asks for once the page stands, from a process that may be away.
 *
 * @param source answers with a fragment that takes this part's place
 * @param away what is shown if nothing came within three seconds
 */
public record Later(String source, String away) implements Component {

  @Override
  public String template() {
    return "later.jte";
  }
}
