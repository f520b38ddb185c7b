package br.com.alicerce.platform.pages.ui;

/** What is seen on a tile, be it a link or not. */
public record TileFace(Tile tile) implements Component {

  @Override
  public String template() {
    return "tile-face.jte";
  }
}
