package br.com.alicerce.platform.http;

import br.com.alicerce.platform.json.Json;
import br.com.alicerce.platform.observability.Metrics;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Health and metrics of the process, on a port of its own that no proxy publishes. */
public final class ManagementServer implements HttpFeature {

  private final Metrics metrics;
  private final Readiness readiness;

  private ManagementServer(Metrics metrics, Readiness readiness) {
    this.metrics = metrics;
    this.readiness = readiness;
  }

  /**
   * Starts listening.
   *
   * @param more what else the operator is answered there
   */
  public static HttpServer start(String host, int port, Metrics metrics, Readiness readiness, List<HttpFeature> more) {
    ErrorPage plain = (_, response, problem) -> ProblemJson.send(response, problem);
    List<HttpFeature> routes = Stream.concat(Stream.of(new ManagementServer(metrics, readiness)), more.stream()).toList();
    return HttpServer.start(host, port, HttpLimits.usual(), plain, List.of(), routes);
  }

  @Override
  public void setup(HttpRouting.Builder routing) {
    routing.get("/health/live", (_, response) -> send(response, Status.OK_200, List.of()));
    routing.get("/health/ready", this::ready);
    routing.get("/metrics", this::scrape);
  }

  private void ready(ServerRequest request, ServerResponse response) {
    List<String> missing = readiness.missing();
    send(response, missing.isEmpty() ? Status.OK_200 : Status.SERVICE_UNAVAILABLE_503, missing);
  }

  private void scrape(ServerRequest request, ServerResponse response) {
    response.header(HeaderNames.CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8");
    response.send(metrics.registry().scrape());
  }

  private static void send(ServerResponse response, Status status, List<String> missing) {
    response.status(status);
    response.header(HeaderNames.CONTENT_TYPE, "application/json");
    response.send(Json.jsonb().toJsonBytes(Map.of("status", missing.isEmpty() ? "up" : "down", "missing", missing)));
  }
}
