package br.com.alicerce.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody does at the counter after the access token has ended is done all the same: the session renews on the way. */
class EndedSessionTest {

  private static final int MOST_REDIRECTS = 5;
  private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

  private static DemoInstallation demo;

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).version(HttpClient.Version.HTTP_1_1).build();
  private final List<String> visited = new ArrayList<>();

  @BeforeAll
  static void open() {
    demo = DemoInstallation.shared();
  }

  @BeforeEach
  void logInAndLetTheAccessTokenEnd() {
    post("/entrar", Map.of("slug", "demo", "email", "admin@demo.alicerce", "password", "balcao-demo"));
    forget("alicerce_session");
    visited.clear();
  }

  @Test
  void a_page_is_shown_with_all_that_was_asked_of_it() {
    HttpResponse<String> page = get("/cotacoes?status=enviada");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(visited).first().asString().isEqualTo("/cotacoes?status=enviada");
    assertThat(visited).last().asString().isEqualTo("/cotacoes?status=enviada");
  }

  @Test
  void a_form_that_took_long_to_type_is_taken() {
    String name = "Produto " + UUID.randomUUID();
    HttpResponse<String> saved = post("/produtos", Map.of("nome", name, "unidade", "SC", "preco_base", "39,90", "ativo", "on"));
    assertThat(saved.statusCode()).as("%s", visited).isEqualTo(200);
    assertThat(get("/produtos?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8)).body()).contains(name);
  }

  @Test
  void whose_session_has_ended_for_good_logs_in_and_is_led_on() {
    forget("alicerce_refresh");
    assertThat(get("/clientes?q=Maria").body()).contains("Entrar", "value=\"/clientes?q=Maria\"");
    assertThat(visited).last().asString().startsWith("/entrar?next=");
  }

  @Test
  void a_form_that_is_posted_after_that_goes_through_the_login_and_is_saved_when_the_person_says_so() {
    forget("alicerce_refresh");
    String name = "Produto \"" + UUID.randomUUID() + "\" <b>";
    HttpResponse<String> login = post("/produtos", Map.of("nome", name, "unidade", "SC", "preco_base", "39,90", "ativo", "on"));
    assertThat(login.statusCode()).isEqualTo(401);
    assertThat(get("/produtos?q=x").body()).as("nobody is in yet").contains("Entrar");

    HttpResponse<String> kept = post("/entrar", typed(login, "slug", "demo", "email", "admin@demo.alicerce", "password", "balcao-demo"));
    assertThat(kept.statusCode()).isEqualTo(200);
    assertThat(kept.body()).contains("Continuar de onde parou", "action=\"/produtos\"").doesNotContain("balcao-demo");
    assertThat(products(name)).as("before the person says so").isEmpty();
    assertThat(post("/produtos", typed(kept)).statusCode()).isEqualTo(200);
    assertThat(products(name)).hasSize(1);
  }

  private static List<?> products(String name) {
    String word = name.replaceFirst(".*\"(.*)\".*", "$1");
    return demo.as("admin").get("/api/v1/produtos?q=" + word).items();
  }

  /** A page's hidden fields, and what is typed beside them. */
  private static Map<String, String> typed(HttpResponse<String> page, String... typed) {
    Map<String, String> fields = HIDDEN.matcher(page.body()).results().collect(Collectors.toMap(
        field -> field.group(1), field -> field.group(2).replace("&#34;", "\"").replace("&lt;", "<").replace("&amp;", "&")));
    for (int at = 0; at < typed.length; at += 2) {
      fields.put(typed[at], typed[at + 1]);
    }
    return fields;
  }

  @Test
  void a_form_of_another_site_is_not_helped_on() {
    HttpRequest foreign = form("/auth/renew?to=/produtos", Map.of("nome", "x")).header("Origin", "http://evil.example").build();
    assertThat(send(foreign).statusCode()).isEqualTo(403);
    HttpRequest planted = form("/entrar", Map.of("slug", "demo", "email", "admin@demo.alicerce", "password", "errada",
        "kept_to", "/produtos", "kept.nome", "x")).header("Origin", "http://evil.example").build();
    assertThat(send(planted).statusCode()).as("with what another site wants kept").isEqualTo(403);
  }

  @Test
  void a_form_with_a_password_is_not_kept() {
    forget("alicerce_refresh");
    HttpResponse<String> page = post("/minha-senha", Map.of("current", "balcao-demo", "new", "outra senha", "again", "outra senha"));
    assertThat(page.body()).contains("Entrar").doesNotContain("balcao-demo", "outra senha", "kept");
    assertThat(visited).last().asString().isEqualTo("/entrar");
  }

  private void forget(String name) {
    for (HttpCookie cookie : List.copyOf(cookies.getCookieStore().getCookies())) {
      if (cookie.getName().equals(name)) {
        cookies.getCookieStore().getURIs().forEach(uri -> cookies.getCookieStore().remove(uri, cookie));
      }
    }
  }

  private HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(uri(path)).header("Accept", "text/html").build());
  }

  private HttpResponse<String> post(String path, Map<String, String> fields) {
    return send(form(path, fields).header("Origin", demo.url()).build());
  }

  private HttpRequest.Builder form(String path, Map<String, String> fields) {
    String body = fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(uri(path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body));
  }

  /** Follows redirects as browsers do: 307 asks the same again, with its form; 303 looks. */
  private HttpResponse<String> send(HttpRequest request) {
    HttpRequest next = request;
    try {
      for (int redirect = 0; redirect < MOST_REDIRECTS; redirect++) {
        visited.add(next.uri().toString().substring(demo.url().length()));
        HttpResponse<String> answer = browser.send(next, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 3) {
          return answer;
        }
        URI location = next.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
        next = answer.statusCode() == 307
            ? HttpRequest.newBuilder(next, (_, _) -> true).uri(location).build()
            : HttpRequest.newBuilder(location).header("Accept", "text/html").build();
      }
    } catch (IOException failure) {
      throw new AssertionError(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
    throw new AssertionError("Sent round and round: " + visited);
  }

  private static URI uri(String path) {
    return URI.create(demo.url() + path);
  }
}
