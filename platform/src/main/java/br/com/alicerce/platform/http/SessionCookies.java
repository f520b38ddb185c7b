package br.com.alicerce.platform.http;

import br.com.alicerce.platform.security.AccessTokens;
import io.helidon.http.HeaderNames;
import io.helidon.http.SetCookie;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The cookies of a browser's session: the access token for every path, the refresh token for {@code /auth} alone, and for moments that it
 * has written something.
 */
public final class SessionCookies {

  /** How long a refresh token is good for. */
  public static final Duration REFRESH_LIFE = Duration.ofDays(30);

  private static final String ACCESS = "alicerce_session";
  private static final String REFRESH = "alicerce_refresh";

  private static final String WROTE = "alicerce_wrote";

  private final HttpSettings settings;

  public SessionCookies(HttpSettings settings) {
    this.settings = settings;
  }

  /** The access token that the browser sent. */
  public static Optional<String> access(ServerRequest request) {
    return cookie(request, ACCESS);
  }

  /** The refresh token that the browser sent. */
  public static Optional<String> refresh(ServerRequest request) {
    return cookie(request, REFRESH);
  }

  /** Whether this browser has written something lately, as {@link #wrote} told it. */
  static boolean hasWritten(ServerRequest request) {
    return cookie(request, WROTE).isPresent();
  }

  /** Has the browser tell every process for so long that it has written something. */
  void wrote(ServerResponse response, Duration remembered) {
    set(response, cookie(WROTE, "1", "/").maxAge(remembered));
  }

  /** Opens or renews the session. */
  public void open(ServerResponse response, String accessToken, String refreshToken) {
    set(response, cookie(ACCESS, accessToken, "/").maxAge(AccessTokens.LIFE));
    set(response, cookie(REFRESH, refreshToken, "/auth").maxAge(REFRESH_LIFE));
  }

  /** Ends the session in the browser. */
  public void close(ServerResponse response) {
    set(response, cookie(ACCESS, "", "/").expires(Instant.EPOCH));
    set(response, cookie(REFRESH, "", "/auth").expires(Instant.EPOCH));
  }

  private SetCookie.Builder cookie(String name, String value, String path) {
    return SetCookie.builder(name, value)
        .path(path)
        .httpOnly(true)
        .secure(settings.secureCookies())
        .sameSite(SetCookie.SameSite.LAX);
  }

  private static void set(ServerResponse response, SetCookie.Builder cookie) {
    response.headers().addCookie(cookie.build());
  }

  private static Optional<String> cookie(ServerRequest request, String name) {
    if (!request.headers().contains(HeaderNames.COOKIE)) {
      return Optional.empty();
    }
    return Optional.ofNullable(request.headers().cookies().first(name).orElse(null));
  }
}
