package br.com.alicerce.platform.pages;

/**
 * All that stands around the content of a page for people who may not have logged in: login, errors, public links.
 *
 * @param branding the store's, or {@link Branding#ALICERCE} where none is known
 * @param nonce the one-time word by which this response's policy admits the brand's style
 */
public record PlainFrame(String title, Branding branding, String nonce) {

  /** What the browser's tab shows. */
  public String tabTitle() {
    return title + " · " + branding.name();
  }
}
