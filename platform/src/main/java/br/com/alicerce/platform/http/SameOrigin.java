package br.com.alicerce.platform.http;

import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.outcome.RefusedException;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;

/** Refuses a form that another site posts in a person's name. */
public final class SameOrigin {

  private static final HeaderName FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");

  private SameOrigin() {}

  /**
   * Lets pass what comes without a session, and what the browser says comes from this very host.
   *
   * @throws RefusedException with 403 when the origin is another, or is not told
   */
  public static void require(ServerRequest request, HttpSettings settings) {
    if (SessionCookies.access(request).isPresent()) {
      requireTold(request, settings);
    }
  }

  /**
   * Lets pass only what the browser says comes from this very host.
   *
   * @throws RefusedException with 403 when the origin is another, or is not told
   */
  public static void requireTold(ServerRequest request, HttpSettings settings) {
    String host = new ClientRequest(request, settings).host();
    Optional<String> origin = request.headers().first(HeaderNames.ORIGIN);
    boolean same = origin.isPresent()
        ? origin.get().equals("http://" + host) || origin.get().equals("https://" + host)
        : request.headers().first(FETCH_SITE).filter("same-origin"::equals).isPresent();
    if (!same) {
      throw new RefusedException(new Refusal.Forbidden("O pedido veio de outra página. Abra a loja e tente de novo."));
    }
  }
}
