package br.com.alicerce.platform.pages;

/** Contrast between colours as WCAG 2.2 measures it: from 1 (the same) to 21 (black on white). */
public final class Contrast {

  /** The least contrast of ordinary text, WCAG 2.2 level AA. */
  public static final double TEXT = 4.5;

  private static final Rgb INK = Rgb.parse("#1f1d1a");
  private static final double STEP = 0.04;

  private Contrast() {}

  /** How far two colours stand apart; the order does not matter. */
  public static double ratio(Rgb one, Rgb other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  /** White or near-black, whichever reads better on a background; if neither reaches {@link #TEXT}, black. */
  public static Rgb textOn(Rgb background) {
    Rgb better = ratio(Rgb.WHITE, background) >= ratio(INK, background) ? Rgb.WHITE : INK;
    return ratio(better, background) >= TEXT ? better : Rgb.BLACK;
  }

  /** The colour itself where it reads as text on a light background, otherwise darkened just until it does. */
  public static Rgb readable(Rgb colour, Rgb background) {
    Rgb candidate = colour;
    for (double share = STEP; share < 1 && ratio(candidate, background) < TEXT; share += STEP) {
      candidate = colour.mix(Rgb.BLACK, share);
    }
    return candidate;
  }

  private static double luminance(Rgb colour) {
    return 0.2126 * linear(colour.red()) + 0.7152 * linear(colour.green()) + 0.0722 * linear(colour.blue());
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
