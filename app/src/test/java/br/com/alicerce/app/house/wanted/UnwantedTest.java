package br.com.alicerce.app.house.wanted;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.app.house.House;
import br.com.alicerce.app.house.SourceText;
import br.com.alicerce.app.house.arrows.ModulePom;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The list of what would each be a defect; libraries with all they need in turn, every pom, deployment and code. */
class UnwantedTest {

  static List<Unwanted> list() {
    return Unwanted.ALL;
  }

  @ParameterizedTest
  @MethodSource("list")
  void no_library_of_it_is_here(Unwanted unwanted) {
    assertThat(unwanted.amongLibraries(Library.onTheClassPath().stream().map(Library::name))).isEmpty();
    assertThat(unwanted.amongLibraries(declared())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("list")
  void nothing_speaks_to_it(Unwanted unwanted) {
    assertThat(unwanted.amongTexts(House.texts().stream().filter(UnwantedTest::isRead))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("list")
  void it_would_be_seen(Unwanted unwanted) {
    assertThat(unwanted.amongLibraries(Stream.of(unwanted.twinLibrary()))).isNotEmpty();
    assertThat(unwanted.amongTexts(Stream.of(unwanted.twinText()))).isNotEmpty();
  }

  @Test
  void the_one_database_is_made_with_the_embedded_server() {
    assertThat(House.texts().stream()
        .filter(text -> text.isMain() && text.isJava() && !List.of("embedded", "testing", "bench").contains(text.module()))
        .filter(text -> text.text().toLowerCase(java.util.Locale.ROOT).contains("create database"))
        .map(SourceText::name)).containsExactly("Installation.java");
  }

  private static boolean isRead(SourceText text) {
    return text.module().equals("deploy") || text.name().equals("alicerce")
        || text.isMain() && !List.of("embedded", "testing").contains(text.module());
  }

  private static Stream<String> declared() {
    return House.texts().stream().filter(text -> text.name().equals("pom.xml"))
        .flatMap(pom -> ModulePom.of(pom.text()).dependencies().stream());
  }
}
