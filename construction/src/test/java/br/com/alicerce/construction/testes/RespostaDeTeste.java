package br.com.alicerce.construction.testes;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.platform.json.Json;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the API answered. */
public final class RespostaDeTeste {

  private final int status;
  private final String body;
  private final @Nullable String etag;
  private final @Nullable String location;
  private final HttpHeaders headers;

  RespostaDeTeste(HttpResponse<String> response) {
    this.status = response.statusCode();
    this.body = response.body();
    this.headers = response.headers();
    this.location = response.headers().firstValue("Location").orElse(null);
    this.etag = response.headers().firstValue("ETag").orElse(null);
  }

  public int status() {
    return status;
  }

  /** The body as it came. */
  public String body() {
    return body;
  }

  /** Where a form leads to. */
  public String location() {
    return assertThat(location).as(body).isNotNull().actual();
  }

  /** A header; null when it was not sent. */
  public @Nullable String header(String name) {
    return headers.firstValue(name).orElse(null);
  }

  public @Nullable String etag() {
    return etag;
  }

  /** This answer, whose status must be the expected one. */
  public RespostaDeTeste expect(int expected) {
    assertThat(status).as(body).isEqualTo(expected);
    return this;
  }

  /** The body as an object. */
  public Map<String, Object> json() {
    return object(body);
  }

  /** A field of the body. */
  public @Nullable Object value(String field) {
    assertThat(json()).containsKey(field);
    return json().get(field);
  }

  /** A field of the body that is a text. */
  public String text(String field) {
    return (String) assertThat(value(field)).as("%s in %s", field, body).isInstanceOf(String.class).actual();
  }

  /** The items of a list. */
  @SuppressWarnings("unchecked")
  public List<Map<String, Object>> items() {
    return (List<Map<String, Object>>) json().get("items");
  }

  /** One field of each item of a list. */
  public List<Object> items(String field) {
    return items().stream().map(item -> item.get(field)).toList();
  }

  /** The fields at fault of a problem. */
  @SuppressWarnings("unchecked")
  public List<Object> faults() {
    return ((List<Map<String, Object>>) json().get("errors")).stream().map(error -> error.get("field")).toList();
  }

  /** A JSON object. */
  @SuppressWarnings("unchecked")
  public static Map<String, Object> object(String json) {
    return (Map<String, Object>) Json.jsonb().type(Object.class).fromJson(json);
  }
}
