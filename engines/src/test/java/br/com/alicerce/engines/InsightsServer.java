package br.com.alicerce.engines;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.platform.http.HttpLimits;
import br.com.alicerce.platform.http.HttpServer;
import br.com.alicerce.platform.json.Json;
import br.com.alicerce.platform.security.Caller;
import br.com.alicerce.platform.security.Role;
import br.com.alicerce.platform.tenancy.CurrentStore;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.HttpFeature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Answers what an engine's routes answer, to whom the test says is asking. */
public final class InsightsServer implements AutoCloseable {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final HttpServer server;
  private volatile Caller caller = caller(UUID.randomUUID(), Role.ADMIN);

  public InsightsServer(List<HttpFeature> routes) {
    Filter asCaller = (chain, _, _) -> CurrentStore.run(caller.storeId(), () -> caller.run(chain::proceed));
    server = HttpServer.start(
        "127.0.0.1", 0, HttpLimits.usual(), (_, response, _) -> response.send(), List.of(asCaller), routes);
  }

  /** Asks as somebody of a store. */
  public HttpResponse<String> get(String path, UUID store, Role role) {
    caller = caller(store, role);
    try {
      URI uri = URI.create("http://127.0.0.1:" + server.port() + "/api/v1/insights/" + path);
      return CLIENT.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The fields of an answer that has to be a good one. */
  public static Map<String, Object> fields(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return Json.jsonb().type(Object.class).map().fromJson(response.body());
  }

  /** The items of an answer. */
  @SuppressWarnings("unchecked")
  public static List<Map<String, Object>> items(Map<String, Object> answer) {
    return (List<Map<String, Object>>) answer.get("items");
  }

  /** The figures that an answer rests on. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> inputs(Map<String, Object> answer) {
    return (Map<String, Object>) answer.get("inputs");
  }

  /** What the items are called. */
  public static List<Object> names(Map<String, Object> answer) {
    return items(answer).stream().map(item -> item.get("name")).toList();
  }

  private static Caller caller(UUID store, Role role) {
    return new Caller(UUID.randomUUID(), store, "loja", "Ana", Set.of(role));
  }

  @Override
  public void close() {
    server.close();
  }
}
