package br.com.alicerce.platform.http;

import io.helidon.http.HttpException;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import java.util.List;

/** A listening server: filters in order, then routes, and for whatever no route took, a 404. */
public final class HttpServer implements AutoCloseable {

  private final WebServer server;

  private HttpServer(WebServer server) {
    this.server = server;
  }

  /**
   * Starts listening.
   *
   * @param host the address to bind
   * @param port the port; 0 takes a free one
   */
  public static HttpServer start(
      String host, int port, HttpLimits limits, ErrorPage errorPage, List<Filter> filters, List<HttpFeature> routes) {
    HttpRouting.Builder routing = HttpRouting.builder();
    new ErrorHandling(errorPage).setup(routing);
    filters.forEach(routing::addFilter);
    routing.addFilter(new RequireJson());
    routes.forEach(route -> route.setup(routing));
    routing.any((_, _) -> {
      throw new HttpException("no such route", Status.NOT_FOUND_404, true);
    });
    WebServer server = WebServer.builder()
        .host(host)
        .port(port)
        .shutdownHook(false)
        .connectionOptions(options -> options.tcpNoDelay(true)) // or an answer in two writes waits for the client's acknowledgement
        .maxPayloadSize(limits.bodyBytes())
        .maxTcpConnections(limits.connections())
        .idleConnectionTimeout(limits.idle())
        .shutdownGracePeriod(limits.drain())
        .addRouting(routing)
        .build();
    return new HttpServer(server.start());
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.stop();
  }
}
