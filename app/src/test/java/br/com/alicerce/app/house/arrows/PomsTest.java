package br.com.alicerce.app.house.arrows;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.app.house.House;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PomsTest {

  private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
      Map.entry("contracts", Set.of()),
      Map.entry("embedded", Set.of()),
      Map.entry("platform", Set.of("contracts", "embedded:test")),
      Map.entry("testing", Set.of("platform", "embedded")),
      Map.entry("eventing", Set.of("platform", "testing:test")),
      Map.entry("identity", Set.of("eventing", "testing:test")),
      Map.entry("construction", Set.of("eventing", "testing:test")),
      Map.entry("relay", Set.of("eventing", "testing:test")),
      Map.entry("engines", Set.of("eventing", "testing:test")),
      Map.entry("app", Set.of("identity", "construction", "relay", "engines", "embedded", "testing:test")),
      Map.entry("simulation", Set.of("relay", "engines", "testing:test")),
      Map.entry("chaos", Set.of("app", "testing:test")),
      Map.entry("bench", Set.of("app", "simulation", "testing:test")));

  static Iterable<String> modules() {
    return House.modules();
  }

  @Test
  void the_modules_are_these() {
    assertThat(House.modules()).containsExactlyInAnyOrderElementsOf(ARROWS.keySet());
  }

  @ParameterizedTest
  @MethodSource("modules")
  void a_module_depends_on_exactly_what_its_arrows_allow(String module) {
    assertThat(pom(module).arrows()).isEqualTo(ARROWS.get(module));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void versions_stand_in_the_root_pom_only(String module) {
    assertThat(pom(module).ownVersions()).isEmpty();
  }

  @Test
  void contracts_depend_on_nothing_at_all() {
    assertThat(pom("contracts").dependencies()).isEmpty();
  }

  @Test
  void every_version_of_the_root_pom_is_a_number_and_stands_once() {
    String root = House.text("pom.xml").text();
    Map<String, String> versions = new TreeMap<>();
    java.util.regex.Pattern.compile("<([a-z.]+\\.version)>([^<]+)</").matcher(root).results()
        .forEach(found -> assertThat(versions.put(found.group(1), found.group(2))).as(found.group(1)).isNull());
    assertThat(versions).isNotEmpty().allSatisfy((name, version) -> assertThat(version).matches("\\d+(\\.\\d+)+"));
    assertThat(versions.keySet()).allSatisfy(name -> assertThat(used(name)).as(name + " is used").isTrue());
  }

  @Test
  void an_arrow_to_a_sibling_and_a_version_of_ones_own_are_seen() {
    ModulePom wrong = ModulePom.of("""
        <project>
          <parent><groupId>br.com.alicerce</groupId><artifactId>alicerce</artifactId><version>0.1.0</version></parent>
          <dependencies>
            <dependency><groupId>br.com.alicerce</groupId><artifactId>eventing</artifactId></dependency>
            <dependency><groupId>br.com.alicerce</groupId><artifactId>engines</artifactId><version>0.1.0</version></dependency>
            <dependency><groupId>org.example</groupId><artifactId>other</artifactId><version>${other.version}</version></dependency>
          </dependencies>
        </project>""");
    assertThat(wrong.arrows()).containsExactly("engines", "eventing").isNotEqualTo(ARROWS.get("construction"));
    assertThat(wrong.ownVersions()).containsExactly("0.1.0");
  }

  private static boolean used(String property) {
    return House.texts().stream().filter(text -> text.name().equals("pom.xml")).anyMatch(pom -> pom.text().contains("${" + property + "}"));
  }

  private static ModulePom pom(String module) {
    return ModulePom.of(House.text(module + "/pom.xml").text());
  }
}
