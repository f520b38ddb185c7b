package br.com.alicerce.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.platform.json.Json;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A key has one effect, however many ask under it and whenever. */
class IdempotencyTest {

  private static final int CALLERS = 100;

  private static ContractStore store;

  @BeforeAll
  static void open() {
    store = new ContractStore(DemoInstallation.shared());
  }

  @Test
  void a_hundred_calls_at_once_under_one_key_have_one_effect() throws Exception {
    List<ContractClient.Answer> answers = atOnce(() -> product("Areia", "uma-chave"));
    assertThat(answers).extracting(ContractClient.Answer::status).containsOnly(201, 409).contains(201);
    assertThat(answers.stream().filter(answer -> answer.status() == 409))
        .allSatisfy(answer -> assertThat(answer.json().get("code")).isEqualTo("em_andamento"));
    String id = product("Areia", "uma-chave").id();
    assertThat(answers.stream().filter(answer -> answer.status() == 201)).allSatisfy(answer -> assertThat(answer.id()).isEqualTo(id));
    assertThat(store.client().send("GET", "/api/v1/produtos?q=Areia", store.admin(), null).body().split("\"id\"")).hasSize(2);
  }

  @Test
  void the_same_key_for_something_else_is_refused_and_a_refusal_is_not_kept() {
    assertThat(product("Brita", "outra-chave").status()).isEqualTo(201);
    assertThat(product("Brita 2", "outra-chave").status()).isEqualTo(422);
    assertThat(send("{}", "terceira").status()).isEqualTo(422);
    assertThat(product("Cal", "terceira").status()).isEqualTo(201);
  }

  private static ContractClient.Answer product(String name, String key) {
    return send(Json.jsonb().toJson(Map.of("nome", name, "unidade", "M3", "preco_base", "120.00")), key);
  }

  private static ContractClient.Answer send(String body, String key) {
    return store.client().send("POST", "/api/v1/produtos", store.admin(), body, "Idempotency-Key", key);
  }

  private static <T> List<T> atOnce(Callable<T> call) throws Exception {
    try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<T>> futures = callers.invokeAll(IntStream.range(0, CALLERS).mapToObj(_ -> call).toList());
      return futures.stream().map(Future::resultNow).toList();
    }
  }
}
