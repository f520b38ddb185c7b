package br.com.alicerce.construction.cadastro;

import br.com.alicerce.platform.http.Paging;
import br.com.alicerce.platform.pages.ui.Pager;
import br.com.alicerce.platform.pages.ui.Tab;
import io.helidon.webserver.http.ServerRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person looks for in a list of a page, as the page's address tells it.
 *
 * @param path the page
 * @param parameters what narrows the list, by name; none of them blank
 * @param paging the stretch that is shown
 */
public record Consulta(String path, Map<String, String> parameters, Paging paging) {

  private static final String CURSOR = "cursor";

  /** Reads the parameters with these names, and the stretch. */
  public static Consulta of(ServerRequest request, String path, String... names) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String name : names) {
      request.query().first(name).map(String::strip).filter(value -> !value.isEmpty())
          .ifPresent(value -> parameters.put(name, value));
    }
    return new Consulta(path, parameters, Paging.of(null, request.query().first(CURSOR).orElse(null)));
  }

  /** A parameter; null when the address doesn't tell it. */
  public @Nullable String value(String name) {
    return parameters.get(name);
  }

  /** What was typed into the search; empty for nothing. */
  public String q() {
    return parameters.getOrDefault("q", "");
  }

  /** Whether a search or a situation other than the usual one narrows the list. */
  public boolean narrowed() {
    return !parameters.isEmpty();
  }

  /** The active ones, the inactive ones, all: three views that keep what was searched for. */
  public List<Tab> tabs(String field, String active, String inactive) {
    return List.of(tab(field, active, ""), tab(field, inactive, "false"), tab(field, "Todos", "todos"));
  }

  /** The way on. */
  public Pager pager(@Nullable String nextCursor) {
    return new Pager(
        nextCursor == null ? null : with(CURSOR, nextCursor), paging.before() == null ? null : address(parameters));
  }

  private Tab tab(String field, String label, String value) {
    return new Tab(label, with(field, value), value.equals(parameters.getOrDefault(field, "")));
  }

  private String with(String name, String value) {
    Map<String, String> other = new LinkedHashMap<>(parameters);
    other.put(name, value);
    other.values().removeIf(String::isEmpty);
    return address(other);
  }

  private String address(Map<String, String> shown) {
    String query = shown.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
    return query.isEmpty() ? path : path + "?" + query;
  }
}
