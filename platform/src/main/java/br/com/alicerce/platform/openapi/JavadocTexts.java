package br.com.alicerce.platform.openapi;

import br.com.alicerce.platform.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What the Javadoc of controllers and records says: the compiler leaves it in a file of each module, for later there is none. */
final class JavadocTexts {

  private static final String RESOURCE = "meta/openapi.json";

  private final List<Map<String, Object>> modules;

  private JavadocTexts(List<Map<String, Object>> modules) {
    this.modules = modules;
  }

  /** Those of every module of this process. */
  static JavadocTexts onClassPath() {
    try {
      return new JavadocTexts(
          Collections.list(JavadocTexts.class.getClassLoader().getResources(RESOURCE)).stream().map(JavadocTexts::read).toList());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** What a call does; empty when nothing is said. */
  String ofOperation(Operation operation) {
    return found("paths", operation.path(), operation.verb())
        .map(call -> Stream.of("summary", "description").map(call::get).map(text -> Objects.toString(text, "")).toList())
        .map(texts -> String.join(". ", texts.stream().filter(text -> !text.isBlank()).toList()))
        .findFirst()
        .orElse("");
  }

  /** What a query parameter means. */
  Optional<String> ofParameter(Operation operation, String name) {
    return found("paths", operation.path(), operation.verb())
        .flatMap(call -> call.get("parameters") instanceof List<?> all ? all.stream() : Stream.empty())
        .filter(parameter -> parameter instanceof Map<?, ?> map && name.equals(map.get("name")))
        .flatMap(parameter -> text((Map<?, ?>) parameter))
        .findFirst();
  }

  /** What a component of a record means, by its name in Java. */
  Optional<String> ofComponent(Class<?> type, String component) {
    return found("components", "schemas", type.getSimpleName(), "properties", component).flatMap(JavadocTexts::text).findFirst();
  }

  private static Stream<String> text(Map<?, ?> described) {
    return described.get("description") instanceof String text && !text.isBlank() ? Stream.of(text) : Stream.empty();
  }

  private Stream<Map<?, ?>> found(String... path) {
    return modules.stream().<Map<?, ?>>mapMulti((module, found) -> {
      Object at = module;
      for (String step : path) {
        at = at instanceof Map<?, ?> map ? map.get(step) : null;
      }
      if (at instanceof Map<?, ?> map) {
        found.accept(map);
      }
    });
  }

  private static Map<String, Object> read(URL url) {
    try (InputStream content = url.openStream()) {
      return Json.jsonb().type(Object.class).map().fromJson(content);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
