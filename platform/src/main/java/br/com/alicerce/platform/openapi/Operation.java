package br.com.alicerce.platform.openapi;

import io.avaje.http.api.Delete;
import io.avaje.http.api.Get;
import io.avaje.http.api.OpenAPIResponse;
import io.avaje.http.api.Path;
import io.avaje.http.api.Post;
import io.avaje.http.api.Produces;
import io.avaje.http.api.Put;
import io.avaje.http.api.QueryParam;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One call of the API, as its controller declares it.
 *
 * @param verb in lower case
 * @param path with its parameters in braces
 */
record Operation(String verb, String path, Method method) {

  private static final int NO_CONTENT = 204;

  /** All calls that a controller answers. */
  static List<Operation> of(Class<?> controller) {
    Path base = controller.getAnnotation(Path.class);
    return Arrays.stream(controller.getDeclaredMethods())
        .flatMap(method -> Arrays.stream(method.getAnnotations())
            .flatMap(annotation -> at(annotation).stream())
            .map(at -> new Operation(at.verb, (base == null ? "" : base.value()) + at.path, method)))
        .toList();
  }

  /** The parameters of the path. */
  List<Parameter> pathParameters() {
    return own().filter(parameter -> path.contains("{" + parameter.getName() + "}")).toList();
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
        .filter(parameter -> !parameter.isAnnotationPresent(QueryParam.class) && !path.contains("{" + parameter.getName() + "}"))
        .findFirst();
  }

  /** The statuses of a good answer: those that are named, or else the usual one. */
  List<Integer> statuses() {
    List<Integer> named = Arrays.stream(method.getAnnotationsByType(OpenAPIResponse.class))
        .map(response -> Integer.valueOf(response.responseCode()))
        .toList();
    return named.isEmpty() ? List.of(status()) : named;
  }

  /** The media type of a good answer's body, empty when it has none. */
  Optional<String> mediaType() {
    if (statuses().equals(List.of(NO_CONTENT))) {
      return Optional.empty();
    }
    Produces produces = method.getAnnotation(Produces.class);
    if (produces != null && !produces.value().isEmpty()) {
      return Optional.of(produces.value());
    }
    return method.getReturnType() == void.class ? Optional.empty() : Optional.of("application/json");
  }

  private int status() {
    Produces produces = method.getAnnotation(Produces.class);
    if (produces != null && produces.statusCode() > 0) {
      return produces.statusCode();
    }
    return switch (verb) {
      case "post" -> 201;
      case "delete" -> NO_CONTENT;
      default -> 200;
    };
  }

  private Stream<Parameter> own() {
    return Arrays.stream(method.getParameters())
        .filter(parameter -> parameter.getType() != ServerRequest.class && parameter.getType() != ServerResponse.class);
  }

  private record At(String verb, String path) {}

  private static Optional<At> at(Annotation annotation) {
    return switch (annotation) {
      case Get get -> Optional.of(new At("get", get.value()));
      case Post post -> Optional.of(new At("post", post.value()));
      case Put put -> Optional.of(new At("put", put.value()));
      case Delete delete -> Optional.of(new At("delete", delete.value()));
      default -> Optional.empty();
    };
  }
}
