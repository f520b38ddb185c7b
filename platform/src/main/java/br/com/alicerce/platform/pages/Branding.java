package br.com.alicerce.platform.pages;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a store looks: its name, logo and two colours, {@code #rrggbb}; an unreadable one is an exception.
 *
 * @param logoUrl where the logo is; the pages' policy loads images from this host only; null shows the initials
 */
public record Branding(String name, @Nullable String logoUrl, String primaryColor, String secondaryColor) {

  /** The house's own look, for pages that know no store yet. */
  public static final Branding ALICERCE = new Branding("Alicerce", null, "#9a3412", "#44403c");

  private static final Rgb PAPER = Rgb.parse("#f5f4f1");

  public Branding {
    Rgb.parse(primaryColor);
    Rgb.parse(secondaryColor);
  }

  /** One or two letters that stand for the store where it has no logo: of its first and last long word. */
  public String initials() {
    String[] words = name.strip().split("\\s+");
    String first = letter(words[0]);
    String last = words.length == 1 ? "" : letter(words[words.length - 1]);
    return (first + last).toUpperCase(Locale.ROOT);
  }

  /**
   * The style rule that gives the pages this store's colours. Every text that stands on a brand colour, and every brand
   * colour that is used as text, reaches {@link Contrast#TEXT}.
   */
  public String css() {
    Rgb brand = Rgb.parse(primaryColor);
    Rgb accent = Rgb.parse(secondaryColor);
    Rgb onBrand = Contrast.textOn(brand);
    return ":root{--brand:%s;--on-brand:%s;--brand-press:%s;--brand-ink:%s;--brand-soft:%s;--accent:%s;--on-accent:%s}"
        .formatted(brand.hex(), onBrand.hex(), pressed(brand, onBrand).hex(), Contrast.readable(brand, PAPER).hex(),
            Rgb.WHITE.mix(brand, 0.1).hex(), accent.hex(), Contrast.textOn(accent).hex());
  }

  // Away from the text's colour, so that the text on a pressed button reads even better.
  private static Rgb pressed(Rgb brand, Rgb text) {
    return brand.mix(text.equals(Rgb.WHITE) ? Rgb.BLACK : Rgb.WHITE, 0.14);
  }

  private static String letter(String word) {
    return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
  }
}
