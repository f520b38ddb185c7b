package br.com.alicerce.app.house.wanted;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.app.house.docs.Written;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LicencesTest {

  /** Libraries that only tests use: they are not given away with the product. */
  private static final String TESTS_ONLY = "com.tngtech.archunit|org.assertj|net.bytebuddy|org.junit.*|org.apiguardian|org.opentest4j"
      + "|com.microsoft.playwright|com.deque.html.axe-core|com.fasterxml.jackson.*|com.networknt|com.ethlo.time|org.yaml";

  private static final String HEAD = """
      # Licences

      Alicerce is under Apache-2.0. This is what it is given away with, each library under a licence that goes together with Apache-2.0;
      where a library offers several, the most liberal. The embedded servers' binaries bring PostgreSQL (PostgreSQL Licence) and
      Redis 6.2 (BSD-3-Clause). A test reads the licence of every library from its pom and keeps this list.

      | library | licence |
      |---|---|
      """;

  @Test
  void every_library_goes_together_with_apache_2() {
    List<Library> libraries = Library.onTheClassPath();
    assertThat(libraries).hasSizeGreaterThan(60);
    assertThat(libraries).allSatisfy(library ->
        assertThat(Licences.isAccepted(Licences.of(library))).as(library.name() + ": " + Licences.of(library)).isTrue());
  }

  @Test
  void a_licence_that_takes_the_whole_house_is_not_accepted() {
    assertThat(Licences.isAccepted(Licences.choose(List.of("GNU Affero General Public License v3")))).isFalse();
    assertThat(Licences.isAccepted(Licences.choose(List.of("GPL-2.0-only", "SSPL-1.0")))).isFalse();
    assertThat(Licences.isAccepted(Licences.choose(List.of()))).isFalse();
    assertThat(Licences.choose(List.of("LGPL-2.1-only", "EPL-2.0"))).isEqualTo("EPL-2.0");
  }

  @Test
  void the_list_in_the_documents_is_this_one() {
    Written.keeps("docs/licenses.md", HEAD + Library.onTheClassPath().stream()
        .filter(library -> !library.group().matches(TESTS_ONLY))
        .map(library -> "| " + library.name() + " | " + Licences.of(library) + " |\n")
        .collect(Collectors.joining()));
  }
}
