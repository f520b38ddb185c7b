package br.com.alicerce.platform.http;

import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.outcome.RefusedException;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of an editable resource, as {@code ETag} and {@code If-Match} carry it. */
public final class Versions {

  private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

  private Versions() {}

  /** Tells the client which version it got. */
  public static void tell(ServerResponse response, int version) {
    response.header(HeaderNames.ETAG, "\"" + version + "\"");
  }

  /**
   * The version that the client read before it edits.
   *
   * @throws RefusedException with 428 when it doesn't say, 412 when what it says was never a version
   */
  public static int required(ServerRequest request) {
    String value = request.headers()
        .first(HeaderNames.IF_MATCH)
        .orElseThrow(() -> new RefusedException(new Refusal.PreconditionRequired()));
    Matcher etag = ETAG.matcher(value.strip());
    if (!etag.matches()) {
      throw new RefusedException(new Refusal.Stale("O If-Match não é um ETag desta loja. Leia de novo e repita a alteração."));
    }
    return Integer.parseInt(etag.group(1));
  }
}
