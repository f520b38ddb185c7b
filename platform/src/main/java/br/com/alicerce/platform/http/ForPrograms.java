package br.com.alicerce.platform.http;

import io.helidon.webserver.http.ServerRequest;

/** Tells requests of programs, which get problem details, from those of browsers, which get pages. */
final class ForPrograms {

  /** A browser passes here on its way; it lies under {@code /auth} because the refresh cookie goes nowhere else. */
  private static final String RENEWAL = "/auth/renew";

  private ForPrograms() {}

  static boolean is(ServerRequest request) {
    String path = request.path().path();
    if (SecretAddress.is(path)) {
      return false;
    }
    return path.startsWith("/api/") || path.startsWith("/auth/") && !path.equals(RENEWAL) || path.endsWith(".json");
  }
}
