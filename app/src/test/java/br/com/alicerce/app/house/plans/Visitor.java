package br.com.alicerce.app.house.plans;

import br.com.alicerce.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who asks the house for things, and insists on being served. */
final class Visitor {

  private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** How often a machine that is busy with other things may say so. */
  private static final int PATIENCE = 5;

  private final int port;
  private final Map<String, @Nullable Object> session;

  private Visitor(int port, Map<String, @Nullable Object> session) {
    this.port = port;
    this.session = session;
  }

  static Visitor login(int port, String name) {
    Visitor nobody = new Visitor(port, Map.of());
    return new Visitor(port, nobody.post("/auth/login",
        Map.of("slug", LargeHouse.SLUG, "email", name + "@grande.test", "password", LargeHouse.PASSWORD)));
  }

  /** Asks to be refused, as for a wrong password. */
  void refused(String path, Map<String, ?> body) {
    HttpResponse<String> answer = ask("POST", path, Json.jsonb().toJson(body), null);
    if (answer.statusCode() / 100 != 4) {
      throw new AssertionError("POST %s should be refused: %d".formatted(path, answer.statusCode()));
    }
  }

  /** Takes another session in exchange for this one. */
  Visitor refresh() {
    return new Visitor(port, post("/auth/refresh", Map.of("refresh_token", refreshToken())));
  }

  String refreshToken() {
    return String.valueOf(session.get("refresh_token"));
  }

  Map<String, @Nullable Object> get(String path) {
    return fields(served("GET", path, null, null));
  }

  Map<String, @Nullable Object> post(String path, Map<String, ?> body) {
    return fields(served("POST", path, Json.jsonb().toJson(body), null));
  }

  /** Changes what lies there, in the version that it has. */
  void put(String path, Map<String, ?> body) {
    String version = served("GET", path, null, null).headers().firstValue("ETag").orElseThrow();
    served("PUT", path, Json.jsonb().toJson(body), version);
  }

  void delete(String path) {
    served("DELETE", path, null, null);
  }

  private HttpResponse<String> served(String method, String path, @Nullable String body, @Nullable String version) {
    HttpResponse<String> answer = ask(method, path, body, version);
    for (int attempt = 1; attempt < PATIENCE && answer.statusCode() == 503; attempt++) {
      answer = ask(method, path, body, version);
    }
    if (answer.statusCode() >= 400) {
      throw new AssertionError("%s %s was answered %d %s".formatted(method, path, answer.statusCode(), answer.body()));
    }
    return answer;
  }

  private HttpResponse<String> ask(String method, String path, @Nullable String body, @Nullable String version) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(Duration.ofSeconds(60))
        .header("X-Tenant-Slug", LargeHouse.SLUG)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (version != null) {
      request.header("If-Match", version);
    }
    if (session.get("access_token") instanceof String token) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }

  private static Map<String, @Nullable Object> fields(HttpResponse<String> answer) {
    boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json") && answer.body().startsWith("{");
    return json ? Json.jsonb().type(Object.class).map().fromJson(answer.body()) : Map.of();
  }
}
