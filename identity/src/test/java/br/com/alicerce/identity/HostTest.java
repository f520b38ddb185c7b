package br.com.alicerce.identity;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.identity.stores.Store;
import br.com.alicerce.platform.http.HttpSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Which store a request is for, where stores have hosts: by the host, by a trusted proxy's word, and by nobody else's. */
class HostTest {

  private static final String DOMAIN = "Alicerce.test";
  private static final House BEHIND_PROXY = new House(new HttpSettings(DOMAIN, Set.of("127.0.0.1"), false), "");
  private static final House IN_THE_OPEN = new House(new HttpSettings(DOMAIN, Set.of("10.0.0.1"), false), "");

  @AfterAll
  static void close() {
    BEHIND_PROXY.close();
    IN_THE_OPEN.close();
  }

  @Test
  void the_host_names_the_store_whatever_its_case_and_port() {
    Store store = IN_THE_OPEN.store();
    for (String host : new String[] {"%s.alicerce.test", "%s.ALICERCE.TEST", "%s.alicerce.test:8080"}) {
      String asked = host.formatted(store.slug().text());
      assertThat(brand(IN_THE_OPEN, asked)).as(asked).contains(store.name());
      assertThat(brand(IN_THE_OPEN, asked.toUpperCase(Locale.ROOT))).as("upper case").contains(store.name());
    }
  }

  @Test
  void no_other_host_names_a_store() {
    String slug = IN_THE_OPEN.store().slug().text();
    for (String host : new String[] {
        slug + ".alicerce.test.example", slug + "alicerce.test", "alicerce.test", slug, "x." + slug + ".alicerce.test"}) {
      assertThat(brand(IN_THE_OPEN, host)).as(host).startsWith("HTTP/1.1 404");
    }
  }

  @Test
  void the_login_of_a_stores_host_shows_its_brand_and_does_not_ask_for_the_store() {
    Store store = IN_THE_OPEN.store();
    String page = ask(IN_THE_OPEN, "/entrar", "Host: " + store.slug().text() + ".alicerce.test");
    assertThat(page).startsWith("HTTP/1.1 200").contains(store.name()).doesNotContain("name=\"slug\"");
    assertThat(ask(IN_THE_OPEN, "/entrar", "Host: localhost")).contains("<title>").contains("Alicerce").contains("name=\"slug\"");
  }

  @Test
  void a_trusted_proxys_word_counts_more_than_the_host() {
    Store named = BEHIND_PROXY.store();
    Store hosted = BEHIND_PROXY.store();
    assertThat(ask(BEHIND_PROXY, "/tenant.json",
        "Host: " + hosted.slug().text() + ".alicerce.test", "X-Tenant-Slug: " + named.slug().text())).contains(named.name());
  }

  @Test
  void the_same_word_of_anybody_else_counts_nothing() {
    Store named = IN_THE_OPEN.store();
    Store hosted = IN_THE_OPEN.store();
    assertThat(ask(IN_THE_OPEN, "/tenant.json",
        "Host: " + hosted.slug().text() + ".alicerce.test", "X-Tenant-Slug: " + named.slug().text())).contains(hosted.name());
    assertThat(ask(IN_THE_OPEN, "/tenant.json", "Host: localhost", "X-Tenant-Slug: " + named.slug().text()))
        .startsWith("HTTP/1.1 404");
  }

  @Test
  void a_token_of_one_store_is_nobodys_at_the_host_of_another() {
    Store own = IN_THE_OPEN.store();
    Store other = IN_THE_OPEN.store();
    String token = IN_THE_OPEN.post("/auth/login",
        Map.of("slug", own.slug().text(), "email", "dona@loja.test", "password", House.PASSWORD)).text("access_token");
    String bearer = "Authorization: Bearer " + token;
    assertThat(me(IN_THE_OPEN, own, bearer)).startsWith("HTTP/1.1 200");
    assertThat(me(IN_THE_OPEN, other, bearer)).startsWith("HTTP/1.1 401");
    assertThat(me(IN_THE_OPEN, other, "Cookie: alicerce_session=" + token)).startsWith("HTTP/1.1 401");
    assertThat(me(IN_THE_OPEN, other, bearer + "\r\nX-Tenant-Slug: " + own.slug().text())).startsWith("HTTP/1.1 401");
  }

  @Test
  void where_no_host_names_a_store_the_login_looks_like_the_usual_one() {
    try (House demo = new House(HttpSettings.loopback(), "casa-forte")) {
      Store usual = demo.store("casa-forte");
      Store other = demo.store();
      assertThat(ask(demo, "/entrar", "Host: localhost")).contains(usual.name()).contains("value=\"casa-forte\"");
      assertThat(ask(demo, "/entrar", "Host: localhost", "X-Tenant-Slug: " + other.slug().text()))
          .contains(other.name()).doesNotContain(usual.name());
    }
  }

  private static String brand(House house, String host) {
    return ask(house, "/tenant.json", "Host: " + host);
  }

  private static String me(House house, Store store, String header) {
    return ask(house, "/auth/me", "Host: " + store.slug().text() + ".alicerce.test", header);
  }

  /** The whole answer; by hand, for a client of Java's chooses the host itself. */
  private static String ask(House house, String path, String... headers) {
    String request = "GET " + path + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
    try (Socket socket = new Socket("127.0.0.1", house.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
