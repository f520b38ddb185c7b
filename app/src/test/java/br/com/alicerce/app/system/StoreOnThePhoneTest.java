package br.com.alicerce.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The store's own pages on a phone: nothing lies over anything else, and whoever got lost finds back. */
class StoreOnThePhoneTest {

  private static final int WIDTH = 360;
  private static final int HEIGHT = 740;

  private static DemoInstallation demo;
  private static @Nullable Browsers browsers;
  private static Page owner;

  @BeforeAll
  static void open() {
    assumeFalse(Browsers.areLeftOut(), "asked for by ALICERCE_TESTS_LEFT_OUT");
    demo = DemoInstallation.shared();
    browsers = new Browsers();
    owner = browsers.login(demo, "admin");
    owner.setViewportSize(WIDTH, HEIGHT);
  }

  @AfterAll
  static void close() {
    if (browsers != null) {
      browsers.close();
    }
  }

  @Test
  void the_actions_stand_beside_or_below_what_the_page_is_called() {
    for (String path : new String[] {"/estoque/movimentos", "/produtos/" + first("produtos"), "/clientes/" + first("clientes")}) {
      owner.navigate(demo.url() + path);
      assertThat(apart(".page-title h1", ".page-actions")).as(path).isEqualTo(true);
    }
  }

  @Test
  void the_address_of_a_site_stands_below_its_name() {
    String customer = String.valueOf(demo.as("admin").get("/api/v1/obras?limit=1").items().getFirst().get("cliente_id"));
    owner.navigate(demo.url() + "/clientes/" + customer);
    assertThat(apart("td:has(+ .cell-wide) strong", "td.cell-wide")).isEqualTo(true);
  }

  @Test
  void all_of_a_quotes_lines_is_on_the_screen_while_it_is_typed() {
    String quote = demo.as("admin").post("/api/v1/cotacoes", Map.of("cliente_id", first("clientes"),
        "itens", List.of(Map.of("produto_id", first("produtos"), "quantidade", "1200", "preco_unitario", "89.90")))).text("id");
    owner.navigate(demo.url() + "/cotacoes/" + quote + "/editar");
    assertThat(owner.locator("[data-line]").count()).isEqualTo(1);
    assertThat(owner.evaluate("""
        () => [...document.querySelectorAll('.quote-lines :is(input:not([type=hidden]), button, [data-slot=total])')]
          .filter(element => element.checkVisibility())
          .filter(element => element.getBoundingClientRect().left < 0 || element.getBoundingClientRect().right > innerWidth)
          .map(element => element.name || element.textContent)""")).as("what lies beside the screen").isEqualTo(List.of());
  }

  @Test
  void the_menu_shows_where_one_is() {
    owner.navigate(demo.url() + "/equipe");
    owner.waitForFunction("() => document.querySelector('.menu [aria-current]').getBoundingClientRect().right <= innerWidth");
  }

  @Test
  void whoever_went_to_no_page_of_the_store_finds_back() {
    owner.navigate(demo.url() + "/nao-existe");
    owner.getByText("Voltar ao início").click();
    owner.waitForURL(demo.url() + "/painel");
  }

  @Test
  void a_customer_with_a_wrong_link_is_not_sent_to_the_login_of_the_store() {
    Page phone = browsers.phone(true);
    phone.navigate(demo.url() + "/o/nao-existe");
    assertThat(phone.locator("main a").count()).isZero();
  }

  private static String first(String collection) {
    return String.valueOf(demo.as("admin").get("/api/v1/" + collection + "?limit=1").items().getFirst().get("id"));
  }

  /** Whether the words of one lie outside another: a box of its own may be wide without words. */
  private static Object apart(String words, String other) {
    return owner.evaluate("""
        ([words, other]) => {
          const range = document.createRange();
          range.selectNodeContents(document.querySelector(words));
          const a = range.getBoundingClientRect(), b = document.querySelector(other).getBoundingClientRect();
          return a.right <= b.left || a.left >= b.right || a.bottom <= b.top || a.top >= b.bottom;
        }""", List.of(words, other));
  }
}
