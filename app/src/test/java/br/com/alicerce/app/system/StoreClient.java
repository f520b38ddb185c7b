package br.com.alicerce.app.system;

import br.com.alicerce.platform.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's program that speaks to one process of the house. */
final class StoreClient {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();

  private final int port;
  private final String token;

  private StoreClient(int port, String token) {
    this.port = port;
    this.token = token;
  }

  /** An answer: its status and, when it is JSON, its fields. */
  record Answer(int status, Map<String, @Nullable Object> json) {

    String text(String field) {
      return String.valueOf(json.get(field));
    }

    @SuppressWarnings("unchecked")
    List<Map<String, @Nullable Object>> items() {
      return (List<Map<String, @Nullable Object>>) json.get("items");
    }
  }

  /** Logs in at this port. */
  static StoreClient login(int port, String slug, String email, String password) {
    HttpRequest request = HttpRequest.newBuilder(uri(port, "/auth/login"))
        .timeout(LIMIT)
        .header("X-Tenant-Slug", slug)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(Json.jsonb().toJson(Map.of("email", email, "password", password))))
        .build();
    try {
      Answer answer = send(request);
      if (answer.status() != 200) {
        throw new AssertionError("The login of " + email + " was answered " + answer);
      }
      return new StoreClient(port, answer.text("access_token"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The same person, with the same login, at another process. */
  StoreClient at(int otherPort) {
    return new StoreClient(otherPort, token);
  }

  /** What the login gave. */
  String token() {
    return token;
  }

  Answer get(String path) {
    return sendOrFail(request(path).GET().build());
  }

  /** All items of a list, page after page. */
  List<Map<String, @Nullable Object>> all(String path) {
    List<Map<String, @Nullable Object>> items = new ArrayList<>();
    Answer page = get(path + "limit=100");
    items.addAll(page.items());
    while (page.json().get("next_cursor") instanceof String cursor) {
      page = get(path + "limit=100&cursor=" + cursor);
      items.addAll(page.items());
    }
    return items;
  }

  Answer post(String path, Map<String, ?> body) {
    return sendOrFail(posting(path, body, UUID.randomUUID()));
  }

  /** Asks for a write; empty when no answer came, and then nobody knows whether it was done. */
  @Nullable Answer tryPost(String path, Map<String, ?> body, UUID key) {
    try {
      return send(posting(path, body, key));
    } catch (IOException unanswered) {
      return null;
    }
  }

  private HttpRequest posting(String path, Map<String, ?> body, UUID key) {
    return request(path)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", key.toString())
        .POST(BodyPublishers.ofString(Json.jsonb().toJson(body)))
        .build();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(port, path)).timeout(LIMIT).header("Authorization", "Bearer " + token);
  }

  private static URI uri(int port, String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static Answer sendOrFail(HttpRequest request) {
    try {
      return send(request);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Map<String, @Nullable Object> fields(String body) {
    return Json.jsonb().type(Object.class).map().fromJson(body);
  }

  private static Answer send(HttpRequest request) throws IOException {
    try {
      var response = HTTP.send(request, BodyHandlers.ofString());
      boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
      return new Answer(response.statusCode(), json ? fields(response.body()) : Map.of());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }
}
