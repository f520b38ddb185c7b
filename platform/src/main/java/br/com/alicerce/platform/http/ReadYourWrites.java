package br.com.alicerce.platform.http;

import br.com.alicerce.platform.database.Freshness;
import br.com.alicerce.platform.security.Caller;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/**
 * Lets lists be a little old, but not to whoever wrote in the last {@value #SECONDS} s, which is longer than any list may be old. This
 * process remembers who they are; other processes learn it from the browser by a cookie that lives as long, and from a program that says
 * {@code Cache-Control: no-cache}, as HTTP has it for who will take nothing old. Comes after {@link Authentication}.
 */
public final class ReadYourWrites implements Filter {

  private static final int SECONDS = 5;
  private static final Duration REMEMBERED = Duration.ofSeconds(SECONDS);

  /** More than write in that time; who is forgotten before may miss their own deed in a list for a moment. */
  private static final int MOST_WRITERS = 100_000;

  private static final Set<Method> SAFE = Set.of(Method.GET, Method.HEAD, Method.OPTIONS);

  private final SessionCookies cookies;
  private final Cache<UUID, Boolean> writers = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST_WRITERS).build();

  public ReadYourWrites(HttpSettings settings) {
    this.cookies = new SessionCookies(settings);
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    if (!SAFE.contains(request.prologue().method())) {
      Caller.known().ifPresent(caller -> remember(caller, request, response));
      chain.proceed();
    } else if (Caller.known().filter(caller -> !wantsTheLatest(caller, request)).isPresent()) {
      Freshness.letBeOld(chain::proceed);
    } else {
      chain.proceed();
    }
  }

  /** From now, for a write whose answer gets lost, and again from when it is answered, however long that took. */
  private void remember(Caller caller, RoutingRequest request, RoutingResponse response) {
    writers.put(caller.userId(), true);
    response.beforeSend(() -> writers.put(caller.userId(), true));
    if (SessionCookies.access(request).isPresent()) {
      cookies.wrote(response, REMEMBERED);
    }
  }

  private boolean wantsTheLatest(Caller caller, ServerRequest request) {
    return writers.getIfPresent(caller.userId()) != null
        || SessionCookies.hasWritten(request)
        || request.headers().values(HeaderNames.CACHE_CONTROL).contains("no-cache");
  }
}
