package br.com.alicerce.platform.openapi;

import br.com.alicerce.platform.http.Call;
import br.com.alicerce.platform.json.Json;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Answers {@code /openapi}: what the routes of this process take and give. The document is made when it is first asked for. */
public final class OpenApi implements HttpFeature {

  private final List<? extends Class<?>> controllers;
  private final Predicate<String> isPublic;
  private volatile byte @Nullable [] document;

  /**
   * @param routes of this process; those that no controller stands behind are pages, and not told of
   * @param isPublic tells of a path whether it is answered without a token
   */
  public OpenApi(Collection<HttpFeature> routes, Predicate<String> isPublic) {
    this.controllers = routes.stream().flatMap(route -> Call.controller(route).stream()).toList();
    this.isPublic = isPublic;
  }

  @Override
  public void setup(HttpRouting.Builder routing) {
    routing.get("/openapi", (_, response) -> {
      response.header(HeaderNames.CONTENT_TYPE, "application/json");
      response.send(bytes());
    });
  }

  /**
   * The document of these controllers, its paths and schemas in alphabetical order.
   *
   * @throws IllegalStateException when two of them answer the same call, or two records would have the same name
   */
  public static Map<String, Object> of(Collection<? extends Class<?>> controllers, Predicate<String> isPublic) {
    JavadocTexts texts = JavadocTexts.onClassPath();
    Schemas schemas = new Schemas(texts);
    Map<String, Map<String, Object>> paths = new TreeMap<>();
    OperationDocument document = new OperationDocument(schemas, texts, isPublic);
    for (Class<?> controller : controllers) {
      for (Call call : Call.of(controller)) {
        Object other = paths.computeIfAbsent(call.path(), _ -> new TreeMap<>())
            .putIfAbsent(call.verb(), document.of(new Operation(call)));
        if (other != null) {
          throw new IllegalStateException("Two controllers answer " + call.verb() + " " + call.path());
        }
      }
    }
    return Map.of(
        "openapi", "3.1.0",
        "info", Map.of("title", "Alicerce", "version", "1"),
        "paths", paths,
        "components", Map.of("schemas", schemas.all(), "securitySchemes", OperationDocument.SECURITY_SCHEMES));
  }

  private byte[] bytes() {
    byte[] made = document;
    if (made == null) {
      made = Json.jsonb().toJsonPretty(of(controllers, isPublic)).getBytes(StandardCharsets.UTF_8);
      document = made;
    }
    return made;
  }
}
