package br.com.alicerce.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.platform.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is asked of any route with another store's token, slug, ids or keys, no store learns or changes anything of another's. The
 * routes are those of the document, so a new one is attacked as soon as it is there.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoresApartTest {

  /** Stands in every text that the other store has written. */
  private static final String CANARY = "Canário-7f3a9";

  /** Under which both stores write. */
  private static final String SHARED_KEY = "chave-de-outra-loja";

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Set<Integer> NOT_THERE = Set.of(404, 422);

  private static ContractStore ours;
  private static ContractStore theirs;
  private static Map<String, String> ourIds;
  private static Map<String, String> theirIds;
  private static Pipeline theirPipeline;
  private static List<String> theirRows;

  @BeforeAll
  static void openTwoStores() {
    DemoInstallation demo = DemoInstallation.shared();
    ours = new ContractStore(demo);
    theirs = new ContractStore(demo);
    ourIds = fill(ours, "Nosso");
    theirIds = fill(theirs, CANARY);
    for (ContractStore store : List.of(ours, theirs)) {
      Map<String, String> ids = store == ours ? ourIds : theirIds;
      Eventually.holds("the engines know both stores", SOON, () ->
          store.client().send("GET", "/api/v1/insights/stock/" + ids.get("produto"), store.admin(), null).status() == 200
              && store.client().send("GET", "/api/v1/insights/sales/customers/" + ids.get("cliente"), store.admin(), null).status() == 200);
    }
    theirs.client().send("POST", "/api/v1/produtos", theirs.admin(), withKey(CANARY), "Idempotency-Key", SHARED_KEY);
    theirPipeline = Pipeline.of(demo.pipeline().connections(), theirs.slug());
    theirPipeline.awaitRest(SOON);
    theirRows = rowsOf(theirPipeline);
  }

  static Stream<ApiContract.Call> calls() {
    return new ApiContract().calls().stream();
  }

  static Stream<ApiContract.Call> guarded() {
    return calls().filter(call -> !((List<?>) call.document().get("security")).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void no_token_opens_nothing(ApiContract.Call call) {
    assertThat(ask(call, ours, null, ourIds, ourIds).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void their_token_counts_for_nothing_at_our_address(ApiContract.Call call) {
    assertThat(ask(call, ours, theirs.admin(), ourIds, ourIds).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void our_token_counts_for_nothing_at_their_address(ApiContract.Call call) {
    assertThat(ask(call, theirs, ours.admin(), theirIds, theirIds).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void their_ids_in_a_path_lead_nowhere(ApiContract.Call call) {
    if (call.path().contains("{")) {
      ContractClient.Answer answer = ask(call, ours, ours.admin(), theirIds, ourIds);
      assertThat(NOT_THERE).as("%s", answer).contains(answer.status());
      expectNothingOfTheirs(answer);
    }
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void each_of_their_ids_in_a_body_is_refused(ApiContract.Call call) {
    Map<?, ?> schema = ApiExamples.schemaOf(call);
    for (String field : schema == null ? List.<String>of() : idFields(schema)) {
      Map<String, String> mixed = new LinkedHashMap<>(ourIds);
      mixed.put(kind(field), theirIds.get(kind(field)));
      ContractClient.Answer answer = ask(call, ours, ours.admin(), ourIds, mixed);
      assertThat(answer.status()).as("%s with their %s: %s", call.name(), field, answer).isBetween(400, 499);
      expectNothingOfTheirs(answer);
    }
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void their_ids_cursors_and_words_in_a_query_find_nothing_of_theirs(ApiContract.Call call) {
    String cursor = String.valueOf(
        theirs.client().send("GET", "/api/v1/produtos?limit=1", theirs.admin(), null).json().get("next_cursor"));
    for (Object parameter : call.verb().equals("get") ? (List<?>) call.document().get("parameters") : List.of()) {
      Map<?, ?> query = (Map<?, ?>) parameter;
      String name = (String) query.get("name");
      if ("query".equals(query.get("in"))) {
        String value = name.endsWith("_id") ? theirIds.get(kind(name)) : name.equals("cursor") ? cursor : "q".equals(name) ? CANARY : "";
        String path = path(call, ourIds);
        String asked = path + (path.contains("?") ? "&" : "?") + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
        expectNothingOfTheirs(ours.client().send("GET", asked, ours.admin(), null));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void our_own_answers_hold_nothing_of_theirs(ApiContract.Call call) {
    if (call.verb().equals("get")) {
      ContractClient.Answer answer = ask(call, ours, ours.admin(), ourIds, ourIds);
      assertThat(answer.status())
          .as("nothing in it, something is missing in the question, or it comes too early: %s", answer).isIn(200, 404, 409, 422);
      expectNothingOfTheirs(answer);
    }
  }

  @Test
  void the_key_of_their_write_does_not_bring_us_their_answer() {
    ContractClient.Answer mine = ours.client().send("POST", "/api/v1/produtos", ours.admin(),
        withKey("Nosso"), "Idempotency-Key", SHARED_KEY);
    assertThat(mine.status()).isEqualTo(201);
    expectNothingOfTheirs(mine);
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void after_all_that_every_row_of_the_other_store_is_as_it_was_and_its_canary_can_be_seen_by_itself() {
    assertThat(theirRows).hasSizeGreaterThan(50).anyMatch(row -> row.contains(CANARY));
    assertThat(rowsOf(theirPipeline)).isEqualTo(theirRows);
    for (String address : List.of("/api/v1/clientes/" + theirIds.get("cliente"), "/api/v1/cotacoes/" + theirIds.get("cotacao"))) {
      assertThat(theirs.client().send("GET", address, theirs.admin(), null).body()).contains(CANARY);
    }
  }

  /** Every row of a store's in every table that has stores. */
  private static List<String> rowsOf(Pipeline pipeline) {
    List<String> rows = new ArrayList<>();
    try (Connection migrator = pipeline.migrator(); Statement statement = migrator.createStatement()) {
      for (String table : texts(statement, """
          select c.oid::regclass::text from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
          where c.relkind in ('r', 'p') and not c.relispartition
            and c.relnamespace::regnamespace::text in ('platform', 'identity', 'construction', 'eventing', 'engines')
          order by 1""")) {
        texts(statement, "select t::text from %s t where tenant_id = '%s' order by 1".formatted(table, pipeline.store()))
            .forEach(row -> rows.add(table + row));
      }
      return rows;
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  private static List<String> texts(Statement statement, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  private static String withKey(String word) {
    return Json.jsonb().toJson(Map.of("nome", word + " chave", "unidade", "SC", "preco_base", "1.00"));
  }

  private static Map<String, String> fill(ContractStore store, String word) {
    ContractClient client = store.client();
    Map<String, String> ids = new LinkedHashMap<>();
    ids.put("user", client.expect(201, "POST", "/api/v1/users", store.admin(), Map.of(
        "name", word, "email", "motorista@contrato.test", "role", "motorista", "password", ContractStore.PASSWORD)).id());
    ids.put("cliente", client.expect(201, "POST", "/api/v1/clientes", store.admin(), Map.of(
        "tipo", "PF", "nome", word, "documento", "52998224725", "endereco", word, "observacoes", word)).id());
    ids.put("obra", client.expect(201, "POST", "/api/v1/obras", store.admin(),
        Map.of("cliente_id", ids.get("cliente"), "nome", word, "observacoes", word)).id());
    ids.put("produto", client.expect(201, "POST", "/api/v1/produtos", store.admin(),
        Map.of("nome", word, "descricao", word, "unidade", "SC", "preco_base", "10.00", "marca", word)).id());
    client.expect(201, "POST", "/api/v1/produtos", store.admin(), Map.of("nome", word + " 2", "unidade", "SC", "preco_base", "10.00"));
    client.expect(201, "POST", "/api/v1/estoque/movimentos", store.admin(),
        Map.of("produto_id", ids.get("produto"), "tipo", "entrada", "quantidade", "100", "motivo", word));
    client.expect(200, "PUT", "/api/v1/configuracao", store.admin(), Map.of(
        "limite_desconto_vendedor", "10", "limite_desconto_admin", "100", "politica_estoque", "avisar",
        "pix_chave", "52998224725", "pix_nome", word, "pix_cidade", word), "If-Match", "\"0\"");
    Map<String, Object> sale = Map.of("cliente_id", ids.get("cliente"), "obra_id", ids.get("obra"), "observacoes", word,
        "itens", List.of(Map.of("produto_id", ids.get("produto"), "quantidade", 1, "observacoes", word)));
    ids.put("cotacao", client.expect(201, "POST", "/api/v1/cotacoes", store.admin(), sale).id());
    ids.put("pedido", client.expect(201, "POST", "/api/v1/pedidos", store.admin(), sale).id());
    String delivered = client.expect(201, "POST", "/api/v1/pedidos", store.admin(), sale).id();
    for (String status : List.of("em_preparacao", "saiu_entrega", "entregue")) {
      client.expect(200, "POST", "/api/v1/pedidos/" + delivered + "/status", store.admin(), Map.of("status", status));
    }
    return ids;
  }

  /** Asks with a body that is otherwise good. */
  private static ContractClient.Answer ask(
      ApiContract.Call call, ContractStore at, @Nullable String token, Map<String, String> inPath, Map<String, String> inBody) {
    Map<?, ?> schema = ApiExamples.schemaOf(call);
    String body = schema == null ? null : Json.jsonb().toJson(new ApiExamples(field -> inBody.get(kind(field))).body(schema));
    return at.client().send(call.verb().toUpperCase(Locale.ROOT), path(call, inPath), token, body, "If-Match", "\"1\"");
  }

  private static String path(ApiContract.Call call, Map<String, String> ids) {
    String noun = call.path().replaceAll("^/api/v1/(?:insights/)?([a-z]+)/.*", "$1");
    String kind = switch (noun) {
      case "clientes", "customers" -> "cliente";
      case "obras" -> "obra";
      case "cotacoes" -> "cotacao";
      case "pedidos" -> "pedido";
      case "users" -> "user";
      default -> call.path().contains("ustomer") ? "cliente" : "produto";
    };
    String path = call.path().replaceAll("\\{[^}]*}", ids.get(kind));
    return path.endsWith("/suggestions") ? path + "?product_id=" + ids.get("produto") : path;
  }

  private static String kind(String field) {
    return switch (field) {
      case "motorista_id" -> "user";
      case "product_id" -> "produto";
      default -> field.replaceFirst("_id$", "");
    };
  }

  private static List<String> idFields(Map<?, ?> schema) {
    List<String> fields = new ArrayList<>();
    ApiExamples.properties(schema).forEach((name, property) -> {
      Map<?, ?> resolved = ApiExamples.resolved((Map<?, ?>) property);
      if ("uuid".equals(resolved.get("format"))) {
        fields.add((String) name);
      } else if (resolved.get("items") instanceof Map<?, ?> items) {
        fields.addAll(idFields(ApiExamples.resolved(items)));
      }
    });
    return fields;
  }

  private static void expectNothingOfTheirs(ContractClient.Answer answer) {
    assertThat(answer.body()).doesNotContain(CANARY);
    theirIds.values().forEach(id -> assertThat(answer.status() < 400 ? answer.body() : "").doesNotContain(id));
  }
}
