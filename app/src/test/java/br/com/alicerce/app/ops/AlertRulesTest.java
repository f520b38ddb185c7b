package br.com.alicerce.app.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import br.com.alicerce.app.house.House;
import br.com.alicerce.app.house.docs.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The alerts of the operator's page are those of Prometheus, and each was seen to fire and not to fire. */
class AlertRulesTest {

  private static final Path PROMETHEUS = House.root().resolve("deploy/prometheus");

  @Test
  void the_rules_are_written_down() {
    Written.keeps("deploy/prometheus/alerts.yml", AlertRules.text(Alerts.ALL));
    Written.keeps("deploy/prometheus/alerts_test.yml", AlertExamples.text(Alerts.ALL));
  }

  @Test
  void every_alert_is_silent_at_its_limit_and_fires_above_it() throws IOException, InterruptedException {
    assumeFalse(Promtool.isLeftOut(), "promtool is left out");
    assertThat(Promtool.run(PROMETHEUS, "check", "rules", "alerts.yml").text())
        .contains("SUCCESS: " + Alerts.ALL.size() + " rules found");
    Promtool.Said said = Promtool.run(PROMETHEUS, "test", "rules", "alerts_test.yml");
    assertThat(said.exitCode()).as(said.text()).isZero();
  }

  @Test
  void a_limit_that_is_off_is_seen_for_every_alert(@TempDir Path other) throws IOException, InterruptedException {
    assumeFalse(Promtool.isLeftOut(), "promtool is left out");
    Files.copy(PROMETHEUS.resolve("alerts_test.yml"), other.resolve("alerts_test.yml"));
    String rules = Files.readString(PROMETHEUS.resolve("alerts.yml"));
    for (String wrong : new String[] {"$1 > -0.01 + ", "$1 > 1e9 + "}) {
      Files.writeString(other.resolve("alerts.yml"), rules.replaceAll("(?m)(expr: .*) > (?=\\S+$)", wrong));
      String said = Promtool.run(other, "test", "rules", "alerts_test.yml").text();
      assertThat(Alerts.ALL).allSatisfy(alert -> assertThat(said).contains(alert.name()));
    }
  }

  @Test
  void every_alert_has_its_place_in_the_runbook() {
    assertThat(Alerts.ALL).allSatisfy(alert ->
        assertThat(House.text("docs/runbook.md").lines()).as(alert.name()).contains("### " + alert.name()));
  }
}
