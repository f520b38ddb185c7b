package br.com.alicerce.platform.pages.ui;

/** How the inputs of a form are called in the page. */
public final class Ids {

  private Ids() {}

  /** The id of the input with this name. */
  public static String of(String name) {
    return "campo-" + name.replace('_', '-');
  }
}
