package br.com.alicerce.construction.pix;

import java.text.Normalizer;

/** Text as a BR Code carries it: the printable characters of ASCII, accents taken off. */
final class TextoBancario {

  private TextoBancario() {}

  /** The text without its accents; characters that are not ASCII even so are left in, for {@link #isPlain} to see. */
  static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
  }

  /** Whether a text can be carried in at most so many characters, counted after the accents are off. */
  static boolean isPlain(String text, int most) {
    String plain = plain(text);
    return !plain.isBlank() && plain.length() <= most && plain.chars().allMatch(c -> c >= ' ' && c <= '~');
  }
}
