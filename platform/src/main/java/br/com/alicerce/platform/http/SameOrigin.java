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
  private static final String SAME_ORIGIN = "same-origin";

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
   * Refuses what the browser says comes from elsewhere, and lets pass what says nothing: for a {@link SecretAddress}, which no other page
   * knows. As it is told to nobody, browsers call the origin of its own forms {@code null}, which says nothing either.
   *
   * @throws RefusedException with 403 when the origin is another
   */
  public static void requireNoOther(ServerRequest request, HttpSettings settings) {
    boolean fromHost = origin(request)
        .filter(origin -> !origin.equals("null"))
        .map(origin -> isHost(origin, request, settings))
        .orElse(true);
    boolean fromSite = request.headers().first(FETCH_SITE).map(SAME_ORIGIN::equals).orElse(true);
    if (!fromHost || !fromSite) {
      throw elsewhere();
    }
  }

  /**
   * Lets pass only what the browser says comes from this very host.
   *
   * @throws RefusedException with 403 when the origin is another, or is not told
   */
  public static void requireTold(ServerRequest request, HttpSettings settings) {
    boolean same = origin(request)
        .map(origin -> isHost(origin, request, settings))
        .orElseGet(() -> request.headers().first(FETCH_SITE).filter(SAME_ORIGIN::equals).isPresent());
    if (!same) {
      throw elsewhere();
    }
  }

  private static Optional<String> origin(ServerRequest request) {
    return request.headers().first(HeaderNames.ORIGIN);
  }

  private static boolean isHost(String origin, ServerRequest request, HttpSettings settings) {
    String host = new ClientRequest(request, settings).host();
    return origin.equals("http://" + host) || origin.equals("https://" + host);
  }

  private static RefusedException elsewhere() {
    return new RefusedException(new Refusal.Forbidden("O pedido veio de outra página. Abra a loja e tente de novo."));
  }
}
