package br.com.alicerce.platform.http;

import br.com.alicerce.platform.observability.ClientAddress;
import br.com.alicerce.platform.observability.Trace;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every request its trace id, the proxy's when there is one, tells it in the answer, and logs the request under it at DEBUG; binds
 * the client's address beside it.
 */
public final class RequestTrace implements Filter {

  private static final Logger LOG = LoggerFactory.getLogger(RequestTrace.class);
  private static final HeaderName TRACE_ID = HeaderNames.create("X-Trace-Id");

  private final HttpSettings settings;

  public RequestTrace(HttpSettings settings) {
    this.settings = settings;
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    ClientRequest client = new ClientRequest(request, settings);
    String id = Trace.accept(client.requestId().orElse(null));
    response.header(TRACE_ID, id);
    String address = client.address();
    Trace.run(id, () -> {
      ClientAddress.run(address, chain::proceed);
      LOG.debug("{} {} {}", request.prologue().method(), SecretAddress.logged(request.path().path()), response.status().code());
    });
  }
}
