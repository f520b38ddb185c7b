package br.com.alicerce.app.edge;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.platform.json.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A person of a store, logged in, whose program speaks to the edge.
 *
 * @param host the store's
 * @param token proves who it is
 * @param wires opens a connection to the edge
 */
record Shopper(String host, String token, Supplier<Wire> wires) {

  /** Logs in at a store's host. */
  static Shopper login(String host, String email, String password, Supplier<Wire> wires) throws IOException {
    try (Wire wire = wires.get()) {
      Wire.Reply reply = wire.send("POST", "/auth/login", Map.of("Host", host, "Content-Type", "application/json"),
          Json.jsonb().toJson(Map.of("email", email, "password", password)));
      assertThat(reply.status()).as("%s", reply).isEqualTo(200);
      return new Shopper(host, String.valueOf(fields(reply).get("access_token")), wires);
    }
  }

  /** The same token at another host, by other connections. */
  Shopper at(String otherHost, Supplier<Wire> otherWires) {
    return new Shopper(otherHost, token, otherWires);
  }

  /** Asks once, by a connection of its own. */
  Wire.Reply get(String path, String... headers) throws IOException {
    try (Wire wire = wires.get()) {
      return wire.send("GET", path, headers(headers), "");
    }
  }

  /** Asks by an open connection. */
  Wire.Reply get(Wire wire, String path) throws IOException {
    return wire.send("GET", path, headers(), "");
  }

  /** Sends a write by an open connection; without a key whoever repeats it does it twice. */
  Wire.Reply post(Wire wire, String path, Map<String, ?> body, @Nullable UUID key) throws IOException {
    Map<String, String> headers = headers("Content-Type", "application/json");
    if (key != null) {
      headers.put("Idempotency-Key", key.toString());
    }
    return wire.send("POST", path, headers, Json.jsonb().toJson(body));
  }

  /** Makes a product of which nothing is there, and answers its id. */
  String product(String name) throws IOException {
    try (Wire wire = wires.get()) {
      Wire.Reply reply = post(wire, "/api/v1/produtos",
          Map.of("nome", name, "unidade", "SC", "preco_base", "39.90"), null);
      assertThat(reply.status()).as("%s", reply).isEqualTo(201);
      return String.valueOf(fields(reply).get("id"));
    }
  }

  /** Sends a quote, and answers the address of the customer's link to it. */
  String link() throws IOException {
    String product = product("Cal hidratada 20 kg");
    String customer = made("/api/v1/clientes", Map.of("tipo", "PF", "nome", "Ana", "documento", "52998224725"), "id");
    String quote = made("/api/v1/cotacoes",
        Map.of("cliente_id", customer, "itens", List.of(Map.of("produto_id", product, "quantidade", 2))), "id");
    made("/api/v1/cotacoes/" + quote + "/enviar", Map.of(), "id");
    return made("/api/v1/cotacoes/" + quote + "/link", Map.of(), "url");
  }

  private String made(String path, Map<String, ?> body, String field) throws IOException {
    try (Wire wire = wires.get()) {
      Wire.Reply reply = post(wire, path, body, null);
      assertThat(reply.status()).as("%s", reply).isBetween(200, 201);
      return String.valueOf(fields(reply).get(field));
    }
  }

  /** How much of a product is there. */
  int onHand(String product) throws IOException {
    Wire.Reply reply = get("/api/v1/estoque/" + product);
    assertThat(reply.status()).as("%s", reply).isEqualTo(200);
    return new BigDecimal(String.valueOf(fields(reply).get("disponivel"))).intValueExact();
  }

  static Map<String, @Nullable Object> fields(Wire.Reply reply) {
    return Json.jsonb().type(Object.class).map().fromJson(reply.text());
  }

  private Map<String, String> headers(String... more) {
    Map<String, String> headers = new TreeMap<>(Map.of("Host", host, "Authorization", "Bearer " + token));
    for (int at = 0; at < more.length; at += 2) {
      headers.put(more[at], more[at + 1]);
    }
    return headers;
  }
}
