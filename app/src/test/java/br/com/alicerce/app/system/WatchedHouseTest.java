package br.com.alicerce.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.app.house.House;
import br.com.alicerce.app.ops.MetricNames;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A running house tells what its operator asks for: the measures that rules and dashboards name, and the page behind its own door. */
class WatchedHouseTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Pattern EXPRESSION = Pattern.compile("(?m)^ *expr: (.*) > \\S+$|\"expr\": *\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final String PASSWORD = DemoInstallation.OPERATOR_PASSWORD;
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** Prometheus itself makes it. */
  private static final Set<String> NOT_OURS = Set.of("up");

  /** Only where there is a replica: {@link ReplicaTest} sees it. */
  private static final Set<String> NOT_OF_THE_DEMO = Set.of("alicerce_replica_age_seconds", "alicerce_replica_reads_total");

  private final DemoInstallation demo = DemoInstallation.shared();

  @Test
  void every_measure_that_rules_and_dashboards_name_is_in_a_live_scrape() {
    Set<String> named = new TreeSet<>();
    House.texts().stream()
        .filter(text -> text.path().equals("deploy/prometheus/alerts.yml") || text.directory().equals("deploy/grafana"))
        .flatMap(text -> EXPRESSION.matcher(text.text()).results())
        .flatMap(found -> Stream.of(found.group(1) == null ? found.group(2).replace("\\\"", "\"") : found.group(1)))
        .forEach(expression -> named.addAll(MetricNames.in(expression)));
    named.removeAll(NOT_OURS);
    named.removeAll(NOT_OF_THE_DEMO);
    assertThat(named).hasSizeGreaterThan(20).contains("http_server_requests_seconds_bucket", "alicerce_pending_events");
    demo.as("admin").get("/api/v1/produtos");
    Eventually.holds("a sample with a store in it", SOON, () -> scrape().contains("alicerce_store_pending_events{"));
    assertThat(told(scrape())).containsAll(named);
  }

  @Test
  void the_house_is_well_measured() {
    Eventually.holds("a sample", SOON, () -> scrape().contains("alicerce_database_up{service=\"all\"} 1"));
    Eventually.holds("rest", SOON, () -> scrape().contains("alicerce_pending_events{service=\"all\"} 0"));
    String scrape = scrape();
    assertThat(value(scrape, "alicerce_events_applied_total{service=\"all\"}")).isPositive()
        .isEqualTo(value(scrape, "alicerce_events_appended_total{service=\"all\"}"));
    assertThat(value(scrape, "alicerce_pending_events{service=\"all\"}")).isZero();
    assertThat(value(scrape, "alicerce_oldest_pending_seconds{service=\"all\"}")).isZero();
    assertThat(value(scrape, "alicerce_outbox_next_partition{service=\"all\"}")).isOne();
    assertThat(value(scrape, "alicerce_database_connections{service=\"all\",state=\"unknown\"}")).isZero();
    assertThat(value(scrape, "process_resident_memory_bytes{service=\"all\"}")).isGreaterThan(50e6);
    assertThat(value(scrape, "alicerce_database_disk_used_ratio{service=\"all\"}")).isBetween(0.0, 1.0);
  }

  @Test
  void what_clients_invent_shares_a_series() {
    long before = seriesOfRequests();
    StoreClient admin = demo.as("admin");
    Stream.of("/api/v1/nada", "/api/v1/produtos/x/y/z", "/nada/1", "/nada/2").forEach(admin::get);
    long first = seriesOfRequests();
    Stream.of("/api/v1/outro", "/api/v1/produtos/a/b/c", "/zz/3", "/zz/4", "/zz/5").forEach(admin::get);
    Stream.of("PROPFIND", "BREW", "TELEPORT").forEach(method -> send(request(demo.url() + "/zz").method(method,
        HttpRequest.BodyPublishers.noBody())));
    assertThat(seriesOfRequests()).isBetween(before, first + 1);
    assertThat(scrape()).contains("method=\"other\"").doesNotContain("TELEPORT").doesNotContain("/zz").doesNotContain("/nada");
  }

  @Test
  void the_operators_page_opens_by_the_operators_password_alone() {
    assertThat(send(request(ops("")).GET()).headers().firstValue("Location")).hasValue("/ops/login");
    assertThat(send(request(ops("/series.json")).GET()).statusCode()).isEqualTo(401);
    String token = demo.as("admin").token();
    for (String cookie : new String[] {"alicerce_session=" + token, "alicerce_ops=" + token, "alicerce_ops="}) {
      assertThat(send(request(ops("/now")).header("Cookie", cookie).header("Authorization", "Bearer " + token).GET()).statusCode())
          .isEqualTo(401);
    }
    assertThat(send(login("balcao-demo")).statusCode()).isEqualTo(401);
    HttpResponse<String> entered = send(login(PASSWORD));
    assertThat(entered.statusCode()).isEqualTo(303);
    String cookie = entered.headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).contains("Path=/ops").contains("HttpOnly").contains("SameSite=Strict");
    String session = cookie.substring(0, cookie.indexOf(';'));
    HttpResponse<String> page = send(request(ops("")).header("Cookie", session).GET());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("AlicerceLatencyHigh").contains("Stores furthest behind").contains("with their plans");
    assertThat(send(request(ops("/series.json")).header("Cookie", session).GET()).body()).contains("\"requests\"").contains("\"p95\"");
    send(request(ops("/logout")).header("Cookie", session).POST(HttpRequest.BodyPublishers.noBody()));
    assertThat(send(request(ops("/now")).header("Cookie", session).GET()).statusCode()).isEqualTo(401);
  }

  @Test
  void a_form_of_another_page_does_not_log_in() {
    assertThat(send(login(PASSWORD).header("Origin", "http://evil.example")).statusCode()).isEqualTo(403);
    assertThat(send(login(PASSWORD).header("Sec-Fetch-Site", "cross-site")).statusCode()).isEqualTo(403);
  }

  private HttpRequest.Builder login(String password) {
    return request(ops("/login")).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString("password=" + password));
  }

  private String ops(String path) {
    return demo.managementUrl() + "/ops" + path;
  }

  private String scrape() {
    return send(request(demo.managementUrl() + "/metrics").GET()).body();
  }

  private long seriesOfRequests() {
    return scrape().lines().filter(line -> line.startsWith("http_server_requests_seconds_count")).count();
  }

  private static Set<String> told(String scrape) {
    Set<String> names = new TreeSet<>();
    scrape.lines().filter(line -> !line.startsWith("#")).forEach(line -> names.add(line.split("[{ ]", 2)[0]));
    return names;
  }

  private static double value(String scrape, String series) {
    return scrape.lines().filter(line -> line.startsWith(series + " ")).mapToDouble(line ->
        Double.parseDouble(line.substring(series.length() + 1))).findFirst().orElseThrow(() -> new AssertionError("no " + series));
  }

  private static HttpRequest.Builder request(String url) {
    return HttpRequest.newBuilder(URI.create(url)).timeout(SOON);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new AssertionError(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }
}
