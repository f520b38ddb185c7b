package br.com.alicerce.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Beside a quote stands what often goes with its items, and one key adds it; where the engines are away, the quote goes on. */
class SuggestionsInTheBrowserTest {

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
  void one_key_adds_what_often_goes_with_the_items() {
    StoreClient seller = demo.as("vendedor");
    Map<String, @Nullable Object> bought = withSuggestions(seller);
    Page page = browsers.login(demo, "vendedor");
    page.navigate(demo.url() + "/cotacoes/nova");
    add(page, String.valueOf(bought.get("code")));
    Map<String, @Nullable Object> first = suggestions(seller, bought).getFirst();
    Locator panel = page.locator("[data-suggestions]");
    page.locator("[data-suggested]").first().waitFor();
    assertThat(panel.innerText()).contains(String.valueOf(first.get("explanation")), "F7");
    Browsers.expectOpenToAll(page);
    page.keyboard().press("F7");
    page.keyboard().press("F7");
    String added = "[data-lines] [data-line]:nth-child(2) [name=%s]";
    assertThat(page.locator(added.formatted("produto_id")).inputValue()).isEqualTo(first.get("product_id"));
    page.waitForFunction("field => document.querySelector(field).value !== ''", added.formatted("preco_unitario"));
    page.waitForFunction("id => !document.querySelector(`[data-suggested][data-value='${id}']`)", first.get("product_id"));
    assertThat(page.locator("[data-lines] [data-line]").count()).as("a key pressed twice adds once").isEqualTo(2);
    assertThat(page.evaluate("document.activeElement.id")).as("the seller goes on where they were").isEqualTo("novo-produto");
    assertThat(page.evaluate("document.documentElement.scrollHeight <= window.innerHeight")).isEqualTo(true);
    page.context().close();
  }

  @Test
  void where_the_engines_are_away_the_quote_says_so_and_goes_on() {
    Page page = browsers.login(demo, "vendedor");
    page.route("**/api/v1/insights/**", Route::abort);
    page.navigate(demo.url() + "/cotacoes/nova");
    add(page, String.valueOf(withSuggestions(demo.as("vendedor")).get("code")));
    page.getByText("As sugestões não estão disponíveis agora.").waitFor();
    assertThat(page.locator("[data-suggested]").count()).isZero();
    Browsers.expectOpenToAll(page);
    page.context().close();
  }

  /** Of the products that are bought by threes, the first that goes with something. */
  @SuppressWarnings("unchecked")
  private static Map<String, @Nullable Object> withSuggestions(StoreClient seller) {
    return seller.get("/api/v1/insights/sales/bundles").items().stream()
        .flatMap(bundle -> ((List<Map<String, @Nullable Object>>) bundle.get("products")).stream())
        .filter(product -> product.get("code") != null && !suggestions(seller, product).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private static List<Map<String, @Nullable Object>> suggestions(StoreClient seller, Map<String, @Nullable Object> product) {
    return seller.get("/api/v1/insights/sales/suggestions?product_id=" + product.get("product_id")).items();
  }

  private static void add(Page page, String code) {
    page.keyboard().press("F2");
    page.keyboard().type(code);
    Browsers.found(page).first().waitFor();
    page.keyboard().press("Enter");
    page.keyboard().type("2");
    page.keyboard().press("Enter");
    page.keyboard().press("Enter");
    page.locator("[data-lines] [data-line]").waitFor();
  }
}
