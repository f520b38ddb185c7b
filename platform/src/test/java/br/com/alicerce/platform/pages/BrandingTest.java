package br.com.alicerce.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrandingTest {

  @ParameterizedTest
  @CsvSource({"Loja do Zé, LZ", "Alicerce, A", "casa e construção, CC"})
  void initials_stand_for_a_store_without_a_logo(String name, String initials) {
    assertThat(new Branding(name, null, "#000000", "#ffffff").initials()).isEqualTo(initials);
  }

  @ParameterizedTest
  @ValueSource(strings = {"red", "#fff", "#12345g", "#000000}body{display:none", ""})
  void a_colour_that_could_break_out_of_the_style_is_refused(String colour) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Branding("Loja", null, colour, "#ffffff"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Branding("Loja", null, "#ffffff", colour));
  }

  @Test
  void the_style_holds_the_brand_and_a_text_that_reads_on_it() {
    assertThat(new Branding("Loja", null, "#FACC15", "#1d4ed8").css())
        .startsWith(":root{--brand:#facc15;--on-brand:#1f1d1a;")
        .endsWith("--accent:#1d4ed8;--on-accent:#ffffff}");
  }
}
