package br.com.alicerce.platform.http;

import io.avaje.http.api.Delete;
import io.avaje.http.api.Get;
import io.avaje.http.api.Path;
import io.avaje.http.api.Post;
import io.avaje.http.api.Put;
import io.helidon.webserver.http.HttpFeature;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One call of the API, as its controller declares it.
 *
 * @param verb in lower case
 * @param path with its parameters in braces
 */
public record Call(String verb, String path, Method method) {

  private static final String ROUTE = "$Route";

  /** All calls that a controller answers. */
  public static List<Call> of(Class<?> controller) {
    Path base = controller.getAnnotation(Path.class);
    return Arrays.stream(controller.getDeclaredMethods())
        .flatMap(method -> Arrays.stream(method.getAnnotations())
            .flatMap(annotation -> at(annotation).stream())
            .map(at -> new Call(at.verb, (base == null ? "" : base.value()) + at.path, method)))
        .toList();
  }

  /** The controller that the compiler wrote these routes for; empty for pages, which lay theirs by hand. */
  public static Optional<Class<?>> controller(HttpFeature routes) {
    if (routes instanceof Door<?> door) {
      return controller(door.routes());
    }
    String name = routes.getClass().getName();
    return name.endsWith(ROUTE) ? Optional.of(named(name.substring(0, name.length() - ROUTE.length()), routes)) : Optional.empty();
  }

  private static Class<?> named(String name, HttpFeature routes) {
    try {
      return Class.forName(name, false, routes.getClass().getClassLoader());
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException("The routes of " + name + " have no controller", gone);
    }
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
