package br.com.alicerce.platform.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import br.com.alicerce.platform.pages.ui.Icon;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {

  @ParameterizedTest
  @MethodSource
  void every_file_that_a_page_loads_exists(String path) {
    assertThat(Assets.at(path)).hasValueSatisfying(asset -> assertThat(asset.content()).isNotEmpty());
  }

  static Stream<String> every_file_that_a_page_loads_exists() {
    List<String> others = List.of(Sheets.BUNDLE, "css/print.css", "icons.svg", "favicon.svg", "vendor/htmx.js");
    return Stream.of(Sheets.SCREEN, Sheets.SCRIPTS, others).flatMap(List::stream);
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "css/none.css", "../application.conf", "css/../js/flash.js", "/etc/passwd", "css", "", "css/base.css/"
  })
  void a_path_that_is_no_file_of_ours_finds_nothing(String path) {
    assertThat(Assets.at(path)).isEmpty();
  }

  @Test
  void the_address_changes_with_the_content() {
    assertThat(Assets.url("css/base.css")).matches("/static/css/base\\.css\\?v=[0-9a-f]{12}");
    assertThatIllegalArgumentException().isThrownBy(() -> Assets.url("css/none.css"));
  }

  @Test
  void all_sheets_of_the_screen_are_one_file_in_their_order() {
    assertThat(text(Sheets.BUNDLE)).startsWith(text("css/tokens.css") + text("css/base.css"));
  }

  @Test
  void a_browser_is_told_what_each_kind_is() {
    assertThat(Assets.at("css/base.css").orElseThrow().mediaType()).isEqualTo("text/css; charset=utf-8");
    assertThat(Assets.at("js/flash.js").orElseThrow().mediaType()).isEqualTo("text/javascript; charset=utf-8");
  }

  @Test
  void every_icon_is_drawn_in_the_sprite() {
    String sprite = text("icons.svg");
    assertThat(Icon.ALL).allSatisfy(icon -> assertThat(sprite).contains("<symbol id=\"" + icon.name() + "\""));
  }

  private static String text(String path) {
    return new String(Assets.at(path).orElseThrow().content(), StandardCharsets.UTF_8);
  }
}
