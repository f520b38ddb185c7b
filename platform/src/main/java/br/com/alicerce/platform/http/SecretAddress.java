package br.com.alicerce.platform.http;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.util.Locale;

/**
 * Addresses that are themselves a secret: whoever has one may see what it leads to, and needs no login. All of them lie below
 * {@link #ROOT}, so that what must not be told of an address is kept in one place. No log of this house tells more than that root.
 */
public final class SecretAddress {

  /** Where they lie. */
  public static final String ROOT = "/o/";

  private static final HeaderName REFERRER = HeaderNames.create("Referrer-Policy");
  private static final HeaderName ROBOTS = HeaderNames.create("X-Robots-Tag");

  private SecretAddress() {}

  /** Whether a path is such an address, in whatever letters somebody has typed the root. */
  public static boolean is(String path) {
    return path.toLowerCase(Locale.ROOT).startsWith(ROOT);
  }

  /** A path as a log may tell it. */
  public static String logged(String path) {
    return is(path) ? ROOT + "…" : path;
  }

  /** Has the browser keep the answer nowhere, name its address to nobody, and search engines leave it alone. */
  public static void seal(ServerResponse response) {
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    response.header(REFERRER, "no-referrer");
    response.header(ROBOTS, "noindex");
  }
}
