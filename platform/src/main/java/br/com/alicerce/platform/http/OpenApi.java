package br.com.alicerce.platform.http;

import br.com.alicerce.platform.json.Json;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The OpenAPI document of everything on the class path: one of each module, merged, with no path and no schema twice. */
public final class OpenApi implements HttpFeature {

  private static final String RESOURCE = "meta/openapi.json";

  private final byte[] document = Json.jsonb().toJsonPretty(merged()).getBytes(StandardCharsets.UTF_8);

  @Override
  public void setup(HttpRouting.Builder routing) {
    routing.get("/openapi", (_, response) -> {
      response.header(HeaderNames.CONTENT_TYPE, "application/json");
      response.send(document);
    });
  }

  /**
   * The merged document, its paths and schemas in alphabetical order.
   *
   * @throws IllegalStateException when two modules define the same path, or the same schema differently
   */
  public static Map<String, Object> merged() {
    Map<String, Object> paths = new TreeMap<>();
    Map<String, Object> schemas = new TreeMap<>();
    for (Map<String, Object> module : modules()) {
      merge(paths, child(module, "paths"), "path");
      merge(schemas, child(child(module, "components"), "schemas"), "schema");
    }
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("openapi", "3.0.1");
    document.put("info", Map.of("title", "Alicerce", "version", "1"));
    document.put("paths", paths);
    document.put("components", Map.of("schemas", schemas));
    return document;
  }

  private static void merge(Map<String, Object> all, Map<String, Object> more, String what) {
    more.forEach((name, definition) -> {
      Object other = all.putIfAbsent(name, definition);
      if (other != null && !(what.equals("schema") && other.equals(definition))) {
        throw new IllegalStateException("Two modules define the " + what + " " + name);
      }
    });
  }

  private static List<Map<String, Object>> modules() {
    try {
      return Collections.list(OpenApi.class.getClassLoader().getResources(RESOURCE)).stream().map(OpenApi::read).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Map<String, Object> read(URL url) {
    try (InputStream content = url.openStream()) {
      return Json.jsonb().type(Object.class).map().fromJson(content);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> child(Map<String, Object> parent, String name) {
    return (Map<String, Object>) parent.getOrDefault(name, Map.of());
  }
}
