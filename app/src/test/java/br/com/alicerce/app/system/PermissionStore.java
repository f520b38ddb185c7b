package br.com.alicerce.app.system;

import br.com.alicerce.app.system.PermissionRoutes.Ask;
import br.com.alicerce.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A store with two sellers and two drivers, in which everything that can be asked about is made anew for whoever asks. */
final class PermissionStore {

  private static final Pattern VERSIONED =
      Pattern.compile("(/api/v1/(?:configuracao|parametros/produtos/[0-9a-f-]{36}|parametros|[a-z]+/[0-9a-f-]{36})).*");
  private static final Duration SOON = Duration.ofSeconds(30);
  /** How somebody may show a secret in place of a login. */
  static final List<String> WAYS = List.of("bearer", "cookie", "path");

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final Pattern CONTENT = Pattern.compile("name=\"conteudo\" value=\"([0-9a-f]{64})\"");
  private static final Pattern BRACES = Pattern.compile("\\{([a-z_]+)}");

  /** What stands in the fields of any page's form that was filled in well. */
  private static final Map<String, String> TYPED = Map.ofEntries(
      Map.entry("nome", "Casa"), Map.entry("unidade", "SC"), Map.entry("preco_base", "39,90"), Map.entry("ativo", "true"),
      Map.entry("ativa", "true"), Map.entry("quantidade", "2"), Map.entry("motivo", "Pedido do cliente"), Map.entry("tipo", "PF"),
      Map.entry("modalidade", "entrega"), Map.entry("acao", "salvar"), Map.entry("limite_desconto_vendedor", "10"),
      Map.entry("limite_desconto_admin", "100"), Map.entry("politica_estoque", "avisar"), Map.entry("name", "Ana"),
      Map.entry("role_vendedor", "true"), Map.entry("active", "true"), Map.entry("password", ContractStore.PASSWORD),
      Map.entry("pix_chave", "52998224725"), Map.entry("pix_nome", "Casa"), Map.entry("pix_cidade", "Belém"));

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ContractStore store = new ContractStore(DemoInstallation.shared());
  private final ContractClient client = store.client();
  private final String url = DemoInstallation.shared().url();
  private final Map<String, String> tokens = new LinkedHashMap<>();
  private final Map<String, String> ids = new LinkedHashMap<>();
  private final String linkToken;

  /** Answers to a question. */
  record Answer(int status, String location, String body) {

    /** Whether it was done, or shown. */
    boolean isGood() {
      return status < 300 || status == 303 && !location.startsWith("/entrar") && !location.startsWith("/auth");
    }
  }

  PermissionStore() {
    tokens.put("admin", store.admin());
    List.of("vendedor", "vendedor other", "financeiro", "estoquista", "motorista", "motorista other", "user").forEach(this::hire);
    ids.put("any_cliente", store.customer(ApiExamples.cpf()));
    ids.put("any_obra", made("admin", "/api/v1/obras", Map.of("cliente_id", ids.get("any_cliente"), "nome", "Casa")));
    ids.put("shelf", store.product("Cimento"));
    made("admin", "/api/v1/estoque/movimentos",
        Map.of("produto_id", ids.get("shelf"), "tipo", "entrada", "quantidade", "9999", "motivo", "Compra"));
    ids.put("known_produto", ids.get("shelf"));
    ids.put("known_cliente", ids.get("any_cliente"));
    client.expect(200, "PUT", "/api/v1/configuracao", store.admin(), Map.of(
        "limite_desconto_vendedor", "10", "limite_desconto_admin", "100", "politica_estoque", "avisar",
        "pix_chave", "52998224725", "pix_nome", "Casa", "pix_cidade", "Belém"), "If-Match", "\"0\"");
    order("entregue");
    linkToken = link(quote("enviada"));
    Eventually.holds("a delivery at the engines", SOON, () -> client.send(
        "GET", "/api/v1/insights/sales/customers/" + ids.get("known_cliente"), store.admin(), null).status() == 200);
  }

  /** Everybody who asks, by role; the other seller and the other driver have nothing to do with what is asked about. */
  List<String> people() {
    return tokens.keySet().stream().filter(person -> !person.equals("user")).toList();
  }

  /** What a question is about, made anew: its path. */
  String made(Ask ask) {
    Matcher braces = BRACES.matcher(ask.path());
    return braces.replaceAll(found -> ids.containsKey(found.group(1)) ? ids.get(found.group(1)) : fresh(found.group(1)));
  }

  Answer ask(String person, Ask ask, String path) {
    String token = tokens.get(person);
    return ask.isPage() ? visit(token, ask, path) : call(token, ask, path);
  }

  /** The statuses that tell whoever may that it was done, or shown. */
  Set<Integer> statuses(Ask ask, String path) {
    if (ask.status().isPresent()) {
      return Set.of(ask.status().get());
    }
    return ask.isPage()
        ? Set.of(ask.verb().equals("GET") ? 200 : 303)
        : client.contract().statuses(client.contract().callOf(ask.verb(), path.replaceFirst("\\?.*", "")));
  }

  /** Asks about nothing that is there, with a key and a body that nobody takes: what they come to before either is looked at. */
  Answer askNonsense(String person, Ask ask) {
    String path = BRACES.matcher(ask.path()).replaceAll(UUID.randomUUID().toString());
    if (ask.isPage()) {
      HttpRequest.Builder request = page(tokens.get(person), path);
      return sent(ask.verb().equals("GET") ? request : request.header("Content-Type", FORM).POST(BodyPublishers.ofString("nonsense=1")));
    }
    ContractClient.Answer answer =
        client.send(ask.verb(), path, tokens.get(person), "{\"nonsense\":1}", "Idempotency-Key", "k".repeat(201));
    return new Answer(answer.status(), "", answer.body());
  }

  /** Asks with the secret of a customer's link in place of a login. */
  Answer askByLink(Ask ask, String way) {
    String path = BRACES.matcher(ask.path()).replaceAll(way.equals("path") ? linkToken : ids.get("shelf"));
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path)).header("X-Tenant-Slug", store.slug())
        .header("Origin", url).header("Content-Type", ask.isPage() ? FORM : "application/json")
        .method(ask.verb(), ask.verb().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(ask.isPage() ? "" : "{}"));
    switch (way) {
      case "bearer" -> request.header("Authorization", "Bearer " + linkToken);
      case "cookie" -> request.header("Cookie", "alicerce_session=" + linkToken);
      default -> request.header("Accept", "*/*");
    }
    return sent(request);
  }

  /** A customer of two quotes has the link to one and does with it what can be done; how the other and that one stand then. */
  List<String> answerByLink() {
    String other = quote("enviada");
    String one = quote("enviada");
    String path = "/o/" + link(one);
    Matcher shown = CONTENT.matcher(byLink(path, null).body());
    if (!shown.find()) {
      throw new AssertionError("no quote at its link");
    }
    Answer approved = byLink(path + "/aprovar", "nome=Ana&conteudo=" + shown.group(1) + "&id=" + other + "&cotacao_id=" + other);
    String order = client.expect(201, "POST", "/api/v1/cotacoes/" + one + "/converter", store.admin(), Map.of()).json().get("numero") + "";
    if (!approved.isGood() || !byLink(path, null).body().contains(order)) {
      throw new AssertionError("not answered by link: " + approved);
    }
    return Stream.of(other, one).map(id -> String.valueOf(
        client.expect(200, "GET", "/api/v1/cotacoes/" + id, store.admin(), null).json().get("status"))).toList();
  }

  private Answer byLink(String path, @Nullable String form) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path)).header("X-Tenant-Slug", store.slug());
    return sent(form == null ? request : request.header("Content-Type", FORM).POST(BodyPublishers.ofString(form)));
  }

  private String link(String quote) {
    return String.valueOf(client.expect(201, "POST", "/api/v1/cotacoes/" + quote + "/link", store.admin(), null).json().get("url"))
        .replaceFirst(".*/", "");
  }

  private Answer call(String token, Ask ask, String path) {
    Map<?, ?> schema = ApiExamples.schemaOf(client.contract().callOf(ask.verb(), path.replaceFirst("\\?.*", "")));
    String body = null;
    if (schema != null) {
      Map<String, @Nullable Object> fields = path.endsWith("/status") // whoever names a driver there plans a delivery, too
          ? new LinkedHashMap<>(Map.of("motivo", "Pedido do cliente"))
          : new ApiExamples(this::idFor).body(schema);
      if (!ask.field().isEmpty()) {
        fields.put(ask.field().split("=")[0], ask.field().split("=")[1]);
      }
      body = Json.jsonb().toJson(fields);
    }
    String etag = ask.verb().equals("PUT") ? version(path) : "1";
    ContractClient.Answer answer = client.send(ask.verb(), path, token, body, "If-Match", "\"" + etag + "\"");
    return new Answer(answer.status(), "", answer.body());
  }

  private Answer visit(String token, Ask ask, String path) {
    HttpRequest.Builder request = page(token, path);
    if (ask.verb().equals("POST")) {
      Map<String, String> fields = new LinkedHashMap<>(TYPED);
      fields.putAll(Map.of("cliente_id", ids.get("any_cliente"), "produto_id", ids.get("shelf"), "motorista_id", ids.get("motorista"),
          "documento", ApiExamples.cpf(), "email", "ana" + ApiExamples.cpf() + "@contrato.test", "codigo", "C" + ApiExamples.cpf()));
      String version = version(path.replaceFirst("^/equipe", "/users").replaceFirst("^/", "/api/v1/"));
      fields.putAll(Map.of("versao", version, "version", version));
      if (!ask.field().isEmpty()) {
        fields.put(ask.field().split("=")[0], ask.field().split("=")[1]);
      }
      request.header("Content-Type", FORM).POST(BodyPublishers.ofString(fields.entrySet().stream()
          .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
          .collect(Collectors.joining("&"))));
    }
    return sent(request);
  }

  private HttpRequest.Builder page(String token, String path) {
    return HttpRequest.newBuilder(URI.create(url + path)).header("Cookie", "alicerce_session=" + token)
        .header("Accept", "text/html").header("Origin", url);
  }

  private Answer sent(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.headers().firstValue("Location").orElse(""), response.body());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }

  /** The version of what a path is about, as its owner reads it now; 1 where there is nothing to read. */
  private String version(String path) {
    Matcher thing = VERSIONED.matcher(path);
    return thing.matches()
        ? Objects.requireNonNull(client.expect(200, "GET", thing.group(1), store.admin(), null).etag()).replace("\"", "")
        : "1";
  }

  private String fresh(String what) {
    return switch (what) {
      case "cliente" -> made("vendedor", "/api/v1/clientes", Map.of("tipo", "PF", "nome", "Zé", "documento", ApiExamples.cpf()));
      case "obra" -> made("vendedor", "/api/v1/obras", Map.of("cliente_id", ids.get("any_cliente"), "nome", "Sobrado"));
      case "produto" -> store.product("Areia");
      case "rascunho", "enviada", "aprovada" -> quote(what);
      default -> order(what);
    };
  }

  private String quote(String status) {
    String id = made("vendedor", "/api/v1/cotacoes", sale());
    List<String> way = List.of("rascunho", "enviada", "aprovada");
    for (String verb : List.of("enviar", "aprovar").subList(0, way.indexOf(status))) {
      client.expect(200, "POST", "/api/v1/cotacoes/" + id + "/" + verb, store.admin(), Map.of());
    }
    return id;
  }

  private String order(String status) {
    boolean pickUp = status.equals("retirada");
    Map<String, Object> form = new LinkedHashMap<>(sale());
    form.put("modalidade", pickUp ? "retirada" : "entrega");
    String id = made("vendedor", "/api/v1/pedidos", form);
    if (!pickUp) {
      client.expect(200, "POST", "/api/v1/pedidos/" + id + "/motorista", store.admin(), Map.of("motorista_id", ids.get("motorista")));
    }
    List<String> way = List.of("pendente", "em_preparacao", "saiu_entrega", "entregue");
    for (String step : way.subList(1, way.indexOf(pickUp ? "em_preparacao" : status) + 1)) {
      client.expect(200, "POST", "/api/v1/pedidos/" + id + "/status", store.admin(), Map.of("status", step));
    }
    return id;
  }

  private Map<String, Object> sale() {
    return ContractStore.sale(ids.get("any_cliente"), ids.get("shelf"));
  }

  private String made(String person, String path, Map<String, ?> form) {
    return client.expect(201, "POST", path, tokens.get(person), form).id();
  }

  private @Nullable String idFor(String field) {
    return switch (field) {
      case "cliente_id" -> ids.get("any_cliente");
      case "obra_id" -> ids.get("any_obra");
      case "motorista_id" -> ids.get("motorista");
      default -> ids.get("shelf");
    };
  }

  private void hire(String person) {
    String email = person.replace(' ', '-') + "@contrato.test";
    String role = person.equals("user") ? "vendedor" : person.split(" ")[0];
    ids.put(person, made("admin", "/api/v1/users",
        Map.of("name", person, "email", email, "role", role, "password", ContractStore.PASSWORD)));
    tokens.put(person, store.login(email));
  }
}
