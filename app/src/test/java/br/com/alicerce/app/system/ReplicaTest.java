package br.com.alicerce.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.app.system.StoreClient.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A read replica takes lists off the primary, and nobody misses what they wrote, or notices when it is late or gone. */
class ReplicaTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  /** No list is older, whatever happens to the replica; a tenth more for the machine that measures it. */
  private static final Duration OLDEST = Duration.ofMillis(1_100);

  /** So many times is tried to write and read within the moment in which a frozen replica is not yet seen to be late. */
  private static final int ATTEMPTS = 20;

  private static final String LIST = "/api/v1/produtos";
  private static final List<String> LISTS = List.of(
      LIST, LIST + "?q=cim", "/api/v1/clientes", "/api/v1/obras", "/api/v1/cotacoes", "/api/v1/pedidos", "/api/v1/estoque",
      "/api/v1/estoque/movimentos", "/api/v1/painel", "/produtos", "/clientes", "/cotacoes", "/pedidos", "/estoque",
      "/estoque/movimentos", "/painel", "/produtos/opcoes?q=cim", "/clientes/opcoes?q=a", "/obras/opcoes?cliente_id=" + UUID.randomUUID());
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static ReplicatedHouse house;
  private static StoreClient admin;
  private static StoreClient seller;

  @BeforeAll
  static void open() throws SQLException, IOException {
    house = new ReplicatedHouse();
    admin = house.admin(ReplicatedHouse.SLUG);
    seller = house.seller(ReplicatedHouse.SLUG);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @AfterEach
  void mend() throws SQLException {
    house.mend();
  }

  @Test
  void every_list_search_and_report_comes_from_the_replica_and_nothing_else_does() {
    String product = product();
    StoreClient idle = house.admin(ReplicatedHouse.SLUG).at(house.port(1)); // has written nothing there
    awaitReplica(1);
    for (String path : LISTS) {
      long before = house.reads(1, "replica", "fresh");
      Eventually.holds(path + " from the replica", SOON, () -> {
        assertThat(idle.get(path).status()).as(path).isEqualTo(200);
        return house.reads(1, "replica", "fresh") > before;
      });
    }
    long before = reads(1);
    assertThat(idle.get(LIST + "/" + product).status()).isEqualTo(200);
    assertThat(idle.get("/produtos/" + product).status()).isEqualTo(200);
    assertThat(idle.get("/api/v1/users").status()).isEqualTo(200);
    assertThat(reads(1)).as("what is told of one thing, and of people").isEqualTo(before);
    assertThat(house.scrape(1)).contains("alicerce_replica_age_seconds{service=\"vertical\"}"); // the alert asks for it
  }

  @Test
  void a_frozen_replica_is_asked_for_a_moment_and_then_everybody_reads_the_primary() throws SQLException {
    boolean seenOld = false;
    for (int attempt = 0; attempt < ATTEMPTS && !seenOld; attempt++) {
      awaitReplica(0);
      house.freeze();
      String product = product();
      long written = System.nanoTime();
      long before = house.reads(0, "replica", "fresh");
      boolean told = shows(seller, product);
      seenOld = !told && house.reads(0, "replica", "fresh") == before + 1;
      assertThat(told || seenOld).as("who is not told has asked the replica").isTrue();
      LockSupport.parkNanos(OLDEST.toNanos() - (System.nanoTime() - written));
      assertThat(shows(seller, product)).as("a second later").isTrue();
      long lag = house.reads(0, "primary", "lag");
      assertThat(shows(seller, product)).isTrue();
      assertThat(house.reads(0, "primary", "lag")).isEqualTo(lag + 1);
      house.mend();
    }
    assertThat(seenOld).as("an answer that was a moment old").isTrue();
  }

  @Test
  void who_wrote_is_told_of_it_at_once_also_by_a_replica_that_is_behind() throws SQLException {
    for (int round = 0; round < 5; round++) {
      awaitReplica(0);
      house.freeze();
      long before = house.reads(0, "primary", "recent_write");
      assertThat(shows(admin, product())).isTrue();
      assertThat(house.reads(0, "primary", "recent_write")).isEqualTo(before + 1);
      house.mend();
    }
  }

  @Test
  void the_browser_that_wrote_and_the_program_that_asks_for_it_are_told_at_once_by_another_vertical() throws SQLException {
    for (int round = 0; round < 5; round++) {
      awaitReplica(1);
      house.freeze();
      String session = "alicerce_session=" + admin.token();
      HttpResponse<String> written = send(asking(0, LIST).header("Cookie", session).header("Origin", "http://127.0.0.1:" + house.port(0))
          .header("Content-Type", "application/json").POST(BodyPublishers.ofString(
              "{\"nome\": \"Cimento %s\", \"unidade\": \"SC\", \"preco_base\": \"39.90\"}".formatted(UUID.randomUUID()))));
      assertThat(written.statusCode()).as(written.body()).isEqualTo(201);
      String cookie = written.headers().firstValue("Set-Cookie").orElseThrow();
      assertThat(cookie).startsWith("alicerce_wrote=1;").contains("Max-Age=5").contains("HttpOnly").contains("SameSite=Lax");
      String product = written.body().replaceFirst("(?s).*?\"id\" ?: ?\"([^\"]+)\".*", "$1");
      long before = house.reads(1, "primary", "recent_write");
      assertThat(send(asking(1, LIST).header("Cookie", session + "; alicerce_wrote=1")).body()).contains(product);
      assertThat(send(asking(1, LIST).header("Authorization", "Bearer " + admin.token()).header("Cache-Control", "no-cache")).body())
          .contains(product);
      assertThat(house.reads(1, "primary", "recent_write")).isEqualTo(before + 2);
      house.mend();
    }
  }

  @Test
  void a_program_is_given_no_cookie() {
    HttpResponse<String> written = send(asking(0, "/api/v1/clientes").header("Authorization", "Bearer " + admin.token())
        .header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}")));
    assertThat(written.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void the_replica_shows_each_store_its_own_rows_only() {
    String ours = product();
    String theirs = product(house.admin(ReplicatedHouse.OTHER_SLUG));
    StoreClient stranger = house.seller(ReplicatedHouse.OTHER_SLUG);
    Map.of(ours, seller, theirs, stranger).forEach((product, who) -> Eventually.holds("the product at the replica", SOON, () -> {
      long before = house.reads(0, "replica", "fresh");
      return shows(who, product) && house.reads(0, "replica", "fresh") > before;
    }));
    long before = house.reads(0, "replica", "fresh");
    Eventually.holds("twenty answers of the replica", SOON, () -> {
      assertThat(stranger.get(LIST).items()).extracting(item -> item.get("id")).containsExactly(theirs);
      assertThat(shows(seller, ours)).isTrue();
      return house.reads(0, "replica", "fresh") >= before + 20;
    });
  }

  @Test
  void a_killed_replica_fails_nobody_and_is_used_again_when_it_is_back() throws SQLException {
    awaitReplica(0);
    long failures = house.reads(0, "primary", "failure");
    AtomicInteger asked = new AtomicInteger();
    AtomicBoolean enough = new AtomicBoolean();
    IntStream.range(0, 4).forEach(_ -> Thread.ofVirtual().start(() -> {
      while (!enough.get()) {
        asked.addAndGet(seller.get(LIST).status() == 200 ? 1 : -1_000_000);
      }
    }));
    try {
      awaitMore(asked, 50);
      house.killReplica();
      awaitMore(asked, 200);
      assertThat(house.reads(0, "primary", "failure")).isGreaterThan(failures);
      house.mend();
      awaitReplica(0);
      awaitMore(asked, 50);
    } finally {
      enough.set(true);
    }
  }

  /** Made by the admin, as its list must show from then on. */
  private static String product() {
    return product(admin);
  }

  private static String product(StoreClient who) {
    Answer made = who.post(LIST, Map.of("nome", "Cimento " + UUID.randomUUID(), "unidade", "SC", "preco_base", "39.90"));
    assertThat(made.status()).as("%s", made).isEqualTo(201);
    return made.text("id");
  }

  private static boolean shows(StoreClient who, String product) {
    return who.get(LIST).items().stream().anyMatch(item -> product.equals(item.get("id")));
  }

  private static long reads(int vertical) {
    return house.scrape(vertical).lines().filter(line -> line.startsWith("alicerce_replica_reads_total{"))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
  }

  private static void awaitReplica(int vertical) {
    StoreClient idle = seller.at(house.port(vertical));
    Eventually.holds("an answer of the replica", SOON, () -> {
      long before = house.reads(vertical, "replica", "fresh");
      idle.get(LIST);
      return house.reads(vertical, "replica", "fresh") > before;
    });
  }

  private static void awaitMore(AtomicInteger asked, int more) {
    int wanted = asked.get() + more;
    Eventually.holds(more + " more answers", SOON, () -> asked.get() < 0 || asked.get() >= wanted);
    assertThat(asked.get()).as("no request failed").isPositive();
  }

  private static HttpRequest.Builder asking(int vertical, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + house.port(vertical) + path)).timeout(SOON);
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
