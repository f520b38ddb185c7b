package br.com.alicerce.app.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the quote's editor does by itself: boxes and their loss, and the end of the lines. */
class QuoteEditorInTheBrowserTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final int MOST_LINES = 300;

  private static @Nullable Browsers browsers;
  private static DemoInstallation demo;
  private static StoreClient seller;

  @BeforeAll
  static void open() {
    assumeFalse(Browsers.areLeftOut(), "asked for by ALICERCE_TESTS_LEFT_OUT");
    demo = DemoInstallation.shared();
    seller = demo.as("vendedor");
    browsers = new Browsers();
  }

  @AfterAll
  static void close() {
    if (browsers != null) {
      browsers.close();
    }
  }

  @Test
  void a_loss_that_is_typed_asks_for_more_boxes_and_is_kept_with_the_area() {
    Map<String, @Nullable Object> tile = product("M2", true);
    BigDecimal box = new BigDecimal(String.valueOf(tile.get("m2_por_caixa")));
    BigDecimal area = new BigDecimal("14.4");
    Page page = browsers.login(demo, "vendedor");
    page.navigate(demo.url() + "/cotacoes/nova");
    Browsers.choose(page, String.valueOf(seller.get("/api/v1/clientes?limit=1").items().getFirst().get("nome")));
    add(page, tile, "14,4");
    Locator loss = page.locator("[data-lines] [name=item_perda]");
    assertThat(loss.inputValue()).as("the usual loss").isEqualTo("10");
    await(page, boxes(area, "10", box));

    loss.fill("55");
    await(page, boxes(area, "55", box));
    Browsers.expectOpenToAll(page);
    page.keyboard().press("F8");
    page.waitForURL(url -> url.matches(".*/cotacoes/[0-9a-f-]{36}.*"));

    Map<?, ?> line = line(Browsers.quote(page));
    assertThat(line.get("area")).isEqualTo("14.400");
    assertThat(line.get("perda_percentual")).isEqualTo("55.00");
    BigDecimal billed = Boolean.TRUE.equals(tile.get("vende_fracionado"))
        ? new BigDecimal("22.320")
        : boxes(area, "55", box).multiply(box).setScale(3);
    assertThat(line.get("quantidade")).isEqualTo(billed.toPlainString());
    assertThat(page.locator("main").innerText()).contains(boxes(area, "55", box) + " caixas", "55% de perda");
  }

  @Test
  void an_enter_before_the_answer_takes_nothing_that_was_found_for_fewer_letters() {
    Page page = atTheEntry();
    Map<String, @Nullable Object> meant = namedAmongOthers();
    page.keyboard().type(code(meant).substring(0, 1));
    Locator found = Browsers.found(page);
    found.nth(1).waitFor();
    assertThat(found.first().getAttribute("data-value")).as("the first found for one letter").isNotEqualTo(meant.get("id"));

    page.keyboard().type(code(meant).substring(1));
    expectToAdd(page, meant);
  }

  @Test
  void an_answer_for_fewer_letters_that_comes_late_is_not_chosen_from() {
    Page page = atTheEntry();
    Map<String, @Nullable Object> meant = namedAmongOthers();
    String letter = code(meant).substring(0, 1);
    AtomicReference<Route> held = new AtomicReference<>();
    page.route(address -> address.endsWith("q=" + letter), held::set);
    page.keyboard().type(letter);
    page.waitForCondition(() -> held.get() != null);

    page.keyboard().type(code(meant).substring(1));
    page.waitForResponse(answer -> answer.url().endsWith("q=" + letter), () -> held.get().resume());
    expectToAdd(page, meant);
  }

  /** A new quote of the seller's, where a product is typed. */
  private static Page atTheEntry() {
    Page page = browsers.login(demo, "vendedor");
    page.navigate(demo.url() + "/cotacoes/nova");
    page.keyboard().press("F2");
    Browsers.awaitFocus(page, "[role=combobox]");
    return page;
  }

  private static void expectToAdd(Page page, Map<String, @Nullable Object> meant) {
    page.keyboard().press("Enter");
    Browsers.awaitFocus(page, "[data-entry=quantidade]");
    page.keyboard().press("Enter");
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-lines] [name=produto_id]").first().inputValue()).isEqualTo(meant.get("id"));
  }

  /** A product whose whole code finds others too, newer ones first. */
  private static Map<String, @Nullable Object> namedAmongOthers() {
    return seller.all("/api/v1/produtos?").stream()
        .filter(product -> product.get("codigo") != null)
        .filter(product -> !seller.get("/api/v1/produtos?q=" + code(product)).items().getFirst().get("id").equals(product.get("id")))
        .findFirst().orElseThrow();
  }

  private static String code(Map<String, @Nullable Object> product) {
    return String.valueOf(product.get("codigo"));
  }

  @Test
  void after_the_last_line_the_editor_says_so_and_keeps_what_was_typed() {
    String customer = String.valueOf(seller.get("/api/v1/clientes?limit=1").items().getFirst().get("id"));
    Map<String, @Nullable Object> product = product("UN", false);
    String quote = seller.post("/api/v1/cotacoes", Map.of("cliente_id", customer, "itens", Collections.nCopies(
        MOST_LINES, Map.of("produto_id", String.valueOf(product.get("id")), "quantidade", "1")))).text("id");
    Page page = browsers.login(demo, "vendedor");
    page.navigate(demo.url() + "/cotacoes/" + quote + "/editar");
    Locator lines = page.locator("[data-lines] [data-line]");
    assertThat(lines.count()).isEqualTo(MOST_LINES);

    add(page, product, "7");
    assertThat(lines.count()).isEqualTo(MOST_LINES);
    Locator entry = page.locator(".quote-entry");
    Locator typed = entry.locator("[role=combobox]");
    assertThat(typed.evaluate("input => input.validationMessage")).isEqualTo("São no máximo 300 itens.");
    assertThat(typed.inputValue()).isEqualTo(product.get("nome"));
    assertThat(entry.locator("[data-entry=quantidade]").inputValue()).isEqualTo("7");

    lines.last().locator("[data-remove]").click();
    entry.locator("[data-entry=desconto]").press("Enter");
    assertThat(lines.last().locator("[name=quantidade]").inputValue()).as("the one that had to wait").isEqualTo("7");
    assertThat(typed.inputValue()).isEmpty();
    page.keyboard().press("F8");
    page.waitForURL(url -> url.endsWith("/cotacoes/" + quote));
    assertThat(((List<?>) seller.get("/api/v1/cotacoes/" + quote).json().get("itens"))).hasSize(MOST_LINES);
  }

  @Test
  void a_line_that_was_refused_has_the_focus_and_keeps_what_was_typed() {
    Page page = browsers.login(demo, "vendedor");
    page.navigate(demo.url() + "/cotacoes/nova");
    Browsers.choose(page, String.valueOf(seller.get("/api/v1/clientes?limit=1").items().getFirst().get("nome")));
    add(page, product("UN", false), "-3");
    page.keyboard().press("F8");
    page.getByText("O orçamento não foi salvo").waitFor();
    Browsers.awaitFocus(page, "[data-lines] [name=quantidade]");
    assertThat(page.locator("[data-lines] [name=quantidade]").inputValue()).isEqualTo("-3");
  }

  @Test
  void a_quote_that_is_sent_after_the_session_has_ended_waits_for_the_login_and_is_saved() {
    Page page = browsers.login(demo, "vendedor");
    page.navigate(demo.url() + "/cotacoes/nova");
    Browsers.choose(page, String.valueOf(seller.get("/api/v1/clientes?limit=1").items().getFirst().get("nome")));
    Map<String, @Nullable Object> product = product("UN", false);
    add(page, product, "7");
    add(page, product, "9");
    page.context().clearCookies();
    page.keyboard().press("F8");

    page.locator("[name=email]").fill("vendedor@demo.alicerce");
    page.locator("[name=password]").fill("errada");
    page.keyboard().press("Enter");
    page.getByText("Não foi possível entrar").waitFor();
    Browsers.expectOpenToAll(page);
    page.locator("[name=password]").fill("balcao-demo");
    page.keyboard().press("Enter");
    page.getByText("Continuar de onde parou").waitFor();
    Browsers.expectOpenToAll(page);
    page.getByText("Salvar agora").click();
    page.waitForURL(url -> url.matches(".*/cotacoes/[0-9a-f-]{36}.*"));
    List<?> lines = (List<?>) seller.get("/api/v1/cotacoes/" + Browsers.quote(page))
        .json().get("itens");
    assertThat(lines.stream().map(line -> ((Map<?, ?>) line).get("quantidade")).toList()).isEqualTo(List.of("7.000", "9.000"));
  }

  private static void add(Page page, Map<String, @Nullable Object> product, String quantity) {
    page.keyboard().press("F2");
    Browsers.choose(page, String.valueOf(product.get("codigo")));
    page.keyboard().type(quantity);
    page.keyboard().press("Enter");
    page.keyboard().press("Enter");
  }

  private static void await(Page page, BigDecimal boxes) {
    Locator told = page.locator("[data-lines] [data-slot=embalagem]");
    Eventually.holds(boxes + " boxes", SOON, () -> told.innerText().contains(boxes + " caixas"));
  }

  /** By the design: as many whole boxes as hold the area and its loss. */
  private static BigDecimal boxes(BigDecimal area, String loss, BigDecimal box) {
    return area.multiply(new BigDecimal(loss).movePointLeft(2).add(BigDecimal.ONE)).divide(box, 0, RoundingMode.CEILING);
  }

  private static Map<?, ?> line(String quote) {
    return (Map<?, ?>) ((List<?>) seller.get("/api/v1/cotacoes/" + quote).json().get("itens")).getFirst();
  }

  private static Map<String, @Nullable Object> product(String unit, boolean boxed) {
    return seller.all("/api/v1/produtos?").stream()
        .filter(product -> unit.equals(product.get("unidade")) && boxed == (product.get("m2_por_caixa") != null))
        .filter(product -> product.get("codigo") != null)
        .findFirst()
        .orElseThrow();
  }
}
