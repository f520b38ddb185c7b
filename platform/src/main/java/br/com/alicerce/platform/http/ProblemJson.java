package br.com.alicerce.platform.http;

import br.com.alicerce.platform.json.Json;
import br.com.alicerce.platform.observability.Trace;
import br.com.alicerce.platform.outcome.FieldError;
import io.avaje.jsonb.JsonType;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sends a problem as {@code application/problem+json}. */
final class ProblemJson {

  private static final JsonType<Map<String, Object>> MAP = Json.jsonb().type(Object.class).map();

  private ProblemJson() {}

  static void send(ServerResponse response, Problem problem) {
    response.status(problem.status());
    response.header(HeaderNames.CONTENT_TYPE, "application/problem+json");
    response.send(MAP.toJsonBytes(fields(problem)));
  }

  private static Map<String, Object> fields(Problem problem) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("type", "urn:alicerce:problema:" + problem.code());
    fields.put("title", problem.title());
    fields.put("status", problem.status());
    fields.put("detail", problem.detail());
    fields.put("code", problem.code());
    fields.put("trace_id", Trace.id());
    if (problem.currentStatus() != null) {
      fields.put("current_status", problem.currentStatus());
    }
    if (!problem.errors().isEmpty()) {
      fields.put("errors", errors(problem.errors()));
    }
    return fields;
  }

  private static List<Map<String, Object>> errors(List<FieldError> errors) {
    return errors.stream().map(error -> Map.<String, Object>of("field", error.field(), "message", error.message())).toList();
  }
}
