package br.com.alicerce.app.ops;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.app.house.House;
import br.com.alicerce.app.house.docs.Written;
import br.com.alicerce.platform.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DashboardsTest {

  @Test
  void the_dashboards_are_written_down() {
    Dashboards.ALL.forEach(dashboard -> Written.keeps("deploy/grafana/" + dashboard.name() + ".json", Dashboards.json(dashboard)));
  }

  @Test
  void every_file_for_grafana_is_json_with_panels_that_ask_something() {
    var files = House.texts().stream().filter(text -> text.directory().equals("deploy/grafana")).toList();
    assertThat(files).hasSize(Dashboards.ALL.size()).allSatisfy(file -> {
      Map<String, Object> dashboard = Json.jsonb().type(Object.class).map().fromJson(file.text());
      assertThat((List<?>) dashboard.get("panels")).isNotEmpty().allSatisfy(panel -> assertThat(panel.toString()).contains("expr="));
    });
  }
}
