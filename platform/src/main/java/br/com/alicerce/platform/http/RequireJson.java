package br.com.alicerce.platform.http;

import io.helidon.http.HttpException;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.Set;

/** Refuses with 415 a body for the API that does not say it is JSON. A request without a body may leave its type out. */
final class RequireJson implements Filter {

  private static final Set<Method> WITH_BODY = Set.of(Method.POST, Method.PUT, Method.PATCH);

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    if (WITH_BODY.contains(request.prologue().method()) && ForPrograms.is(request) && !acceptable(request)) {
      throw new HttpException("not JSON", Status.UNSUPPORTED_MEDIA_TYPE_415, true);
    }
    chain.proceed();
  }

  private static boolean acceptable(RoutingRequest request) {
    return request.headers()
        .contentType()
        .map(type -> type.mediaType().type().equals("application") && type.mediaType().subtype().endsWith("json"))
        .orElseGet(() -> request.headers().contentLength().orElse(0) == 0);
  }
}
