package br.com.alicerce.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The operator looks at the house by browser. */
class OperatorInTheBrowserTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  @Test
  void every_chart_is_drawn_and_every_alert_is_told() {
    assumeFalse(Browsers.areLeftOut(), "asked for by ALICERCE_TESTS_LEFT_OUT");
    DemoInstallation demo = DemoInstallation.shared();
    try (Browsers browsers = new Browsers()) {
      List<String> broken = new CopyOnWriteArrayList<>();
      Page page = browsers.stranger();
      page.navigate(demo.managementUrl() + "/ops");
      Browsers.expectOpenToAll(page);
      Browsers.awaitFocus(page, "input");
      page.keyboard().type("not-the-password");
      page.keyboard().press("Enter");
      page.waitForSelector("[role=alert]");
      page.onPageError(broken::add);
      Browsers.awaitFocus(page, "input");
      page.keyboard().type(DemoInstallation.OPERATOR_PASSWORD);
      page.keyboard().press("Enter");
      Eventually.holds("eight charts", SOON, () -> page.locator(".uplot canvas").count() == 8);
      Eventually.holds("a judgement", SOON, () -> page.locator("#alerts tbody tr").count() > 10);
      Browsers.expectOpenToAll(page);
      assertThat(page.locator(".ops-figures").innerText()).contains("Requests/s", "Pending", "Connections");
      assertThat(broken).isEmpty();
    }
  }
}
