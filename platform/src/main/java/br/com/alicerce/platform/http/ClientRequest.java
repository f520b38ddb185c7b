package br.com.alicerce.platform.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Locale;
import java.util.Optional;

/** What a request says of itself, as far as it may be believed. */
public final class ClientRequest {

  private static final HeaderName TENANT_SLUG = HeaderNames.create("X-Tenant-Slug");
  private static final HeaderName REQUEST_ID = HeaderNames.create("X-Request-Id");
  private static final HeaderName MAY_GO_ELSEWHERE = HeaderNames.create("X-May-Go-Elsewhere");

  private final ServerRequest request;
  private final HttpSettings settings;

  public ClientRequest(ServerRequest request, HttpSettings settings) {
    this.request = request;
    this.settings = settings;
  }

  /** The store named by the proxy's header or by the host, lower-case; empty when neither names one. */
  public Optional<String> storeSlug() {
    Optional<String> header = fromProxy(TENANT_SLUG);
    return (header.isPresent() ? header : slugOfHost()).map(slug -> slug.toLowerCase(Locale.ROOT));
  }

  /** The address of the person's machine: the proxy's word for it, or the peer itself. */
  public String address() {
    return fromProxy(HeaderNames.X_FORWARDED_FOR).map(ClientRequest::last).orElseGet(this::peer);
  }

  /** The request id that the proxy gave, if any. */
  public Optional<String> requestId() {
    return fromProxy(REQUEST_ID);
  }

  /** Whether the proxy gives this request to another process when this one answers 502. */
  boolean mayGoElsewhere() {
    return fromProxy(MAY_GO_ELSEWHERE).isPresent();
  }

  /** The {@code Host} header, with its port. */
  public String host() {
    return request.headers().first(HeaderNames.HOST).orElse("");
  }

  private Optional<String> slugOfHost() {
    String domain = settings.baseDomain();
    String host = host().split(":", 2)[0].toLowerCase(Locale.ROOT);
    if (domain == null || !host.endsWith("." + domain)) {
      return Optional.empty();
    }
    return Optional.of(host.substring(0, host.length() - domain.length() - 1));
  }

  private Optional<String> fromProxy(HeaderName name) {
    return settings.trustedProxies().contains(peer()) ? request.headers().first(name) : Optional.empty();
  }

  private String peer() {
    SocketAddress address = request.remotePeer().address();
    return address instanceof InetSocketAddress inet ? inet.getAddress().getHostAddress() : "";
  }

  /** The proxy appends the address it saw itself, so only the last one is its own word. */
  private static String last(String addresses) {
    return addresses.substring(addresses.lastIndexOf(',') + 1).strip();
  }
}
