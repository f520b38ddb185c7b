package br.com.alicerce.construction.pix;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as an SVG draws it: one path over squares of 1, with the quiet zone that readers need around it.
 *
 * @param lado length of a side, quiet zone included
 * @param caminho the dark squares as the {@code d} of a path
 */
public record DesenhoQr(int lado, String caminho) {

  private static final int QUIET = 4;

  /** Draws a text, so that it can be read with 15 % of it dirty. */
  static DesenhoQr of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      int x = 0;
      while (x < code.size) {
        int from = x;
        while (code.getModule(x, y)) { // outside of the code everything is light
          x++;
        }
        if (x > from) {
          path.append("M%d,%dh%dv1h-%dz".formatted(from + QUIET, y + QUIET, x - from, x - from));
        }
        x++;
      }
    }
    return new DesenhoQr(code.size + 2 * QUIET, path.toString());
  }

  /** The frame that the path is drawn in. */
  public String quadro() {
    return "0 0 " + lado + " " + lado;
  }
}
