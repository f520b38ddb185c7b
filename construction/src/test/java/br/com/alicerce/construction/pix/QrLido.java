package br.com.alicerce.construction.pix;

import com.google.zxing.ChecksumException;
import com.google.zxing.FormatException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the QR code of a page with another library than the one that drew it. */
final class QrLido {

  private static final int QUIET = 4;
  private static final Pattern SVG = Pattern.compile("viewBox=\"0 0 (\\d+) \\d+\"[^>]*><path d=\"([^\"]*)\"/?>");
  private static final Pattern RUN = Pattern.compile("M(\\d+),(\\d+)h(\\d+)v1h-(\\d+)z");

  private QrLido() {}

  /** What the drawing in a page says. */
  static String of(String page) {
    Matcher svg = SVG.matcher(page);
    if (!svg.find()) {
      throw new AssertionError("No QR code in the page");
    }
    BitMatrix bits = new BitMatrix(Integer.parseInt(svg.group(1)) - 2 * QUIET);
    RUN.matcher(svg.group(2)).results().forEach(run -> bits.setRegion(
        Integer.parseInt(run.group(1)) - QUIET, Integer.parseInt(run.group(2)) - QUIET, Integer.parseInt(run.group(3)), 1));
    try {
      return new Decoder().decode(bits).getText();
    } catch (ChecksumException | FormatException unreadable) {
      throw new AssertionError(unreadable);
    }
  }
}
