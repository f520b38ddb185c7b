package br.com.alicerce.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Whoever writes a client reads the API's document in the demo. */
class OpenApiInTheBrowserTest {

  @Test
  void the_viewer_shows_every_call_and_asks_nothing_of_other_hosts() {
    assumeFalse(Browsers.areLeftOut(), "asked for by ALICERCE_TESTS_LEFT_OUT");
    DemoInstallation demo = DemoInstallation.shared();
    try (Browsers browsers = new Browsers()) {
      List<String> asked = new CopyOnWriteArrayList<>();
      List<String> broken = new CopyOnWriteArrayList<>();
      Page page = browsers.stranger();
      page.onRequest(request -> asked.add(request.url()));
      page.onPageError(broken::add);
      page.onConsoleMessage(message -> {
        if (message.type().equals("error")) {
          broken.add(message.text());
        }
      });
      page.navigate(demo.url() + "/openapi/viewer");
      page.locator(".opblock").first().waitFor();
      assertThat(page.locator(".opblock").count()).isEqualTo(new ApiContract().calls().size());
      page.locator(".opblock", new Page.LocatorOptions().setHasText("/api/v1/insights/sales/suggestions")).first().click();
      page.locator(".parameter__name.required").first().waitFor();
      assertThat(page.locator(".parameter__name.required").first().innerText()).contains("product_id");
      assertThat(asked).allMatch(url -> url.startsWith(demo.url()) || url.startsWith("data:"));
      assertThat(broken).isEmpty();
    }
  }
}
