package br.com.alicerce.app.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A store of the test's own beside the demo's, opened by the operator's commands. */
final class ContractStore {

  static final String PASSWORD = "tijolo-por-tijolo-12";
  static final String ADMIN = "dona@contrato.test";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String slug = "contrato-" + NUMBER.incrementAndGet();
  private final ContractClient client;
  private final String admin;

  ContractStore(DemoInstallation demo) {
    OperatorConsole.Printed opened = demo.operator("tenant", "create", "--slug", slug, "--name", "Depósito do Contrato",
        "--admin-email", ADMIN, "--admin-password-file", demo.secret(PASSWORD).toString());
    assertThat(opened.exitCode()).as(opened.text()).isZero();
    client = new ContractClient(demo.url(), slug);
    admin = login(ADMIN);
  }

  String slug() {
    return slug;
  }

  ContractClient client() {
    return client;
  }

  /** The owner's access token. */
  String admin() {
    return admin;
  }

  String login(String email) {
    Map<String, String> form = Map.of("email", email, "password", PASSWORD);
    return (String) client.expect(200, "POST", "/auth/login", null, form).json().get("access_token");
  }

  /** The id of a new person of this role. */
  String person(String role) {
    return client.expect(201, "POST", "/api/v1/users", admin, Map.of(
        "name", "Pessoa " + role, "email", role + "@contrato.test", "role", role, "password", PASSWORD)).id();
  }

  /** The id of a new customer. */
  String customer(String document) {
    return client.expect(201, "POST", "/api/v1/clientes", admin,
        Map.of("tipo", document.length() == 11 ? "PF" : "PJ", "nome", "Cliente " + document, "documento", document)).id();
  }

  /** The id of a new product. */
  String product(String name) {
    return client.expect(201, "POST", "/api/v1/produtos", admin, Map.of("nome", name, "unidade", "SC", "preco_base", "39.90")).id();
  }

  /** The id of a new draft. */
  String quote(String customer, String product) {
    return client.expect(201, "POST", "/api/v1/cotacoes", admin, sale(customer, product)).id();
  }

  static Map<String, Object> sale(String customer, String product) {
    return Map.of("cliente_id", customer, "itens", List.of(Map.of("produto_id", product, "quantidade", 2)));
  }
}
