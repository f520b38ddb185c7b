package br.com.alicerce.app.house.plans;

import br.com.alicerce.platform.http.Cursor;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that people of a store can ask for, once. */
final class Workday {

  private final int port;
  private final Visitor admin;
  private final Visitor seller;
  private final Visitor driver;
  private final Visitor both;
  private final String tag = UUID.randomUUID().toString().substring(0, 8);

  Workday(int port) {
    this.port = port;
    admin = Visitor.login(port, "admin");
    seller = Visitor.login(port, "vendedor");
    driver = Visitor.login(port, "motorista");
    both = Visitor.login(port, "ambos");
  }

  void live() {
    comeAndGo();
    String customer = customers();
    String site = sites(customer);
    String product = products();
    stock(product);
    lists(customer);
    String order = orders(customer, site, product);
    quotes(customer, site, product);
    admin.get("/api/v1/pedidos/" + order);
    admin.get("/painel");
    admin.get("/api/v1/painel");
    seller.get("/api/v1/painel");
    settings();
    replenishment(product);
    team();
    insights(product);
    sales();
  }

  private void comeAndGo() {
    admin.refused("/auth/login", Map.of("slug", LargeHouse.SLUG, "email", "admin@grande.test", "password", "errada"));
    Visitor renewed = Visitor.login(port, "motorista").refresh();
    renewed.get("/auth/me");
    renewed.post("/auth/password", Map.of("current", LargeHouse.PASSWORD, "new", LargeHouse.PASSWORD));
    renewed.post("/auth/logout", Map.of("refresh_token", renewed.refreshToken()));
  }

  private String customers() {
    String id = id(admin.post("/api/v1/clientes", customer()));
    admin.get("/api/v1/clientes/" + id);
    admin.get("/clientes/" + id);
    admin.put("/api/v1/clientes/" + id, customer());
    String gone = id(admin.post("/api/v1/clientes", customer()));
    admin.delete("/api/v1/clientes/" + gone);
    return id;
  }

  private Map<String, String> customer() {
    return Map.of("tipo", "PF", "nome", "Wolfsburg " + tag, "documento", Documents.cpf(), "cidade", "Resende");
  }

  private String sites(String customer) {
    Map<String, String> site = Map.of("cliente_id", customer, "nome", "Sobrado " + tag);
    String id = id(admin.post("/api/v1/obras", site));
    admin.get("/obras/" + id);
    admin.put("/api/v1/obras/" + id, site);
    String gone = id(admin.post("/api/v1/obras", site));
    admin.delete("/api/v1/obras/" + gone);
    return id;
  }

  private String products() {
    String id = id(admin.post("/api/v1/produtos", product("10.00")));
    admin.put("/api/v1/produtos/" + id, product("12.00"));
    admin.put("/api/v1/produtos/" + id, Map.of("nome", "Raro " + tag, "unidade", "PC", "preco_base", "12.00"));
    admin.put("/api/v1/produtos/" + id, product("12.00"));
    admin.get("/api/v1/produtos/" + id + "/precos");
    admin.get("/produtos/" + id);
    String gone = id(admin.post("/api/v1/produtos", product("10.00")));
    admin.delete("/api/v1/produtos/" + gone);
    return id;
  }

  private Map<String, Object> product(String price) {
    return Map.of("codigo", UUID.randomUUID().toString(), "nome", "Raro " + tag, "unidade", "UN",
        "preco_base", new BigDecimal(price));
  }

  private void stock(String product) {
    admin.post("/api/v1/estoque/movimentos", Map.of("produto_id", product, "tipo", "entrada", "quantidade", 500, "motivo", "Compra"));
    admin.get("/api/v1/estoque/" + product);
    for (String page : List.of("/estoque", "/produtos")) {
      admin.get(page);
      admin.get(page + "?q=raro&cursor=" + new Cursor(UUID.fromString(product)).encode());
    }
    admin.get("/estoque/movimentos?produto_id=" + product);
    for (String choice : List.of("", "&produto_id=" + product)) {
      stretches("/api/v1/estoque/movimentos?limit=20" + choice);
    }
  }

  private void lists(String customer) {
    for (String words : List.of("", "wolfsburg", "silva", "ninguem")) {
      admin.get("/clientes?q=" + words);
      admin.get("/clientes?q=" + words + "&cursor=" + new Cursor(UUID.fromString(customer)).encode());
    }
    for (String choice : List.of("", "&q=wolfsburg", "&q=silva", "&q=ninguem", "&ativo=false", "&ativo=todos&q=silva")) {
      stretches("/api/v1/clientes?limit=20" + choice);
      stretches("/api/v1/produtos?limit=20" + choice.replace("wolfsburg", "raro"));
      stretches("/api/v1/estoque?limit=20" + (choice.contains("ativo") ? "" : choice.replace("wolfsburg", "raro")));
      stretches("/api/v1/obras?limit=20" + choice.replace("ativo", "ativa"));
      stretches("/api/v1/obras?limit=20&cliente_id=" + customer + choice.replace("ativo", "ativa"));
    }
    for (String form : List.of("/produtos", "/clientes", "/obras")) {
      admin.get(form + "/opcoes?q=raro&cliente_id=" + customer);
    }
    for (Visitor person : List.of(admin, seller, driver, both)) {
      documents(person, "/api/v1/pedidos", "em_preparacao", customer);
    }
    for (Visitor person : List.of(admin, seller, both)) {
      documents(person, "/api/v1/cotacoes", "enviada", customer);
    }
  }

  private static void documents(Visitor person, String path, String status, String customer) {
    for (String one : List.of("", "&status=" + status)) {
      for (String two : List.of("", "&cliente_id=" + customer)) {
        for (String three : List.of("", "&q=wolfsburg", "&q=silva", "&q=ninguem", "&q=4711")) {
          person.get(path + "?limit=20" + one + two + three);
        }
      }
    }
    stretch(person, path + "?limit=20");
  }

  private void stretches(String path) {
    stretch(admin, path);
  }

  private static void stretch(Visitor person, String path) {
    if (person.get(path).get("next_cursor") instanceof String cursor) {
      person.get(path + "&cursor=" + cursor);
    }
  }

  private String orders(String customer, String site, String product) {
    String driverId = String.valueOf(driver.get("/auth/me").get("id"));
    Map<String, Object> sale = sale(customer, site, product, Map.of("modalidade", "entrega"));
    String id = id(seller.post("/api/v1/pedidos", sale));
    String order = "/api/v1/pedidos/" + id;
    admin.post(order + "/motorista", Map.of("motorista_id", driverId));
    admin.post(order + "/agendamento", Map.of("agendado_para", "2026-12-01"));
    seller.post(order + "/observacoes", Map.of("observacoes_internas", "Ligar antes"));
    admin.get("/pedidos/" + id);
    driver.get("/pedidos/" + id);
    admin.post(order + "/status", Map.of("status", "em_preparacao"));
    admin.post(order + "/estornar", Map.of("motivo", "Engano"));
    admin.post(order + "/status", Map.of("status", "em_preparacao"));
    driver.post(order + "/status", Map.of("status", "saiu_entrega"));
    driver.post(order + "/status", Map.of("status", "entregue"));
    String gone = id(seller.post("/api/v1/pedidos", sale));
    admin.post("/api/v1/pedidos/" + gone + "/cancelar", Map.of("motivo", "Desistiu"));
    return id;
  }

  private void quotes(String customer, String site, String product) {
    Map<String, Object> sale = sale(customer, site, product, Map.of("validade_dias", 7));
    String id = id(seller.post("/api/v1/cotacoes", sale));
    String quote = "/api/v1/cotacoes/" + id;
    seller.put(quote, sale);
    seller.get("/cotacoes/" + id);
    seller.get("/cotacoes/" + id + "/editar");
    seller.post(quote + "/enviar", Map.of());
    seller.post(quote + "/revalidar", Map.of("validade_dias", 9));
    String link = String.valueOf(seller.post(quote + "/link", Map.of()).get("url"));
    seller.get(link.replaceFirst("https?://[^/]+", ""));
    seller.delete(quote + "/link");
    seller.post(quote + "/rejeitar", Map.of("motivo", "Achou caro"));
    seller.post(quote + "/duplicar", Map.of());
    String revised = id(seller.post(quote + "/revisar", Map.of()));
    seller.post("/api/v1/cotacoes/" + revised + "/enviar", Map.of());
    admin.post("/api/v1/cotacoes/" + revised + "/aprovar", Map.of());
    admin.post("/api/v1/cotacoes/" + revised + "/converter", Map.of("modalidade", "retirada"));
    admin.post("/api/v1/cotacoes/" + revised + "/converter", Map.of("modalidade", "retirada"));
    String gone = id(seller.post("/api/v1/cotacoes", sale));
    seller.post("/api/v1/cotacoes/" + gone + "/cancelar", Map.of("motivo", "Desistiu"));
    seller.get("/cotacoes");
  }

  private static Map<String, Object> sale(String customer, String site, String product, Map<String, Object> more) {
    Map<String, Object> sale = new HashMap<>(more);
    sale.putAll(Map.of("cliente_id", customer, "obra_id", site, "itens", List.of(Map.of("produto_id", product, "quantidade", 2))));
    return sale;
  }

  private void settings() {
    admin.get("/configuracao");
    admin.put("/api/v1/configuracao",
        Map.of("limite_desconto_vendedor", "12.00", "limite_desconto_admin", "100", "politica_estoque", "avisar"));
  }

  private void replenishment(String product) {
    admin.get("/parametros");
    admin.get("/parametros/produtos/" + product);
    admin.put("/api/v1/parametros", Map.of("prazo_dias", 9));
    admin.put("/api/v1/parametros/produtos/" + product, Map.of("estoque_minimo", 10, "estoque_maximo", 90));
  }

  private void team() {
    stretches("/api/v1/users?limit=20");
    String id = id(admin.post("/api/v1/users",
        Map.of("name", "Nova", "email", tag + "@grande.test", "roles", List.of("estoquista"), "password", LargeHouse.PASSWORD)));
    admin.put("/api/v1/users/" + id, Map.of("name", "Nova Silva", "email", tag + "@grande.test", "roles", List.of("estoquista"),
        "active", false));
    admin.get("/equipe");
  }

  private void insights(String product) {
    for (String list : List.of("alerts", "replenishment", "abc")) {
      admin.get("/api/v1/insights/stock/" + list + "?limit=20");
    }
    String past = "?as_of=" + LocalDate.now(ZoneId.of("America/Sao_Paulo")).minusDays(60);
    for (String day : List.of("", past)) {
      admin.get("/api/v1/insights/stock/summary" + day);
      admin.get("/api/v1/insights/stock/" + product + day);
    }
    for (String fragment : List.of("stock-alerts", "stock-summary")) {
      admin.get("/api/v1/insights/fragments/" + fragment);
    }
  }

  /** What a bundle of the store's own leads to. */
  @SuppressWarnings("unchecked")
  private void sales() {
    stretches("/api/v1/insights/sales/bundles?limit=20");
    var bundle = (Map<String, Object>) ((List<?>) seller.get("/api/v1/insights/sales/bundles").get("items")).getFirst();
    List<Object> products = ((List<Map<String, Object>>) bundle.get("products")).stream().map(part -> part.get("product_id")).toList();
    String cart = "?product_id=" + products.get(0) + "&product_id=" + products.get(1);
    seller.get("/api/v1/insights/sales/suggestions" + cart);
    seller.get("/api/v1/insights/fragments/sales/suggestions" + cart);
    seller.get("/api/v1/insights/sales/substitutes/" + products.get(2));
    var customer = (Map<String, Object>) ((List<?>) seller.get("/api/v1/clientes?limit=1&q=silva").get("items")).getFirst();
    seller.get("/api/v1/insights/sales/customers/" + customer.get("id"));
  }

  private static String id(Map<String, @Nullable Object> made) {
    return String.valueOf(made.get("id"));
  }
}
