package br.com.alicerce.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.app.house.House;
import br.com.alicerce.app.house.LeftOut;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A chromium that this machine has, at the size of a counter's screen. */
final class Browsers implements AutoCloseable {

  private static final int WIDTH = 1366;
  private static final int HEIGHT = 768;
  private static final int PHONE_WIDTH = 360;
  private static final int PHONE_HEIGHT = 740;
  private static final Set<String> GRAVE = Set.of("serious", "critical");

  private final Playwright playwright =
      Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
      .setExecutablePath(installed())
      .setChromiumSandbox(false));

  /** Whether whoever runs the tests asked for none with a browser. */
  static boolean areLeftOut() {
    return LeftOut.has("browser");
  }

  /** Somebody whom no store knows yet. */
  Page stranger() {
    return browser.newContext(new Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT)).newPage();
  }

  /** A stranger's phone, whose browser runs scripts or does not. */
  Page phone(boolean scripts) {
    return browser.newContext(new Browser.NewContextOptions().setViewportSize(PHONE_WIDTH, PHONE_HEIGHT).setJavaScriptEnabled(scripts))
        .newPage();
  }

  /** Logs a person in as a person does, by keyboard. */
  Page login(DemoInstallation demo, String role) {
    Page page = stranger();
    page.navigate(demo.url() + "/entrar");
    awaitFocus(page, "input");
    page.keyboard().type(role + "@demo.alicerce");
    page.keyboard().press("Tab");
    page.keyboard().type("balcao-demo");
    page.keyboard().press("Enter");
    page.waitForURL(url -> !url.contains("/entrar"));
    return page;
  }

  /** Waits, as a person does, until a field shows that it takes what is typed: a page gives the focus after it has loaded. */
  static void awaitFocus(Page page, String field) {
    page.locator(field + ":focus").first().waitFor();
  }

  /** What a search has found for all that was typed. */
  static Locator found(Page page) {
    return page.locator("[role=listbox]:not([hidden], [aria-busy]) [role=option]");
  }

  /** Types into the search that has the focus, and takes the first that is found. */
  static void choose(Page page, String text) {
    awaitFocus(page, "[role=combobox]");
    page.keyboard().type(text);
    found(page).first().waitFor();
    page.keyboard().press("Enter");
  }

  /** The quote that a page is about, by its address. */
  static String quote(Page page) {
    return page.url().replaceFirst(".*/cotacoes/([0-9a-f-]{36}).*", "$1");
  }

  /** Fails when the page shuts somebody out: serious and critical findings of axe. */
  static void expectOpenToAll(Page page) {
    List<String> found = new AxeBuilder(page).analyze().getViolations().stream()
        .filter(rule -> GRAVE.contains(rule.getImpact()))
        .map(Browsers::line)
        .toList();
    assertThat(found).as("violations at %s", page.url()).isEmpty();
  }

  private static String line(Rule rule) {
    return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().stream().map(node -> node.getHtml()).toList();
  }

  private static Path installed() {
    List<String> names = House.text(".ci/browsers").lines();
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .flatMap(place -> names.stream().map(name -> Path.of(place, name)))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new AssertionError("No chromium: install it, or set ALICERCE_TESTS_LEFT_OUT=browser"));
  }

  @Override
  public void close() {
    playwright.close();
  }
}
