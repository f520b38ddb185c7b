package br.com.alicerce.bench.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.app.deploy.RoleUnit;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the units of systemd say of droplets, beside the layouts of the document. */
class RoleUnitsTest {

  @ParameterizedTest
  @EnumSource
  void a_unit_names_the_droplet_that_its_role_has_for_itself_among_a_thousand_stores(RoleUnit unit) {
    assertThat(Layout.document1000().nodes())
        .filteredOn(node -> node.components().equals(List.of(component(unit))))
        .extracting(node -> node.droplet().gigabytes())
        .containsExactly(Integer.parseInt(found(unit, "For a droplet of (\\d+) GB").group(1)));
  }

  @ParameterizedTest
  @MethodSource
  void what_units_may_take_of_a_droplet_leaves_its_system_room(Layout layout) {
    for (Node node : layout.nodes()) {
      assertThat(List.of(RoleUnit.values()).stream()
          .filter(unit -> node.components().contains(component(unit)))
          .mapToInt(RoleUnitsTest::most)
          .sum()).as(node.title()).isLessThanOrEqualTo(node.droplet().gigabytes() * 1024 - (int) Assumption.SYSTEM_MB.usual());
    }
  }

  static List<Layout> what_units_may_take_of_a_droplet_leaves_its_system_room() {
    return List.of(Layout.document200(), Layout.document500(), Layout.document1000());
  }

  private static Component component(RoleUnit unit) {
    return Component.valueOf(unit.name());
  }

  /** Megabytes. */
  private static int most(RoleUnit unit) {
    MatchResult most = found(unit, "MemoryMax=(\\d+)([MG])\n");
    return Integer.parseInt(most.group(1)) * (most.group(2).equals("G") ? 1024 : 1);
  }

  private static MatchResult found(RoleUnit unit, String pattern) {
    return Pattern.compile(pattern).matcher(unit.text("/opt", "/etc")).results().findFirst().orElseThrow();
  }
}
