package br.com.alicerce.platform.openapi;

import br.com.alicerce.platform.http.Call;
import io.avaje.http.api.OpenAPIResponse;
import io.avaje.http.api.Produces;
import io.avaje.http.api.QueryParam;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a call takes and gives, as its controller declares it. */
record Operation(Call call) {

  private static final int NO_CONTENT = 204;

  String verb() {
    return call.verb();
  }

  String path() {
    return call.path();
  }

  Method method() {
    return call.method();
  }

  /** The parameters of the path. */
  List<Parameter> pathParameters() {
    return own().filter(parameter -> path().contains("{" + parameter.getName() + "}")).toList();
  }

  /** The parameters of the query. */
  List<Parameter> queryParameters() {
    return own().filter(parameter -> parameter.isAnnotationPresent(QueryParam.class)).toList();
  }

  /** How a query parameter is called on the wire. */
  static String nameOf(Parameter query) {
    String given = query.getAnnotation(QueryParam.class).value();
    return given.isEmpty() ? query.getName() : given;
  }

  /** What is sent as body. */
  Optional<Parameter> body() {
    return own()
        .filter(parameter -> !parameter.isAnnotationPresent(QueryParam.class) && !path().contains("{" + parameter.getName() + "}"))
        .findFirst();
  }

  /** The statuses of a good answer: those that are named, or else the usual one. */
  List<Integer> statuses() {
    List<Integer> named = Arrays.stream(method().getAnnotationsByType(OpenAPIResponse.class))
        .map(response -> Integer.valueOf(response.responseCode()))
        .toList();
    return named.isEmpty() ? List.of(status()) : named;
  }

  /** The media type of a good answer's body, empty when it has none. */
  Optional<String> mediaType() {
    if (statuses().equals(List.of(NO_CONTENT))) {
      return Optional.empty();
    }
    Produces produces = method().getAnnotation(Produces.class);
    if (produces != null && !produces.value().isEmpty()) {
      return Optional.of(produces.value());
    }
    return method().getReturnType() == void.class ? Optional.empty() : Optional.of("application/json");
  }

  private int status() {
    Produces produces = method().getAnnotation(Produces.class);
    if (produces != null && produces.statusCode() > 0) {
      return produces.statusCode();
    }
    return switch (verb()) {
      case "post" -> 201;
      case "delete" -> NO_CONTENT;
      default -> 200;
    };
  }

  private Stream<Parameter> own() {
    return Arrays.stream(method().getParameters())
        .filter(parameter -> parameter.getType() != ServerRequest.class && parameter.getType() != ServerResponse.class);
  }
}
