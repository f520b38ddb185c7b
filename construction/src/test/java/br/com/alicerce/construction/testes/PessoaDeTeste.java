package br.com.alicerce.construction.testes;

import br.com.alicerce.platform.json.Json;
import br.com.alicerce.platform.security.Caller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who calls the API with a token of their own. */
public final class PessoaDeTeste {

  private final ServidorDeTeste servidor;
  private final Caller caller;
  private final String token;
  private final Map<String, String> headers;

  PessoaDeTeste(ServidorDeTeste servidor, Caller caller) {
    this(servidor, caller, servidor.tokens().issue(caller), Map.of());
  }

  private PessoaDeTeste(ServidorDeTeste servidor, Caller caller, String token, Map<String, String> headers) {
    this.servidor = servidor;
    this.caller = caller;
    this.token = token;
    this.headers = headers;
  }

  /** The same person, who sends a header with every request of the API. */
  public PessoaDeTeste with(String header, String value) {
    Map<String, String> more = new TreeMap<>(headers);
    more.put(header, value);
    return new PessoaDeTeste(servidor, caller, token, more);
  }

  public UUID id() {
    return caller.userId();
  }

  /** The person as use cases are told of them. */
  public Caller caller() {
    return caller;
  }

  public RespostaDeTeste get(String path) {
    return send(request(path).GET());
  }

  /** POSTs the body as JSON. */
  public RespostaDeTeste post(String path, Map<String, ?> body) {
    return postRaw(path, Json.jsonb().toJson(body));
  }

  /** POSTs the body as JSON under an {@code Idempotency-Key}. */
  public RespostaDeTeste post(String path, Map<String, ?> body, String idempotencyKey) {
    return send(request(path)
        .header("Content-Type", "application/json")
        .header("Idempotency-Key", idempotencyKey)
        .POST(HttpRequest.BodyPublishers.ofString(Json.jsonb().toJson(body))));
  }

  /** POSTs a text that says it is JSON. */
  public RespostaDeTeste postRaw(String path, String body) {
    return send(request(path).header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** PUTs the body as JSON; {@code etag} is what a reading told, null sends no {@code If-Match}. */
  public RespostaDeTeste put(String path, @Nullable String etag, Map<String, ?> body) {
    HttpRequest.Builder request = request(path).header("Content-Type", "application/json");
    if (etag != null) {
      request.header("If-Match", etag);
    }
    return send(request.PUT(HttpRequest.BodyPublishers.ofString(Json.jsonb().toJson(body))));
  }

  public RespostaDeTeste delete(String path) {
    return send(request(path).DELETE());
  }

  /** Opens a page as a browser does. */
  public RespostaDeTeste visit(String path) {
    return send(browser(path).GET());
  }

  /** Sends a form of a page as a browser does; fields as name, value, name, value… */
  public RespostaDeTeste submit(String path, String... fields) {
    return submitFrom("http://" + servidor.uri("").getAuthority(), path, fields);
  }

  /** Sends a form from a page of this origin. */
  public RespostaDeTeste submitFrom(String origin, String path, String... fields) {
    StringJoiner body = new StringJoiner("&");
    for (int i = 0; i < fields.length; i += 2) {
      body.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return send(browser(path)
        .header("Origin", origin)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  private HttpRequest.Builder browser(String path) {
    return HttpRequest.newBuilder(servidor.uri(path)).header("Cookie", "alicerce_session=" + token);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(servidor.uri(path))
        .header("Authorization", "Bearer " + token)
        .header("X-Tenant-Slug", caller.storeSlug());
    headers.forEach(request::header);
    return request;
  }

  private RespostaDeTeste send(HttpRequest.Builder request) {
    try {
      return new RespostaDeTeste(servidor.http().send(request.build(), HttpResponse.BodyHandlers.ofString()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
