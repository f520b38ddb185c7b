package br.com.alicerce.platform.http;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How this process is reached.
 *
 * @param baseDomain what follows a store's name in its host, for example {@code alicerce.com.br}; null when hosts name no store
 * @param trustedProxies addresses whose {@code X-Tenant-Slug}, {@code X-Forwarded-For}, {@code X-Request-Id} and
 *     {@code X-May-Go-Elsewhere} are believed
 * @param secureCookies whether cookies travel by TLS only; false on loopback alone
 */
public record HttpSettings(@Nullable String baseDomain, Set<String> trustedProxies, boolean secureCookies) {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");

  public HttpSettings {
    baseDomain = baseDomain == null ? null : baseDomain.toLowerCase(Locale.ROOT);
    trustedProxies = Set.copyOf(trustedProxies);
  }

  /** For one machine: the proxy, if any, is on loopback, and cookies go without TLS. */
  public static HttpSettings loopback() {
    return new HttpSettings(null, LOOPBACK, false);
  }
}
