package br.com.alicerce.platform.http;

import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.LongStream;

/**
 * Measures requests by method, route template and class of status, {@code 2xx} to {@code 5xx}. Whatever a client invents shares one series
 * with its like: methods that HTTP does not know, and requests that no route took or that were refused at the door.
 */
public final class RequestMetrics implements Filter {

  /** The name of the timer. */
  public static final String NAME = "http_server_requests";

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
  private static final String OTHER = "other";
  private static final String NO_ROUTE = "none";

  /** Where the histogram's buckets end, in milliseconds: fine where answers lie, and exact at what the alerts ask about. */
  private static final Duration[] BUCKETS = LongStream.of(
          1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 75, 100, 150, 200, 300, 500, 750, 1_000, 2_000, 5_000, 10_000)
      .mapToObj(Duration::ofMillis)
      .toArray(Duration[]::new);

  private record Series(String method, String route, int statusClass) {}

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
    String method = request.prologue().method().text();
    String route = request.matchingPattern().filter(Predicate.not(String::isEmpty)).orElse(NO_ROUTE);
    Series series = new Series(METHODS.contains(method) ? method : OTHER, route, response.status().code() / 100);
    timers.computeIfAbsent(series, this::timer).record(nanoseconds, TimeUnit.NANOSECONDS);
  }

  private Timer timer(Series series) {
    return Timer.builder(NAME)
        .tag("method", series.method())
        .tag("route", series.route())
        .tag("status", series.statusClass() + "xx")
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }
}
