package br.com.alicerce.app.house.docs;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.app.house.House;
import br.com.alicerce.app.house.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every pitfall of the pipeline has tests, and the page that says which tells the truth. */
class PitfallsTest {

  private static final String PAGE = "docs/pitfalls.md";
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (?!pitfall|what|-)(.+?) \\|.* \\|$");
  private static final Pattern NAMED = Pattern.compile("`([A-Za-z]+Test)#([a-z_0-9]+)`");

  private static final List<String> PITFALLS = List.of(
      "`id > last` polling loses rows that commit late",
      "polling bounded by xmin stalls behind any open write transaction of the cluster",
      "marked published before the broker acknowledged",
      "two relay leaders from a stale lock",
      "entries of a dead worker never reclaimed",
      "poison message redelivered for ever",
      "MAXLEN drops unread entries",
      "NOGROUP after a flush",
      "BLOCK against the client's time-out loses replies",
      "eviction",
      "dead-tuple cliff",
      "tenant setting leaks through the pool; an expired setting is `''`, not NULL",
      "owner, BYPASSRLS and view bypass; per-row functions",
      "ids of another store in path, query, body, nested, batch",
      "idempotency races, stored 5xx",
      "password hashing exhausts the CPU",
      "nginx repeats a POST, or cuts requests at deploy",
      "limits forgotten",
      "kills and stops of every kind of process",
      "named crash points, five seeds each",
      "10,000 forged tokens",
      "10,000 fuzzed requests",
      "10,000 simulated worlds",
      "planted bugs",
      "the proof sees what is lost and what is applied twice");

  static Stream<String> tests() {
    return NAMED.matcher(House.text(PAGE).text()).results().map(found -> found.group(1) + "#" + found.group(2)).distinct();
  }

  @Test
  void every_pitfall_has_a_row_and_every_row_a_test() {
    Map<String, List<String>> rows = rows(House.text(PAGE).text());
    assertThat(rows.keySet()).containsExactlyElementsOf(PITFALLS);
    assertThat(rows).allSatisfy((pitfall, named) -> assertThat(named).as(pitfall).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("tests")
  void a_test_that_the_page_names_exists(String named) {
    assertThat(exists(named)).isTrue();
  }

  @Test
  void a_test_that_does_not_exist_and_a_row_without_one_are_seen() {
    assertThat(exists("PipelineTest#nothing_ever_fails")).isFalse();
    assertThat(exists("NoSuchTest#a_test_that_the_page_names_exists")).isFalse();
    assertThat(exists("HostileWritersTest#close")).as("a method that is no test").isFalse();
    assertThat(rows("| eviction | refuse | it is tested |\n").get("eviction")).isEmpty();
  }

  private static Map<String, List<String>> rows(String page) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    ROW.matcher(page).results().forEach(row -> {
      List<String> named = new ArrayList<>();
      NAMED.matcher(row.group()).results().forEach(test -> named.add(test.group()));
      rows.put(row.group(1), named);
    });
    return rows;
  }

  private static boolean exists(String named) {
    String[] parts = named.split("#");
    Pattern method = Pattern.compile(
        "@(?:Test|ParameterizedTest(?:\\([^)]*\\))?)\\s+(?:@\\w+(?:\\([^)]*\\))?\\s+)*void " + parts[1] + "\\(");
    return House.texts().stream()
        .filter(text -> text.name().equals(parts[0] + ".java") && !text.isMain())
        .map(SourceText::text)
        .anyMatch(text -> method.matcher(text).find());
  }
}
