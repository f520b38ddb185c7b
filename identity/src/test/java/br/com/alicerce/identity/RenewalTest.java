package br.com.alicerce.identity;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.identity.stores.Store;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenewalTest {

  private static House house;

  private Store store;
  private String refreshToken;

  @BeforeAll
  static void open() {
    house = new House();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void logIn() {
    store = house.store();
    refreshToken = house.loginDona(store).text("refresh_token");
  }

  @Test
  void a_browser_is_renewed_and_sent_back() {
    Reply reply = renew("/cotacoes?status=enviada", refreshToken);
    assertThat(reply.status()).isEqualTo(303);
    assertThat(reply.header("Location")).isEqualTo("/cotacoes?status=enviada");
    assertThat(reply.header("Cache-Control")).isEqualTo("no-store");
    String access = cookie(reply, "alicerce_session");
    assertThat(house.get("/auth/me", "Cookie", "alicerce_session=" + access).status()).isEqualTo(200);
    assertThat(renew("/", cookie(reply, "alicerce_refresh")).header("Location")).isEqualTo("/");
  }

  @Test
  void cookies_are_for_this_host_and_not_for_scripts() {
    List<String> cookies = renew("/", refreshToken).http().headers().allValues("Set-Cookie");
    assertThat(cookies).hasSize(2).allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    assertThat(cookies).anySatisfy(cookie -> assertThat(cookie).contains("alicerce_refresh=", "Path=/auth"));
  }

  @Test
  void who_has_no_session_any_more_is_sent_to_the_login() {
    house.post("/auth/logout", Map.of("refresh_token", refreshToken));
    for (Reply reply : List.of(
        renew("/painel", refreshToken), renew("/painel", "x"), house.get("/auth/renew?to=/painel"))) {
      assertThat(reply.status()).isEqualTo(303);
      assertThat(reply.header("Location")).isEqualTo("/entrar?next=%2Fpainel");
      assertThat(reply.http().headers().allValues("Set-Cookie")).hasSize(2)
          .allSatisfy(cookie -> assertThat(cookie).contains("Expires=Thu, 1 Jan 1970"));
    }
  }

  @Test
  void a_session_of_another_store_is_not_renewed_here() {
    Reply reply = house.get(
        "/auth/renew?to=/", House.and(House.slug(house.store()), "Cookie", "alicerce_refresh=" + refreshToken));
    assertThat(reply.header("Location")).isEqualTo("/entrar");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "//evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example", "evil.example",
          "javascript:alert(1)", "",
      "/\t/evil.example", "/\n/evil.example", "/x\r\nSet-Cookie: a=b", "/auth/renew?to=/", "/ção"})
  void only_a_local_path_is_gone_back_to(String to) {
    Reply reply = renew(to, refreshToken);
    assertThat(reply.status()).isEqualTo(303);
    assertThat(reply.header("Location")).isEqualTo("/");
  }

  private static Reply renew(String to, String token) {
    return house.get(
        "/auth/renew?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8), "Cookie", "alicerce_refresh=" + token);
  }

  private static String cookie(Reply reply, String name) {
    return reply.http().headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith(name + "="))
        .map(cookie -> cookie.substring(name.length() + 1, cookie.indexOf(';')))
        .findFirst()
        .orElseThrow();
  }
}
