package br.com.alicerce.app.ops;

import br.com.alicerce.app.configuration.Connections;
import br.com.alicerce.app.ops.page.Door;
import br.com.alicerce.app.ops.page.OperatorPassword;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.DatabaseLimits;
import br.com.alicerce.platform.database.DatabaseRoles.Login;
import br.com.alicerce.platform.database.DatabaseSettings;
import br.com.alicerce.platform.http.StaticFiles;
import io.helidon.webserver.http.HttpFeature;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The operator's view of one process. Composed here, in plain sight. */
public final class Ops implements AutoCloseable {

  private final @Nullable Database monitor;
  private final Watch watch;
  private final List<HttpFeature> routes;

  private Ops(@Nullable Database monitor, Watch watch, List<HttpFeature> routes) {
    this.monitor = monitor;
    this.watch = watch;
    this.routes = routes;
  }

  /**
   * What an operator may set.
   *
   * @param disk of the database
   * @param password for the page
   */
  public record Settings(DiskSpace disk, OperatorPassword password) {}

  /**
   * Starts to watch.
   *
   * @param service what this process is
   * @param own the roles that this process enters the database by, whose plans it may ask for
   */
  public static Ops start(
      String service, Connections connections, Collection<Login> own, Settings settings, MeterRegistry registry, Clock clock) {
    Login login = connections.roles().monitor();
    Database monitor = login.password().isEmpty()
        ? null
        : Database.open("monitor", connections.as(login), DatabaseLimits.forRequests().withConnections(1)).measuredIn(registry);
    Watch watch = new Watch(registry, clock, monitor == null ? null : new HouseQuestions(monitor, settings.disk()));
    Map<String, DatabaseSettings> roles = Stream.concat(own.stream(), monitor == null ? Stream.of() : Stream.of(login))
        .map(connections::as)
        .collect(Collectors.toMap(DatabaseSettings::user, Function.identity()));
    OpsPage page = new OpsPage(service, watch, new Plans(roles), new Door(settings.password(), clock));
    watch.start();
    return new Ops(monitor, watch, List.of(page, new StaticFiles()));
  }

  /** What the operator is answered, beside health and metrics. */
  public List<HttpFeature> routes() {
    return routes;
  }

  @Override
  public void close() {
    watch.close();
    if (monitor != null) {
      monitor.close();
    }
  }
}
