package br.com.alicerce.platform.pages;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An opaque sRGB colour, each channel 0–255.
 *
 * <p>Only {@link #parse} makes one of a text, so what {@link #hex} gives is always {@code #rrggbb} and safe in a style.
 */
public record Rgb(int red, int green, int blue) {

  static final Rgb WHITE = new Rgb(255, 255, 255);
  static final Rgb BLACK = new Rgb(0, 0, 0);

  private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

  public Rgb {
    if ((red | green | blue) < 0 || red > 255 || green > 255 || blue > 255) {
      throw new IllegalArgumentException("a channel lies outside 0-255");
    }
  }

  /** Reads {@code #rrggbb}; anything else is an {@link IllegalArgumentException}. */
  public static Rgb parse(String hex) {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("a colour is #rrggbb, not: " + hex);
    }
    int bits = Integer.parseInt(hex.substring(1), 16);
    return new Rgb(bits >> 16 & 255, bits >> 8 & 255, bits & 255);
  }

  /** The colour as {@code #rrggbb}, lower case. */
  public String hex() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }

  /** This colour moved towards another: 0 is this one, 1 the other. */
  public Rgb mix(Rgb other, double share) {
    return new Rgb(
        between(red, other.red, share), between(green, other.green, share), between(blue, other.blue, share));
  }

  private static int between(int from, int to, double share) {
    return (int) Math.round(from + (to - from) * share);
  }
}
