package br.com.alicerce.app.system;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A client that holds every answer it gets to the document. */
final class ContractClient {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  /** An answer that kept to the document. */
  record Answer(int status, String body, @Nullable String etag) {

    Map<String, @Nullable Object> json() {
      return Json.jsonb().type(Object.class).map().fromJson(body);
    }

    String id() {
      return String.valueOf(json().get("id"));
    }
  }

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final ApiContract contract = new ApiContract();
  private final Set<String> visited = new TreeSet<>();
  private final String url;
  private final String slug;

  ContractClient(String url, String slug) {
    this.url = url;
    this.slug = slug;
  }

  /** The calls that were answered with what they are for, by name. */
  Set<String> visited() {
    return visited;
  }

  ApiContract contract() {
    return contract;
  }

  /** Asks and expects this status, in the form that the document gives it. */
  Answer expect(int status, String verb, String path, @Nullable String token, @Nullable Object body, String... headers) {
    Answer answer = send(verb, path, token, body == null ? null : Json.jsonb().toJson(body), headers);
    assertThat(answer.status()).as("%s %s: %s", verb, path, answer.body()).isEqualTo(status);
    if (status < 400) {
      visited.add(contract.callOf(verb, path.replaceFirst("\\?.*", "")).name());
    }
    return answer;
  }

  /** Asks, whatever the answer is, as long as it keeps to the document. */
  Answer send(String verb, String path, @Nullable String token, @Nullable String body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path)).timeout(LIMIT).header("X-Tenant-Slug", slug);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    for (int index = 0; index < headers.length; index += 2) {
      request.header(headers[index], headers[index + 1]);
    }
    request.method(verb, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      String type = response.headers().firstValue("Content-Type").orElse("");
      Set<String> violations = contract.violations(
          contract.callOf(verb, path.replaceFirst("\\?.*", "")), response.statusCode(), type, response.body());
      assertThat(violations).as("%s %s with %s answered %s: %s", verb, path, body, response.statusCode(), response.body()).isEmpty();
      return new Answer(response.statusCode(), response.body(), response.headers().firstValue("ETag").orElse(null));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }
}
