package br.com.alicerce.construction.paginas;

import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.outcome.RefusedException;
import io.helidon.webserver.http.ServerRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads addresses of pages, and writes them. */
public final class Caminho {

  private Caminho() {}

  /**
   * The id that the path of a request names as {@code {id}}.
   *
   * @throws RefusedException with 404 when it is none
   */
  public static UUID id(ServerRequest request) {
    try {
      return UUID.fromString(request.path().pathParameters().get("id"));
    } catch (IllegalArgumentException noId) {
      throw new RefusedException(new Refusal.NotFound("Não há esta página."));
    }
  }

  /** A query parameter; null when it is blank or missing. */
  public static @Nullable String asked(ServerRequest request, String name) {
    String value = request.query().first(name).orElse("").strip();
    return value.isEmpty() ? null : value;
  }

  /** The address with the parameters that are not null, given as name, value, name, value… */
  public static String with(String path, @Nullable String... parameters) {
    StringBuilder address = new StringBuilder(path);
    char mark = '?';
    for (int i = 0; i < parameters.length; i += 2) {
      String value = parameters[i + 1];
      if (value != null && !value.isEmpty()) {
        address.append(mark).append(parameters[i]).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        mark = '&';
      }
    }
    return address.toString();
  }
}
