package br.com.alicerce.app.house.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.app.house.House;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TidyTest {

  static Stream<TextRule> textRules() {
    return Stream.of(Layout.ALL, Words.ALL, Calls.ALL, SqlHabits.TEXTS).flatMap(List::stream);
  }

  static Stream<HouseRule> houseRules() {
    return Stream.of(Whole.ALL, SqlHabits.HOUSE).flatMap(List::stream);
  }

  @Test
  void the_house_was_found() {
    assertThat(House.modules()).hasSizeGreaterThan(8).allSatisfy(module -> assertThat(House.text(module + "/pom.xml").text()).isNotBlank());
    assertThat(House.mainJava()).hasSizeGreaterThan(200);
    assertThat(House.migrations()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("textRules")
  void every_text_keeps(TextRule rule) {
    assertThat(rule.check(House.texts().stream())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("textRules")
  void a_bad_text_breaks(TextRule rule) {
    assertThat(rule.check(Stream.of(rule.twin()))).as("the twin of \"%s\" passes", rule.says()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("houseRules")
  void the_house_keeps(HouseRule rule) {
    assertThat(rule.check().apply(House.texts())).as(rule.says()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("houseRules")
  void a_bad_house_breaks(HouseRule rule) {
    assertThat(rule.check().apply(rule.twin())).as("the twin of \"%s\" passes", rule.says()).isNotEmpty();
  }
}
