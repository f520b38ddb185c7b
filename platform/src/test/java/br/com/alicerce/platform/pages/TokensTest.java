package br.com.alicerce.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours that the style sheets name, measured against each other as they are used. */
class TokensTest {

  private static final double BOUNDARY = 3;
  private static final Map<String, Rgb> COLOURS = colours();

  @ParameterizedTest
  @CsvSource({
    "ink, paper", "ink, surface", "ink, sunken", "ink-soft, paper", "ink-soft, surface", "ink-soft, neutral-soft",
    "ink-faint, paper", "ink-faint, surface", "ink-faint, sunken", "good, good-soft", "good, surface",
    "warn, warn-soft", "warn, surface", "bad, bad-soft", "bad, surface", "info, info-soft", "info, surface",
    "special, special-soft", "ink-soft, warn-soft", "ink-soft, bad-soft", "ink-soft, info-soft", "surface, bad"
  })
  void text_reads_on_what_it_stands_on(String text, String background) {
    assertThat(Contrast.ratio(COLOURS.get(text), COLOURS.get(background))).isGreaterThanOrEqualTo(Contrast.TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"paper", "surface"})
  void the_border_of_an_input_stands_out(String background) {
    assertThat(Contrast.ratio(COLOURS.get("line-strong"), COLOURS.get(background))).isGreaterThanOrEqualTo(BOUNDARY);
  }

  @Test
  void text_reads_on_the_tint_of_any_brand() {
    SplittableRandom random = new SplittableRandom(11);
    for (int i = 0; i < 2_000; i++) {
      String hex = new Rgb(random.nextInt(256), random.nextInt(256), random.nextInt(256)).hex();
      Map<String, Rgb> brand = read(new Branding("Loja", null, hex, "#000000").css());
      assertThat(Contrast.ratio(COLOURS.get("ink"), brand.get("brand-soft"))).as(hex).isGreaterThan(Contrast.TEXT);
      assertThat(Contrast.ratio(COLOURS.get("ink-soft"), brand.get("brand-soft"))).as(hex).isGreaterThan(Contrast.TEXT);
      assertThat(Contrast.ratio(brand.get("on-brand"), brand.get("brand-press"))).as(hex).isGreaterThan(Contrast.TEXT);
      assertThat(Contrast.ratio(brand.get("brand-ink"), COLOURS.get("paper"))).as(hex).isGreaterThan(Contrast.TEXT);
    }
  }

  private static Map<String, Rgb> colours() {
    return read(new String(Assets.at("css/tokens.css").orElseThrow().content(), StandardCharsets.UTF_8));
  }

  private static Map<String, Rgb> read(String css) {
    return Pattern.compile("--([a-z-]+): ?(#[0-9a-f]{6})").matcher(css).results()
        .collect(Collectors.toMap(match -> match.group(1), match -> Rgb.parse(match.group(2))));
  }
}
