package br.com.alicerce.app.ops.page;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells requests from this very machine from all others. The operator of a distant one comes through an SSH tunnel. The host must be one
 * of the machine's own names, so that no page of another site can ask in a browser here by giving its name this address.
 */
public final class ThisMachine {

  private static final Pattern OWN_NAMES = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?");
  private static final HeaderName FETCH_SITE = HeaderNames.create("Sec-Fetch-Site");

  private ThisMachine() {}

  /** Whether it asks. */
  public static boolean isAsking(ServerRequest request) {
    return request.remotePeer().address() instanceof InetSocketAddress peer && peer.getAddress().isLoopbackAddress()
        && OWN_NAMES.matcher(host(request)).matches();
  }

  /** Whether a form comes from a page of this address, as far as the browser tells; programs tell nothing. */
  public static boolean isOwnForm(ServerRequest request) {
    Optional<String> origin = request.headers().first(HeaderNames.ORIGIN);
    return origin.map(("http://" + host(request))::equals)
        .orElse(request.headers().first(FETCH_SITE).map("same-origin"::equals).orElse(true));
  }

  private static String host(ServerRequest request) {
    return request.headers().first(HeaderNames.HOST).orElse("");
  }
}
