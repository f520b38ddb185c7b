package br.com.alicerce.app.edge;

import static br.com.alicerce.app.edge.EdgeHouse.ENGINES;
import static br.com.alicerce.app.edge.EdgeHouse.OTHER_STORE;
import static br.com.alicerce.app.edge.EdgeHouse.STORE;
import static br.com.alicerce.app.edge.EdgeHouse.VERTICALS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.com.alicerce.app.system.Eventually;
import br.com.alicerce.platform.pages.Assets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The generated configuration in the real nginx, before verticals and engines that are processes of their own. */
@DisabledIf("br.com.alicerce.app.edge.RealNginx#isLeftOut")
class EdgeTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  /** Twenty take four minutes: {@code -Dalicerce.edge.restarts=20}. */
  private static final int RESTARTS = Integer.getInteger("alicerce.edge.restarts", 2);

  private static EdgeHouse edge;
  private static Shopper owner;

  @BeforeAll
  static void start() throws Exception {
    edge = EdgeHouse.start();
    owner = edge.owner(STORE);
  }

  @AfterAll
  static void stop() throws IOException {
    if (edge != null) {
      edge.close();
    }
  }

  @Test
  void the_store_is_the_hosts_whatever_header_the_client_sends() throws IOException {
    for (Wire wire : List.of(edge.wire(), edge.tlsWire(STORE))) {
      assertThat(Shopper.fields(get(wire, STORE, "/tenant.json", "X-Tenant-Slug", "casa-da-ana"))).containsEntry("slug", "lojadoze");
      assertThat(get(wire, STORE.toUpperCase(java.util.Locale.ROOT), "/tenant.json").text()).contains("lojadoze");
      wire.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"alicerce.test", "lojadoze.alicerce.test.evil.test", "lojadoze.evil.test", "ze.alicerce.test",
      "-loja.alicerce.test", "loja--ze.alicerce.test", "a.lojadoze.alicerce.test", "lojadozexalicerce.test", "127.0.0.1"})
  void a_host_that_can_be_no_stores_is_refused(String host) throws IOException {
    assertThat(get(edge.wire(), host, "/entrar").status()).isEqualTo(421);
    assertThat(get(edge.redirectingWire(), host, "/entrar").status()).isEqualTo(421);
    assertThat(get(edge.tlsWire(STORE), host, "/entrar").status()).isEqualTo(421);
  }

  @Test
  void a_handshake_for_a_host_that_can_be_no_stores_fails() {
    assertThatThrownBy(() -> get(edge.tlsWire("evil.test"), STORE, "/entrar")).isInstanceOf(IOException.class);
  }

  @Test
  void another_stores_token_is_refused_at_this_host() throws IOException {
    assertThat(owner.get("/api/v1/produtos").status()).isEqualTo(200);
    assertThat(owner.at(OTHER_STORE, () -> edge.tlsWire(OTHER_STORE)).get("/api/v1/produtos").status()).isEqualTo(401);
    assertThat(owner.at(OTHER_STORE, edge::wire).get("/api/v1/produtos", "X-Tenant-Slug", "lojadoze").status()).isEqualTo(401);
  }

  @Test
  void one_stores_flood_is_told_when_to_come_back_and_touches_no_other_store() throws IOException {
    Map<Integer, Wire.Reply> flood = new java.util.HashMap<>();
    try (Wire wire = edge.wire()) {
      for (int request = 0; request < 10 * EdgeHouse.BURST; request++) {
        Wire.Reply reply = get(wire, "inundada.alicerce.test", request % 2 == 0 ? "/api/v1/produtos" : "/entrar");
        flood.merge(reply.status() == 429 && request % 2 == 1 ? -429 : reply.status(), reply, (first, _) -> first);
      }
    }
    assertThat(flood).containsKeys(401, 429, -429);
    assertThat(flood.get(429).header("retry-after")).isEqualTo("1");
    assertThat(flood.get(429).header("content-type")).isEqualTo("application/problem+json");
    assertThat(Shopper.fields(flood.get(429))).containsEntry("code", "muitos_pedidos").hasEntrySatisfying("status", status ->
        assertThat(status).hasToString("429")).containsKeys("type", "title", "detail", "trace_id");
    assertThat(flood.get(-429).header("retry-after")).isEqualTo("1");
    assertThat(flood.get(-429).text()).contains("<h1>Muitos pedidos</h1>");
    assertThat(get(edge.wire(), OTHER_STORE, "/tenant.json").status()).isEqualTo(200);
  }

  @Test
  void insights_come_from_the_engines_and_the_request_is_found_in_their_log() throws IOException {
    String id = "pedido-" + UUID.randomUUID();
    Wire.Reply reply = owner.get("/api/v1/insights/stock/alerts", "X-Request-Id", id);
    assertThat(reply.status()).as("%s", reply).isEqualTo(200);
    assertThat(reply.header("x-trace-id")).isEqualTo(id);
    Eventually.holds("the engines' log", SOON, () -> edge.processes().log(ENGINES).contains("[" + id + "] GET /api/v1/insights/"));
    Eventually.holds("the edge's log", SOON, () -> edge.tls().accessLog().lines().anyMatch(line -> line.contains(id)
        && line.contains("\"store\":\"lojadoze\"") && line.contains("\"upstream\":\"127.0.0.1:" + edge.processes().port(ENGINES))));
  }

  @Test
  void the_secret_of_a_customers_link_stands_in_no_log() throws IOException {
    String link = owner.link();
    String token = link.replaceFirst(".*/", "");
    assertThat(link).isEqualTo("https://" + STORE + "/o/" + token);
    String seen = "cliente-" + UUID.randomUUID();
    String large = "cliente-" + UUID.randomUUID();
    String typed = "cliente-" + UUID.randomUUID();
    try (Wire wire = edge.tlsWire(STORE)) {
      assertThat(get(wire, STORE, "/o/" + token, "X-Request-Id", seen).status()).isEqualTo(200);
      assertThat(get(wire, STORE, "/O/" + token + ".json", "X-Request-Id", typed).status()).isEqualTo(404);
      assertThat(wire.send("POST", "/o/" + token + "/aprovar", Map.of("Host", STORE, "X-Request-Id", large), "x".repeat(1024 * 1024 + 1))
          .status()).isEqualTo(413);
    }
    assertThat(get(edge.wire(), STORE, "/o/" + token).status()).isEqualTo(200);
    assertThat(get(edge.redirectingWire(), STORE, "/o/" + token).status()).isEqualTo(308);
    for (String id : List.of(seen, large, typed)) {
      Eventually.holds("the edge's log", SOON, () -> edge.tls().accessLog().lines().anyMatch(line ->
          line.contains(id) && line.contains("\"path\":\"/o/…\"")));
    }
    Eventually.holds("a vertical's log", SOON, () -> VERTICALS.stream().anyMatch(vertical ->
        edge.processes().log(vertical).contains("[" + seen + "] GET /o/… 200")));
    List<String> logs = new ArrayList<>(VERTICALS.stream().map(edge.processes()::log).toList());
    List.of(edge.plain(), edge.tls()).forEach(nginx -> logs.addAll(List.of(nginx.accessLog(), nginx.errorLog())));
    assertThat(logs).allSatisfy(log -> assertThat(log).doesNotContain(token));
  }

  @Test
  void a_request_without_a_good_id_is_given_one() throws IOException {
    for (String bad : List.of("short", "a b c d e f g h", "x".repeat(65), "\"},{\"store\":\"x\"")) {
      assertThat(owner.get("/api/v1/produtos", "X-Request-Id", bad).header("x-trace-id")).matches("[0-9a-f]{32}");
    }
  }

  @Test
  void a_static_file_is_kept_for_ever_compressed_once_and_served_without_a_vertical() throws IOException {
    String address = Assets.url("vendor/htmx.js");
    byte[] content = Assets.at("vendor/htmx.js").orElseThrow().content();
    String id = "estatico-" + UUID.randomUUID();
    get(edge.wire(), STORE, address, "Accept-Encoding", "gzip, br");
    Wire.Reply kept = get(edge.wire(), OTHER_STORE, address, "Accept-Encoding", "br, gzip;q=0.8", "X-Request-Id", id);
    assertThat(kept.header("cache-control")).contains("immutable").contains("max-age=31536000");
    assertThat(kept.header("content-encoding")).isEqualTo("gzip");
    assertThat(kept.header("x-trace-id")).isEqualTo(id);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(kept.body())).readAllBytes()).isEqualTo(content);
    assertThat(get(edge.wire(), STORE, address).body()).isEqualTo(content);
    Eventually.holds("a hit of the cache", SOON, () -> edge.plain().accessLog().lines().anyMatch(line ->
        line.contains(id) && line.contains("\"upstream\":\"\"") && line.contains("\"cache\":\"HIT\"")));
    Wire.Reply ofAnotherRelease = get(edge.wire(), STORE, "/static/vendor/htmx.js?v=0123456789ab");
    assertThat(ofAnotherRelease.header("cache-control")).isEqualTo("no-cache");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/metrics", "/health/ready", "/health"})
  void what_is_for_the_operator_is_not_published(String path) throws IOException {
    Wire.Reply reply = get(edge.tlsWire(STORE), STORE, path);
    assertThat(reply.status()).isEqualTo(404);
    assertThat(reply.headers()).doesNotContainKey("x-trace-id"); // no vertical was asked
  }

  @Test
  void a_body_over_the_limit_is_refused_in_the_houses_words() throws IOException {
    Wire.Reply reply = edge.wire().send("POST", "/api/v1/produtos", Map.of("Host", OTHER_STORE), "x".repeat(1024 * 1024 + 1));
    assertThat(reply.status()).isEqualTo(413);
    assertThat(Shopper.fields(reply)).containsEntry("code", "grande_demais");
  }

  @Test
  void tls_is_modern_and_told_for_a_year_and_everything_else_is_sent_there() throws IOException {
    try (Wire wire = edge.tlsWire(STORE)) {
      assertThat(get(wire, STORE, "/entrar").header("strict-transport-security")).startsWith("max-age=31536000");
      assertThat(wire.protocol()).isEqualTo("TLSv1.3");
    }
    Wire.Reply reply = get(edge.redirectingWire(), STORE, "/entrar?next=%2F");
    assertThat(reply.status()).isEqualTo(308);
    assertThat(reply.header("location")).isEqualTo("https://" + STORE + ":" + edge.tlsPort() + "/entrar?next=%2F");
    assertThat(get(edge.wire(), STORE, "/entrar").headers()).doesNotContainKey("strict-transport-security");
  }

  @Test
  void a_killed_vertical_fails_no_read_and_a_repeated_write_is_done_once() throws IOException {
    String product = owner.product("Areia média");
    Random chance = new Random(7);
    Load load = new Load(owner, product, true);
    try (load) {
      for (int kill = 0; kill < 2; kill++) {
        awaitTraffic(load);
        String victim = VERTICALS.get(chance.nextInt(2));
        edge.processes().kill(victim);
        awaitTraffic(load);
        edge.processes().process(victim);
      }
    }
    assertThat(load.failures()).isEmpty();
    assertThat(owner.onHand(product)).isEqualTo(load.writes());
  }

  @Test
  void rolling_restarts_fail_no_request_and_do_nothing_twice() throws IOException {
    String product = owner.product("Cimento CP II 50 kg");
    int before = edge.tls().errorLog().length();
    List<Integer> exitCodes = new ArrayList<>();
    Load load = new Load(owner, product, false);
    try (load) {
      for (int restart = 0; restart < RESTARTS; restart++) {
        awaitTraffic(load);
        String next = VERTICALS.get(restart % 2);
        exitCodes.add(edge.processes().stop(next));
        edge.processes().process(next);
      }
      awaitTraffic(load);
    }
    System.out.printf("%d restarts: %d reads, %d writes, %d failures%n",
        RESTARTS, load.reads(), load.writes(), load.failures().size());
    assertThat(load.failures()).isEmpty();
    assertThat(edge.tls().errorLog().substring(before).lines()) // nothing was cut, not even what nginx could repeat
        .allSatisfy(line -> assertThat(line).contains("Connection refused"));
    assertThat(exitCodes).hasSize(RESTARTS).containsOnly(0);
    assertThat(owner.onHand(product)).isEqualTo(load.writes());
  }

  private static void awaitTraffic(Load load) {
    int reads = load.reads();
    int writes = load.writes();
    Eventually.holds("traffic, failed: " + load.failures(), SOON, () -> load.reads() > reads + 50 && load.writes() > writes + 20);
  }

  private static Wire.Reply get(Wire wire, String host, String path, String... headers) throws IOException {
    Map<String, String> all = new java.util.TreeMap<>(Map.of("Host", host));
    for (int at = 0; at < headers.length; at += 2) {
      all.put(headers[at], headers[at + 1]);
    }
    return wire.send("GET", path, all, "");
  }
}
