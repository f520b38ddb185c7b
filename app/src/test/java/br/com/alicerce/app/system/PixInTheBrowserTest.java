package br.com.alicerce.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A customer pays at the counter by the code on the screen, or at home by the one on paper. */
class PixInTheBrowserTest {

  @Test
  void the_code_of_an_approved_quote_is_copied_and_printed() {
    assumeFalse(Browsers.areLeftOut(), "asked for by ALICERCE_TESTS_LEFT_OUT");
    DemoInstallation demo = DemoInstallation.shared();
    StoreClient seller = demo.as("vendedor");
    String customer = String.valueOf(seller.get("/api/v1/clientes?limit=1").items().getFirst().get("id"));
    String product = String.valueOf(seller.get("/api/v1/produtos?limit=1").items().getFirst().get("id"));
    String quote = seller.post("/api/v1/cotacoes", ContractStore.sale(customer, product)).text("id");
    seller.post("/api/v1/cotacoes/" + quote + "/enviar", Map.of());
    demo.as("financeiro").post("/api/v1/cotacoes/" + quote + "/aprovar", Map.of());
    String code = seller.get("/api/v1/cotacoes/" + quote + "/pix").text("copia_e_cola");
    try (Browsers browsers = new Browsers()) {
      Page page = browsers.login(demo, "vendedor");
      page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
      page.navigate(demo.url() + "/cotacoes/" + quote);
      Browsers.expectOpenToAll(page);
      page.getByText("Copiar código").click();
      page.getByText("Código copiado").waitFor();
      assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(code);
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator(".pix-qr").isVisible()).isTrue();
      assertThat(page.locator(".pix-code").innerText()).isEqualTo(code);
      assertThat(page.getByText("Código copiado").isVisible()).isFalse();
    }
  }
}
