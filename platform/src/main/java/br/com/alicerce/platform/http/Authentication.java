package br.com.alicerce.platform.http;

import br.com.alicerce.platform.outcome.Refusal;
import br.com.alicerce.platform.outcome.RefusedException;
import br.com.alicerce.platform.security.Caller;
import br.com.alicerce.platform.security.TokenVerifier;
import br.com.alicerce.platform.tenancy.CurrentStore;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Lets a request in only with a verified token, and binds its caller and its store. Every route asks for one unless it is named public.
 * A token that came in a cookie counts on unsafe verbs only when the browser says that the page asking is of this very host.
 */
public final class Authentication implements Filter {

  private static final Set<Method> SAFE = Set.of(Method.GET, Method.HEAD, Method.OPTIONS);
  private static final String BEARER = "Bearer ";

  private final TokenVerifier tokens;
  private final HttpSettings settings;
  private final Predicate<String> isPublic;

  /** @param isPublic tells of a path whether it is answered without a caller */
  public Authentication(TokenVerifier tokens, HttpSettings settings, Predicate<String> isPublic) {
    this.tokens = tokens;
    this.settings = settings;
    this.isPublic = isPublic;
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    if (isPublic.test(request.path().path())) {
      chain.proceed();
      return;
    }
    Caller caller = authenticate(request);
    CurrentStore.run(caller.storeId(), () -> caller.run(chain::proceed));
  }

  private Caller authenticate(ServerRequest request) {
    Optional<String> bearer = bearer(request);
    if (bearer.isEmpty() && !SAFE.contains(request.prologue().method())) {
      SameOrigin.require(request, settings);
    }
    Caller caller = bearer.or(() -> SessionCookies.access(request))
        .flatMap(tokens::verify)
        .orElseThrow(() -> unauthenticated("Entre com seu e-mail e senha para continuar."));
    Optional<String> slug = new ClientRequest(request, settings).storeSlug();
    if (slug.isPresent() && !slug.get().equals(caller.storeSlug())) {
      throw unauthenticated("Seu acesso é de outra loja. Entre de novo nesta loja.");
    }
    return caller;
  }

  private static Optional<String> bearer(ServerRequest request) {
    return request.headers()
        .first(HeaderNames.AUTHORIZATION)
        .map(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()) ? value.substring(BEARER.length()).strip() : "");
  }

  private static RefusedException unauthenticated(String detail) {
    return new RefusedException(new Refusal.Unauthenticated(detail));
  }
}
