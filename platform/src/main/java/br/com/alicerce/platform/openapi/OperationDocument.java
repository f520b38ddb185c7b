package br.com.alicerce.platform.openapi;

import br.com.alicerce.platform.http.Paging;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells of one call: what it takes, what it answers when it is done, and how it refuses. */
final class OperationDocument {

  static final Map<String, Object> SECURITY_SCHEMES =
      Map.of("bearer", Map.of("type", "http", "scheme", "bearer", "bearerFormat", "JWT"));

  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";
  private static final String API = "/api/";

  private final Schemas schemas;
  private final JavadocTexts texts;
  private final Predicate<String> isPublic;

  OperationDocument(Schemas schemas, JavadocTexts texts, Predicate<String> isPublic) {
    this.schemas = schemas;
    this.texts = texts;
    this.isPublic = isPublic;
  }

  Map<String, Object> of(Operation operation) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("summary", texts.ofOperation(operation));
    document.put("parameters", parameters(operation));
    operation.body().ifPresent(body -> document.put("requestBody", Map.of(
        "required", Schemas.needsSomething(body.getType()),
        "content", Map.of(JSON, Map.of("schema", schemas.taken(body.getAnnotatedType()))))));
    document.put("responses", responses(operation));
    document.put("security", isPublic.test(operation.path()) ? List.of() : List.of(Map.of("bearer", List.of())));
    return document;
  }

  private List<Object> parameters(Operation operation) {
    List<Object> parameters = new ArrayList<>();
    operation.pathParameters().forEach(parameter ->
        parameters.add(parameter("path", parameter.getName(), true, schemas.taken(parameter.getAnnotatedType()))));
    operation.queryParameters().forEach(parameter -> parameters.add(query(operation, parameter)));
    if (operation.verb().equals("put")) {
      parameters.add(parameter("header", "If-Match", true, Map.of("type", "string")));
    }
    if (operation.verb().equals("post") && operation.path().startsWith(API)) {
      parameters.add(parameter("header", "Idempotency-Key", false, Map.of("type", "string", "minLength", 1, "maxLength", 200)));
    }
    if (isPublic.test(operation.path())) {
      parameters.add(parameter("header", "X-Tenant-Slug", false, Map.of("type", "string")));
    }
    return parameters;
  }

  private Map<String, Object> query(Operation operation, Parameter parameter) {
    String name = Operation.nameOf(parameter);
    Map<String, Object> schema = name.equals("limit")
        ? Map.of("type", "integer", "minimum", 1, "maximum", Paging.MOST, "default", Paging.USUAL)
        : schemas.taken(parameter.getAnnotatedType());
    Map<String, Object> query = parameter("query", name, !parameter.getAnnotatedType().isAnnotationPresent(Nullable.class), schema);
    texts.ofParameter(operation, name).ifPresent(text -> query.put("description", text));
    return query;
  }

  private static Map<String, Object> parameter(String in, String name, boolean required, Map<String, Object> schema) {
    return new LinkedHashMap<>(Map.of("in", in, "name", name, "required", required, "schema", schema));
  }

  private Map<String, Object> responses(Operation operation) {
    Map<String, Object> responses = new LinkedHashMap<>();
    for (int status : operation.statuses()) {
      responses.put(Integer.toString(status), good(operation));
    }
    responses.put("default", Map.of(
        "description", "refused, or failed", "content", Map.of(PROBLEM, Map.of("schema", schemas.problem()))));
    return responses;
  }

  private Map<String, Object> good(Operation operation) {
    Map<String, Object> response = new LinkedHashMap<>(Map.of("description", "done"));
    operation.mediaType().ifPresent(type -> response.put("content", Map.of(type, operation.method().getReturnType() == void.class
        ? Map.of()
        : Map.of("schema", schemas.given(operation.method().getAnnotatedReturnType())))));
    return response;
  }
}
