package br.com.alicerce.platform.pages.ui;

/** How far something has come, as a bar and in words. */
public record Progress(String label, long value, long max, String words) implements Component {

  @Override
  public String template() {
    return "progress.jte";
  }
}
