package br.com.alicerce.platform.http;

import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Measures requests by method, route template and status. */
public final class RequestMetrics implements Filter {

  private record Series(String method, String route, int status) {}

  private final MeterRegistry registry;
  private final Map<Series, Timer> timers = new ConcurrentHashMap<>();

  public RequestMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  @Override
  public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    long start = System.nanoTime();
    response.whenSent(() -> record(request, response, System.nanoTime() - start));
    chain.proceed();
  }

  private void record(RoutingRequest request, RoutingResponse response, long nanoseconds) {
    String route = request.matchingPattern().orElse("none");
    Series series = new Series(request.prologue().method().text(), route, response.status().code());
    timers.computeIfAbsent(series, this::timer).record(nanoseconds, TimeUnit.NANOSECONDS);
  }

  private Timer timer(Series series) {
    return Timer.builder("http_server_requests")
        .tag("method", series.method())
        .tag("route", series.route())
        .tag("status", Integer.toString(series.status()))
        .publishPercentileHistogram()
        .register(registry);
  }
}
