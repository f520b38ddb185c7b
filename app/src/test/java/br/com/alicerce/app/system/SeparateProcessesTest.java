package br.com.alicerce.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.app.system.StoreClient.Answer;
import br.com.alicerce.testing.Wiretap;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The house as in production: vertical, relay and two engines workers, each a process that may die on its own. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeparateProcessesTest {

  private static final List<String> PROCESSES = List.of("relay", "vertical", "engines-1", "engines-2");
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String SLUG = "lojadoze";
  private static final String PASSWORD = "pedra-sobre-pedra-77";

  private static SpawnedHouse house;

  @BeforeAll
  static void anOperatorSetsTheHouseUp() throws IOException {
    house = new SpawnedHouse();
    Path password = house.secret("password", PASSWORD);
    expectDone(house.operator("migrate"), "migrations");
    expectDone(house.operator("keys", "rotate"), "signs from now on");
    expectDone(house.operator("tenant", "create", "--slug", SLUG, "--name", "Loja do Zé",
        "--admin-email", "admin@loja.test", "--admin-password-file", password.toString()), SLUG);
    for (String role : List.of("vendedor", "financeiro")) {
      expectDone(house.operator("user", "create", "--tenant", SLUG, "--name", role, "--email", role + "@loja.test",
          "--role", role, "--password-file", password.toString()), "may enter " + SLUG);
    }
    PROCESSES.forEach(house::process); // one after the other: the relay makes what the others wait for
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  @Order(1)
  void a_quote_becomes_a_delivered_order_and_the_engines_know_it() {
    StoreClient admin = as("admin");
    String product = product(admin, "Cimento CP II 50 kg", "100");
    String order = converted(product);
    for (String status : List.of("em_preparacao", "saiu_entrega", "entregue")) {
      expect(200, admin.post("/api/v1/pedidos/" + order + "/status", Map.of("status", status)));
    }
    awaitOnHand(admin, product, "90.000");
    Answer insight = admin.at(house.port("engines-1")).get("/api/v1/insights/stock/" + product);
    Map<?, ?> inputs = (Map<?, ?>) insight.json().get("inputs");
    assertThat(inputs.get("sold_quantity")).isEqualTo("10.000");
    assertThat(inputs.get("sale_count")).hasToString("1");
  }

  @Test
  @Order(2)
  void a_killed_worker_and_a_killed_relay_lose_no_event() {
    StoreClient admin = as("admin");
    String product = product(admin, "Areia média", "1");
    for (int delivery = 1; delivery <= 30; delivery++) {
      if (delivery == 10) {
        house.kill("engines-1");
        house.kill("relay");
      }
      receive(admin, product, "1");
    }
    assertThat(pipeline().position().isAtRest()).isFalse();
    house.process("relay");
    Eventually.holds("the other worker's 31", SOON, () -> onHand(admin, "engines-2", product).equals("31.000"));
    pipeline().awaitRest(SOON);
  }

  @Test
  @Order(3)
  void a_vertical_that_is_killed_between_commit_and_answer_has_done_it_once_and_another_one_answers() throws Exception {
    StoreClient admin = as("admin");
    String product = product(admin, "Brita 1", "1");
    Map<String, String> goods = Map.of("produto_id", product, "tipo", "entrada", "quantidade", "5", "motivo", "Compra");
    UUID key = UUID.randomUUID();
    try (Wiretap wire = house.wiretap(); ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      house.processBy(wire, "vertical-2");
      StoreClient doomed = admin.at(house.port("vertical-2"));
      wire.keepCommitOf("append_events");
      Future<Answer> unanswered = people.submit(() -> doomed.tryPost("/api/v1/estoque/movimentos", goods, key));
      Eventually.holds("PostgreSQL has committed and the vertical does not know it", SOON, wire::keepsAnswer);
      house.kill("vertical-2");
      assertThat(unanswered.get()).as("no answer came").isNull();
    }
    Answer told = expect(201, Objects.requireNonNull(admin.tryPost("/api/v1/estoque/movimentos", goods, key)));
    assertThat(admin.tryPost("/api/v1/estoque/movimentos", goods, key)).isEqualTo(told);
    pipeline().awaitRest(SOON);
    awaitOnHand(admin, product, "6.000");
  }

  @Test
  @Order(4)
  void the_operator_sees_how_it_stands() {
    PROCESSES.forEach(house::process);
    pipeline().awaitRest(SOON);
    OperatorConsole.Printed status = house.operator("status", "--json");
    assertThat(status.exitCode()).isZero();
    assertThat(status.text()).containsPattern("\"not_well\": \\[\\s*]").doesNotContain(house.connections().redisUrl());
    expectDone(house.operator("events", "lag"), "0 events pending in 1 stores");
  }

  @Test
  @Order(5)
  void a_process_that_is_asked_to_stop_stops_in_order() {
    PROCESSES.forEach(house::process);
    assertThat(PROCESSES.parallelStream().map(house::stop)).containsOnly(0);
  }

  private static String converted(String product) {
    StoreClient seller = as("vendedor");
    String customer = expect(201, seller.post("/api/v1/clientes",
        Map.of("tipo", "PF", "nome", "Maria das Dores", "documento", "529.982.247-25"))).text("id");
    String quote = expect(201, seller.post("/api/v1/cotacoes", Map.of(
        "cliente_id", customer, "itens", List.of(Map.of("produto_id", product, "quantidade", "10"))))).text("id");
    expect(200, seller.post("/api/v1/cotacoes/" + quote + "/enviar", Map.of()));
    expect(403, seller.post("/api/v1/cotacoes/" + quote + "/aprovar", Map.of()));
    expect(200, as("financeiro").post("/api/v1/cotacoes/" + quote + "/aprovar", Map.of()));
    return expect(201, seller.post("/api/v1/cotacoes/" + quote + "/converter", Map.of())).text("id");
  }

  private static String product(StoreClient admin, String name, String quantity) {
    Map<String, String> form = Map.of("nome", name, "unidade", "SC", "preco_base", "39.90");
    String product = expect(201, admin.post("/api/v1/produtos", form)).text("id");
    receive(admin, product, quantity);
    return product;
  }

  private static void receive(StoreClient admin, String product, String quantity) {
    expect(201, admin.post("/api/v1/estoque/movimentos",
        Map.of("produto_id", product, "tipo", "entrada", "quantidade", quantity, "motivo", "Compra")));
  }

  private static void awaitOnHand(StoreClient who, String product, String quantity) {
    for (String worker : List.of("engines-1", "engines-2")) {
      Eventually.holds(quantity + " on hand at " + worker, SOON, () -> onHand(who, worker, product).equals(quantity));
    }
  }

  private static String onHand(StoreClient who, String worker, String product) {
    return who.at(house.port(worker)).get("/api/v1/insights/stock/" + product).text("on_hand");
  }

  private static StoreClient as(String role) {
    return StoreClient.login(house.port("vertical"), SLUG, role + "@loja.test", PASSWORD);
  }

  private static Pipeline pipeline() {
    return Pipeline.of(house.connections(), SLUG);
  }

  private static Answer expect(int status, Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    return answer;
  }

  private static void expectDone(OperatorConsole.Printed printed, String words) {
    assertThat(printed.text()).contains(words);
    assertThat(printed.exitCode()).isZero();
  }
}
