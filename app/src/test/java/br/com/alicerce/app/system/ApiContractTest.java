package br.com.alicerce.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.platform.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every call of the API answers what the OpenAPI document says it answers, field by field. */
class ApiContractTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Map<String, Object> NOTHING = Map.of();

  private static ContractStore store;
  private static ContractClient client;
  private static String admin;

  @BeforeAll
  static void open() {
    store = new ContractStore(DemoInstallation.shared());
    client = store.client();
    admin = store.admin();
  }

  @Test
  void every_call_keeps_to_its_document_when_it_does_what_it_is_for() {
    people();
    String customer = customers();
    String product = products();
    settings();
    quotes(customer, product);
    orders(customer, product);
    replenishment(product);
    insights(product);
    sales(customer, product);
    sessions();
    Set<String> told = client.contract().calls().stream().map(ApiContract.Call::name).collect(Collectors.toCollection(TreeSet::new));
    told.removeAll(client.visited());
    assertThat(told).as("calls of the document that nobody made").isEmpty();
  }

  @Test
  void refusals_keep_to_it_too() {
    client.expect(401, "GET", "/api/v1/clientes", null, null);
    client.expect(401, "GET", "/api/v1/clientes", "x.y.z", null);
    client.expect(404, "GET", "/api/v1/cotacoes/00000000-0000-0000-0000-000000000000", admin, null);
    client.expect(422, "POST", "/api/v1/cotacoes", admin, Map.of("nonsense", 1));
    client.expect(428, "PUT", "/api/v1/produtos/" + store.product("Prego"), admin,
        Map.of("nome", "Prego", "unidade", "KG", "preco_base", "1.00"));
    assertThat(client.send("POST", "/api/v1/cotacoes", admin, "{").status()).isEqualTo(400);
  }

  @Test
  void an_answer_that_says_more_less_or_otherwise_is_seen() {
    ApiContract contract = client.contract();
    ApiContract.Call call = contract.callOf("GET", "/auth/me");
    String id = "00000000-0000-0000-0000-000000000000";
    Map<String, Object> me = Map.of("id", id, "name", "A", "email", "a@b.test", "roles", List.of("admin"),
        "tenant", Map.of("id", id, "slug", "s", "name", "n"));
    assertThat(contract.violations(call, 200, "application/json", Json.jsonb().toJson(me))).isEmpty();
    assertThat(contract.violations(call, 201, "application/json", Json.jsonb().toJson(me))).isNotEmpty();
    assertThat(contract.violations(call, 200, "text/html", Json.jsonb().toJson(me))).isNotEmpty();
    assertThat(contract.violations(call, 200, "application/json", "{\"id\":1}")).isNotEmpty();
    String more = Json.jsonb().toJson(me).replaceFirst("\\{", "{\"passwordHash\":\"x\",");
    assertThat(contract.violations(call, 200, "application/json", more)).isNotEmpty();
  }

  private static void people() {
    String id = store.person("motorista");
    ContractClient.Answer known = client.expect(200, "GET", "/api/v1/users/" + id, admin, null);
    client.expect(200, "PUT", "/api/v1/users/" + id, admin,
        Map.of("name", "Josué", "email", "motorista@contrato.test", "role", "motorista"), "If-Match", String.valueOf(known.etag()));
    client.expect(200, "GET", "/api/v1/users?limit=1", admin, null);
    client.expect(200, "GET", "/auth/me", admin, null);
    client.expect(200, "GET", "/tenant.json?slug=" + store.slug(), null, null);
    client.expect(200, "GET", "/auth/jwks.json", null, null);
  }

  private static String customers() {
    String id = store.customer("52998224725");
    ContractClient.Answer known = client.expect(200, "GET", "/api/v1/clientes/" + id, admin, null);
    client.expect(200, "PUT", "/api/v1/clientes/" + id, admin,
        Map.of("tipo", "PF", "nome", "Maria das Dores", "documento", "52998224725", "cidade", "Barra Mansa", "estado", "RJ"),
        "If-Match", String.valueOf(known.etag()));
    client.expect(200, "GET", "/api/v1/clientes?q=Maria", admin, null);
    String site = client.expect(201, "POST", "/api/v1/obras", admin, Map.of("cliente_id", id, "nome", "Casa")).id();
    ContractClient.Answer there = client.expect(200, "GET", "/api/v1/obras/" + site, admin, null);
    client.expect(200, "PUT", "/api/v1/obras/" + site, admin, Map.of("cliente_id", id, "nome", "Casa nova", "ativa", true),
        "If-Match", String.valueOf(there.etag()));
    client.expect(200, "GET", "/api/v1/obras?cliente_id=" + id, admin, null);
    client.expect(204, "DELETE", "/api/v1/obras/" + site, admin, null);
    client.expect(204, "DELETE", "/api/v1/clientes/" + store.customer("11222333000181"), admin, null);
    return id;
  }

  private static String products() {
    String id = store.product("Cimento CP II 50 kg");
    ContractClient.Answer known = client.expect(200, "GET", "/api/v1/produtos/" + id, admin, null);
    client.expect(200, "PUT", "/api/v1/produtos/" + id, admin,
        Map.of("nome", "Cimento CP II 50 kg", "unidade", "SC", "preco_base", 41.5, "ativo", true),
        "If-Match", String.valueOf(known.etag()));
    client.expect(200, "GET", "/api/v1/produtos?q=cimento&limit=5", admin, null);
    client.expect(200, "GET", "/api/v1/produtos/" + id + "/precos", admin, null);
    client.expect(204, "DELETE", "/api/v1/produtos/" + store.product("Telha"), admin, null);
    client.expect(201, "POST", "/api/v1/estoque/movimentos", admin,
        Map.of("produto_id", id, "tipo", "entrada", "quantidade", "100", "motivo", "Compra"));
    client.expect(200, "GET", "/api/v1/estoque?q=cimento", admin, null);
    client.expect(200, "GET", "/api/v1/estoque/" + id, admin, null);
    client.expect(200, "GET", "/api/v1/estoque/movimentos?produto_id=" + id, admin, null);
    return id;
  }

  private static void quotes(String customer, String product) {
    String id = store.quote(customer, product);
    String at = "/api/v1/cotacoes/" + id;
    ContractClient.Answer known = client.expect(200, "GET", at, admin, null);
    client.expect(200, "PUT", at, admin, ContractStore.sale(customer, product), "If-Match", String.valueOf(known.etag()));
    client.expect(200, "POST", at + "/enviar", admin, NOTHING);
    client.expect(200, "POST", at + "/revalidar", admin, Map.of("validade_dias", 30));
    client.expect(201, "POST", at + "/link", admin, null);
    client.expect(204, "DELETE", at + "/link", admin, null);
    client.expect(201, "POST", at + "/duplicar", admin, NOTHING);
    client.expect(200, "POST", at + "/rejeitar", admin, Map.of("motivo", "Achou caro"));
    String revised = client.expect(201, "POST", at + "/revisar", admin, NOTHING).id();
    client.expect(200, "POST", "/api/v1/cotacoes/" + revised + "/cancelar", admin, Map.of("motivo", "Desistiu"));
    client.expect(200, "POST", at + "/aprovar", admin, NOTHING);
    client.expect(200, "GET", at + "/pix", admin, null);
    client.expect(201, "POST", at + "/converter", admin, NOTHING);
    client.expect(200, "POST", at + "/converter", admin, NOTHING);
    client.expect(200, "GET", "/api/v1/cotacoes?status=convertida&limit=2", admin, null);
    client.expect(200, "GET", "/api/v1/painel", admin, null);
  }

  private static void orders(String customer, String product) {
    String id = client.expect(201, "POST", "/api/v1/pedidos", admin, ContractStore.sale(customer, product)).id();
    String at = "/api/v1/pedidos/" + id;
    client.expect(200, "GET", at, admin, null);
    client.expect(200, "GET", at + "/pix", admin, null);
    client.expect(200, "GET", "/api/v1/pedidos?limit=1", admin, null);
    String driver = String.valueOf(client.expect(200, "GET", "/api/v1/users?limit=100", admin, null).body()
        .replaceAll("(?s).*\"id\":\"([^\"]*)\",\"name\":\"Josué\".*", "$1"));
    client.expect(200, "POST", at + "/motorista", admin, Map.of("motorista_id", driver));
    client.expect(200, "POST", at + "/agendamento", admin, Map.of("agendado_para", "2026-12-01"));
    client.expect(200, "POST", at + "/observacoes", admin, Map.of("observacoes_internas", "Ligar antes"));
    client.expect(200, "POST", at + "/status", admin, Map.of("status", "em_preparacao"));
    client.expect(200, "POST", at + "/estornar", admin, Map.of("motivo", "Engano"));
    client.expect(200, "POST", at + "/cancelar", admin, Map.of("motivo", "Cliente desistiu"));
  }

  private static void settings() {
    ContractClient.Answer known = client.expect(200, "GET", "/api/v1/configuracao", admin, null);
    client.expect(200, "PUT", "/api/v1/configuracao", admin, Map.of("limite_desconto_vendedor", "12.50",
        "limite_desconto_admin", "100", "politica_estoque", "avisar", "pix_chave", "+55 24 99999-8888", "pix_nome", "Depósito do Contrato",
        "pix_cidade", "Resende"), "If-Match", String.valueOf(known.etag()));
  }

  private static void replenishment(String product) {
    for (String path : List.of("/api/v1/parametros", "/api/v1/parametros/produtos/" + product)) {
      ContractClient.Answer known = client.expect(200, "GET", path, admin, null);
      client.expect(200, "PUT", path, admin, Map.of("prazo_dias", 9), "If-Match", String.valueOf(known.etag()));
    }
  }

  private static void insights(String product) {
    Eventually.holds("the product at the engines", SOON, () ->
        client.send("GET", "/api/v1/insights/stock/" + product, admin, null).status() == 200);
    for (String path : List.of("/stock/" + product, "/stock/alerts", "/stock/replenishment", "/stock/abc", "/stock/summary",
        "/stock/summary?as_of=2020-01-01", "/stock/" + product + "?as_of=2020-01-01",
        "/fragments/stock-alerts", "/fragments/stock-summary")) {
      client.expect(200, "GET", "/api/v1/insights" + path, admin, null);
    }
  }

  private static void sales(String customer, String product) {
    String id = client.expect(201, "POST", "/api/v1/pedidos", admin, ContractStore.sale(customer, product)).id();
    for (String status : List.of("em_preparacao", "saiu_entrega", "entregue")) {
      client.expect(200, "POST", "/api/v1/pedidos/" + id + "/status", admin, Map.of("status", status));
    }
    Eventually.holds("the delivery at the engines", SOON, () ->
        client.send("GET", "/api/v1/insights/sales/customers/" + customer, admin, null).status() == 200);
    for (String path : List.of("/sales/suggestions?product_id=" + product, "/sales/bundles?limit=5", "/sales/substitutes/" + product,
        "/sales/customers/" + customer, "/fragments/sales/suggestions?product_id=" + product)) {
      client.expect(200, "GET", "/api/v1/insights" + path, admin, null);
    }
  }

  private static void sessions() {
    String refresh = String.valueOf(client.expect(200, "POST", "/auth/login", null,
        Map.of("email", ContractStore.ADMIN, "password", ContractStore.PASSWORD)).json().get("refresh_token"));
    String renewed = String.valueOf(
        client.expect(200, "POST", "/auth/refresh", null, Map.of("refresh_token", refresh)).json().get("refresh_token"));
    client.expect(204, "POST", "/auth/logout", null, Map.of("refresh_token", renewed));
    client.expect(204, "POST", "/auth/password", admin, Map.of("current", ContractStore.PASSWORD, "new", "telha-sobre-telha-34"));
  }
}
