package br.com.alicerce.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The store's day by browser: a quote by keyboard alone, its approval, the order, its delivery, and the stock. */
class MainJobInTheBrowserTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  /** Units that are sold by the piece. */
  private static final Set<String> WHOLE = Set.of("UN", "SC", "PC", "BARRA");

  private static DemoInstallation demo;
  private static @Nullable Browsers browsers;

  @BeforeAll
  static void open() {
    assumeFalse(Browsers.areLeftOut(), "asked for by ALICERCE_TESTS_LEFT_OUT");
    demo = DemoInstallation.shared();
    browsers = new Browsers();
  }

  @AfterAll
  static void close() {
    if (browsers != null) {
      browsers.close();
    }
  }

  @Test
  void a_quote_written_by_keyboard_alone_becomes_goods_that_left_the_shelf() {
    StoreClient admin = demo.as("admin");
    Map<String, @Nullable Object> product = inStock(admin);
    String name = String.valueOf(product.get("nome"));
    BigDecimal onHand = onHand(admin, product);
    Page owner = browsers.login(demo, "admin");
    assertThat(alert(owner, name)).doesNotContain("Em falta");
    Page seller = browsers.login(demo, "vendedor");
    Browsers.expectOpenToAll(seller);
    String quote = write(seller, admin, String.valueOf(product.get("codigo")), onHand.toBigInteger().toString());
    awaitStatus(admin, "/cotacoes/" + quote, "enviada");
    Page finance = browsers.login(demo, "financeiro");
    pressAt(finance, "/cotacoes/" + quote);
    awaitStatus(admin, "/cotacoes/" + quote, "aprovada");
    pressAt(seller, "/cotacoes/" + quote);
    awaitStatus(admin, "/cotacoes/" + quote, "convertida");
    deliver(owner, admin, quote);
    Eventually.holds("nothing left on the shelf", SOON, () -> onHand(admin, product).signum() == 0);
    assertThat(alert(owner, name)).contains("Em falta");
  }

  @Test
  void the_dashboard_says_so_when_the_engines_are_away_and_shows_the_rest() {
    Page owner = browsers.login(demo, "admin");
    owner.route("**/api/v1/insights/**", Route::abort);
    owner.navigate(demo.url() + "/painel");
    owner.getByText("Os avisos de estoque não estão disponíveis agora").waitFor();
    assertThat(owner.locator("main").innerText()).contains("Esperando resposta").doesNotContain("Carregando");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "/cotacoes", "/pedidos", "/clientes", "/clientes/novo", "/produtos", "/produtos/novo", "/estoque", "/estoque/movimentos",
      "/estoque/movimentos/novo", "/equipe", "/minha-senha"})
  void every_page_is_open_to_all(String path) {
    Page owner = browsers.login(demo, "admin");
    assertThat(owner.navigate(demo.url() + path).status()).isEqualTo(200);
    Browsers.expectOpenToAll(owner);
  }

  @Test
  void the_login_is_open_to_all_and_wears_the_store() {
    Page stranger = browsers.stranger();
    stranger.navigate(demo.url() + "/entrar");
    Browsers.expectOpenToAll(stranger);
  }

  @Test
  void the_dashboard_shows_the_owner_what_to_look_at() {
    Page owner = browsers.login(demo, "admin");
    owner.navigate(demo.url() + "/painel");
    owner.waitForFunction("() => !document.body.innerText.includes('Carregando')");
    assertThat(owner.locator("main").innerText()).contains("Avisos de estoque").contains("Esperando resposta");
    Browsers.expectOpenToAll(owner);
    if ("docs".equals(System.getProperty("alicerce.write"))) {
      owner.screenshot(new Page.ScreenshotOptions().setPath(Path.of("..", "docs", "painel.png")));
    }
  }

  /** Returns the id of the quote. */
  private static String write(Page page, StoreClient admin, String code, String quantity) {
    page.navigate(demo.url() + "/cotacoes/nova");
    Browsers.choose(page, String.valueOf(admin.get("/api/v1/clientes?limit=1").items().getFirst().get("nome")));
    page.keyboard().press("F2");
    Browsers.choose(page, code);
    page.keyboard().type(quantity);
    page.keyboard().press("Enter");
    page.keyboard().press("Enter");
    page.locator("[data-lines] [data-line]").waitFor();
    Browsers.expectOpenToAll(page);
    assertThat(page.evaluate("document.documentElement.scrollHeight <= window.innerHeight")).isEqualTo(true);
    page.keyboard().press("F9");
    page.waitForURL(url -> url.matches(".*/cotacoes/[0-9a-f-]{36}.*"));
    Browsers.expectOpenToAll(page);
    return Browsers.quote(page);
  }

  /** Opens a document, presses the key of what comes next, and waits until the page that this leads to stands. */
  private static void pressAt(Page page, String document) {
    page.navigate(demo.url() + document);
    Browsers.expectOpenToAll(page);
    page.evaluate("() => { window.pressed = true; }");
    page.keyboard().press("F9");
    page.waitForFunction("() => !window.pressed && document.readyState === 'complete'");
  }

  private static void awaitStatus(StoreClient admin, String document, String status) {
    Eventually.holds(status, SOON, () -> admin.get("/api/v1" + document).text("status").equals(status));
  }

  /** The row of a product among the stock's alerts on the dashboard; empty when it has none there. */
  private static String alert(Page owner, String product) {
    Page dashboard = owner.context().newPage();
    dashboard.navigate(demo.url() + "/painel");
    dashboard.locator(".later[aria-busy=false]").waitFor();
    return String.join("\n", dashboard.locator(".later tr").filter(new Locator.FilterOptions().setHasText(product)).allInnerTexts());
  }

  private static void deliver(Page owner, StoreClient admin, String quote) {
    Map<String, @Nullable Object> order = admin.get("/api/v1/pedidos?limit=1").items().getFirst();
    assertThat(order.get("cotacao_id")).isEqualTo(quote);
    for (String status : List.of("em_preparacao", "saiu_entrega", "entregue")) {
      pressAt(owner, "/pedidos/" + order.get("id"));
      awaitStatus(admin, "/pedidos/" + order.get("id"), status);
    }
  }

  /** A product that sells well, is in stock and not promised to anybody: without it the dashboard's first lines would change. */
  private static Map<String, @Nullable Object> inStock(StoreClient admin) {
    return admin.all("/api/v1/produtos?").stream()
        .filter(product -> product.get("codigo") != null && WHOLE.contains(product.get("unidade")))
        .filter(product -> {
          StoreClient.Answer insight = admin.get("/api/v1/insights/stock/" + product.get("id"));
          return insight.text("abc_class").equals("A") && insight.text("reserved").equals("0.000")
              && new BigDecimal(insight.text("on_hand")).signum() > 0;
        })
        .findFirst()
        .orElseThrow(() -> new AssertionError("The demo has no product of class A in stock that nobody waits for"));
  }

  private static BigDecimal onHand(StoreClient admin, Map<String, @Nullable Object> product) {
    return new BigDecimal(admin.get("/api/v1/insights/stock/" + product.get("id")).text("on_hand"));
  }
}
