package br.com.alicerce.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContrastTest {

  private static final Rgb PAPER = Rgb.parse("#f5f4f1");

  @Test
  void black_on_white_is_21_and_a_colour_on_itself_is_1() {
    assertThat(Contrast.ratio(Rgb.BLACK, Rgb.WHITE)).isCloseTo(21, within(0.001));
    assertThat(Contrast.ratio(PAPER, PAPER)).isEqualTo(1);
  }

  @Test
  void the_grey_that_everybody_quotes_just_reads_on_white() {
    assertThat(Contrast.ratio(Rgb.parse("#767676"), Rgb.WHITE)).isCloseTo(4.54, within(0.005));
  }

  @ParameterizedTest
  @CsvSource({"#000000, #ffffff", "#9a3412, #ffffff", "#facc15, #1f1d1a", "#ffffff, #1f1d1a", "#1d4ed8, #ffffff"})
  void text_on_a_brand_is_white_or_ink_whichever_reads_better(String brand, String text) {
    assertThat(Contrast.textOn(Rgb.parse(brand)).hex()).isEqualTo(text);
  }

  @Test
  void text_reads_on_any_brand_at_all() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 20_000; i++) {
      Rgb brand = new Rgb(random.nextInt(256), random.nextInt(256), random.nextInt(256));
      assertThat(Contrast.ratio(Contrast.textOn(brand), brand)).as(brand.hex()).isGreaterThanOrEqualTo(Contrast.TEXT);
      assertThat(Contrast.ratio(Contrast.readable(brand, PAPER), PAPER)).isGreaterThanOrEqualTo(Contrast.TEXT);
    }
  }

  @Test
  void a_brand_that_reads_already_is_left_alone_and_another_keeps_its_hue() {
    assertThat(Contrast.readable(Rgb.parse("#9a3412"), PAPER)).isEqualTo(Rgb.parse("#9a3412"));
    Rgb darkYellow = Contrast.readable(Rgb.parse("#facc15"), PAPER);
    assertThat(darkYellow.red()).isGreaterThan(darkYellow.blue());
  }
}
