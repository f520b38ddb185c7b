package br.com.alicerce.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A seller sends a quote and passes its link on; the customer opens it on a phone and approves; the seller goes on. */
class LinkInTheBrowserTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  @Test
  void a_customer_approves_on_a_phone_what_a_seller_sent() {
    assumeFalse(Browsers.areLeftOut(), "asked for by ALICERCE_TESTS_LEFT_OUT");
    DemoInstallation demo = DemoInstallation.shared();
    StoreClient api = demo.as("vendedor");
    String customer = String.valueOf(api.get("/api/v1/clientes?limit=1").items().getFirst().get("id"));
    String product = String.valueOf(api.get("/api/v1/produtos?limit=1").items().getFirst().get("id"));
    String quote = api.post("/api/v1/cotacoes", ContractStore.sale(customer, product)).text("id");
    try (Browsers browsers = new Browsers()) {
      Page seller = browsers.login(demo, "vendedor");
      seller.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
      seller.navigate(demo.url() + "/cotacoes/" + quote);
      press(seller, "Enviar");
      press(seller, "Link para o cliente");
      Browsers.expectOpenToAll(seller);
      seller.getByText("Copiar link").click();
      seller.getByText("Link copiado").waitFor();
      String link = String.valueOf(seller.evaluate("navigator.clipboard.readText()"));
      assertThat(link).isEqualTo(seller.locator("#link-url").innerText()).startsWith(demo.url() + "/o/");
      assertThat(seller.getByText("Enviar por WhatsApp").locator("..").getAttribute("href")).startsWith("https://wa.me/");

      Page phone = browsers.phone(true);
      phone.navigate(link);
      Browsers.expectOpenToAll(phone);
      assertThat(phone.evaluate("document.documentElement.scrollWidth <= window.innerWidth")).isEqualTo(true);
      assertThat(phone.locator("main").innerText()).contains("Casa Forte Materiais", "Esperando a sua resposta", "Não quero");
      approve(browsers.phone(false), link);
      phone.reload();
      assertThat(phone.locator("main").innerText()).contains("por Ana Lúcia").doesNotContain("Aprovar orçamento");
      Browsers.expectOpenToAll(phone);

      seller.navigate(demo.url() + "/cotacoes/" + quote);
      assertThat(seller.locator("main").innerText()).contains("O cliente aprovou pelo link em", "Ana Lúcia");
      Browsers.expectOpenToAll(seller);
      press(seller, "Converter em pedido");
      Eventually.holds("an order", SOON, () -> api.get("/api/v1/cotacoes/" + quote).text("status").equals("convertida"));
      phone.reload();
      assertThat(phone.locator("main").innerText()).contains("Pedido PED-");
    }
  }

  /** Without any script, as some phones have it. */
  private static void approve(Page page, String link) {
    page.navigate(link);
    page.getByText("Aprovar orçamento").click();
    page.getByText("Não foi possível aprovar").waitFor();
    page.navigate(link);
    page.getByLabel("Seu nome").fill("Ana Lúcia");
    page.getByText("Aprovar orçamento").click();
    page.getByText("por Ana Lúcia").waitFor();
    assertThat(page.url()).isEqualTo(link);
  }

  private static void press(Page page, String button) {
    page.waitForNavigation(() -> page.locator("button", new Page.LocatorOptions().setHasText(button)).first().click());
  }
}
