package br.com.alicerce.identity;

import br.com.alicerce.platform.json.Json;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the server answered. */
record Reply(int status, String body, HttpResponse<String> http) {

  static Reply of(HttpResponse<String> http) {
    return new Reply(http.statusCode(), http.body(), http);
  }

  Map<String, Object> json() {
    return Json.jsonb().type(Object.class).map().fromJson(body);
  }

  String text(String field) {
    return (String) json().get(field);
  }

  String header(String name) {
    return http.headers().firstValue(name).orElse("");
  }

  @SuppressWarnings("unchecked")
  List<Map<String, Object>> items() {
    return (List<Map<String, Object>>) json().get("items");
  }

  /** The fields that are at fault. */
  @SuppressWarnings("unchecked")
  List<String> wrongFields() {
    return ((List<Map<String, Object>>) json().get("errors")).stream().map(error -> (String) error.get("field"))
        .toList();
  }

  /** The body but for the trace id, which no two answers share. */
  Map<String, Object> withoutTrace() {
    Map<String, Object> fields = new TreeMap<>(json());
    fields.remove("trace_id");
    return fields;
  }
}
