package br.com.alicerce.app.process;

import br.com.alicerce.app.configuration.Connections;
import br.com.alicerce.app.configuration.KeyFiles;
import br.com.alicerce.app.ops.Ops;
import br.com.alicerce.construction.Construction;
import br.com.alicerce.construction.Menu;
import br.com.alicerce.engines.Engines;
import br.com.alicerce.identity.Identity;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.DatabaseLimits;
import br.com.alicerce.platform.database.DatabaseRoles.Login;
import br.com.alicerce.platform.database.Replica;
import br.com.alicerce.platform.database.ReplicaLimits;
import br.com.alicerce.platform.http.Authentication;
import br.com.alicerce.platform.http.Drain;
import br.com.alicerce.platform.http.ErrorPage;
import br.com.alicerce.platform.http.HttpLimits;
import br.com.alicerce.platform.http.HttpServer;
import br.com.alicerce.platform.http.HttpSettings;
import br.com.alicerce.platform.http.ManagementServer;
import br.com.alicerce.platform.http.ReadYourWrites;
import br.com.alicerce.platform.http.Readiness;
import br.com.alicerce.platform.http.RequestMetrics;
import br.com.alicerce.platform.http.RequestTrace;
import br.com.alicerce.platform.http.StaticFiles;
import br.com.alicerce.platform.observability.Metrics;
import br.com.alicerce.platform.openapi.OpenApi;
import br.com.alicerce.platform.pace.Pace;
import br.com.alicerce.platform.pages.MenuEntry;
import br.com.alicerce.platform.pages.PageSender;
import br.com.alicerce.platform.security.JwksFile;
import br.com.alicerce.platform.security.SigningKeys;
import br.com.alicerce.platform.security.TokenVerifier;
import br.com.alicerce.relay.Relay;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.HttpFeature;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A running process of some roles: everything is made here, in plain sight, and stopped in reverse. */
public final class Application implements AutoCloseable {

  /** The zone of the stores' calendars. */
  public static final ZoneId STORE_ZONE = ZoneId.of("America/Sao_Paulo");

  /**
   * What a process is made of.
   *
   * @param roles what it is
   * @param connections where its servers are
   * @param keys the signing keys; the private one is read by a vertical alone
   * @param ports where it listens
   * @param http how it is reached
   * @param usualSlug the demo's store, which the login form names before anybody types; empty for no demo
   * @param drain how long the proxy is given to notice that the process leaves
   * @param ops what its operator set for watching it
   * @param clock the time of everything
   */
  public record Settings(
      Set<ProcessRole> roles,
      Connections connections,
      KeyFiles keys,
      Ports ports,
      HttpSettings http,
      String usualSlug,
      Duration drain,
      Ops.Settings ops,
      Clock clock) {}

  /** The vertical's parts, for who tells it things from inside its process. */
  public record Vertical(Database database, Identity identity, Construction construction) {}

  private final Settings settings;
  private final Stoppable parts = new Stoppable();
  private final Readiness readiness = new Readiness();
  private final Metrics metrics;
  private final Drain drain;
  private final List<HttpFeature> routes = new ArrayList<>();
  private final List<Login> logins = new ArrayList<>();
  private ErrorPage errorPage = new BareErrorPage();
  private @Nullable HttpServer http;
  private @Nullable HttpServer management;
  private @Nullable Vertical vertical;

  private Application(Settings settings) {
    this.settings = settings;
    this.drain = new Drain(settings.drain(), settings.http());
    this.metrics = new Metrics(ProcessRole.service(settings.roles()));
  }

  /** Starts the process and answers when it takes requests. Nothing is left running when a part can't start. */
  public static Application start(Settings settings) {
    Application application = new Application(settings);
    try {
      application.start();
      return application;
    } catch (RuntimeException | Error failure) {
      application.close();
      throw failure;
    }
  }

  /** The port that browsers and programs ask at; empty for a process that answers neither. */
  public OptionalInt httpPort() {
    return http == null ? OptionalInt.empty() : OptionalInt.of(http.port());
  }

  /** The port for health, metrics and the operator's page. */
  public int managementPort() {
    return Objects.requireNonNull(management, "The process has not started").port();
  }

  /**
   * The parts of the vertical.
   *
   * @throws IllegalStateException when this process is none
   */
  public Vertical vertical() {
    if (vertical == null) {
      throw new IllegalStateException("This process is no vertical");
    }
    return vertical;
  }

  private void start() {
    Ports ports = settings.ports();
    if (settings.roles().contains(ProcessRole.RELAY)) {
      startRelay();
    }
    if (settings.roles().contains(ProcessRole.ENGINES)) {
      startEngines();
    }
    if (settings.roles().contains(ProcessRole.VERTICAL)) {
      startVertical();
    }
    if (!routes.isEmpty()) {
      routes.add(new OpenApi(List.copyOf(routes), PublicPaths::contains));
      if (!settings.usualSlug().isEmpty()) {
        routes.add(new OpenApiViewer());
      }
      http = parts.add(listen());
    }
    Ops ops = parts.add(Ops.start(
        ProcessRole.service(settings.roles()), settings.connections(), logins, settings.ops(), metrics.registry(), settings.clock()));
    management = parts.add(ManagementServer.start(ports.host(), ports.management(), metrics, readiness, ops.routes()));
  }

  private void startRelay() {
    Database database = open("relay", settings.connections().roles().relay(), DatabaseLimits.forRequests());
    Relay relay = parts.add(Relay.of(database, settings.connections().redisUrl(), metrics.registry()));
    relay.start();
    readiness.require("relay", relay::works);
  }

  private void startEngines() {
    Database database = open("engines", settings.connections().roles().engines(),
        DatabaseLimits.forRequests().withConnections(Engines.connections()));
    Engines engines = parts.add(new Engines(
        database, settings.connections().redisUrl(), settings.clock(), STORE_ZONE, metrics.registry()));
    engines.start();
    readiness.require("workers", engines::works);
    routes.addAll(engines.routes());
  }

  private void startVertical() {
    Database database = besideReplica(open("vertical", settings.connections().roles().vertical(), DatabaseLimits.forRequests()));
    KeyFiles keys = settings.keys();
    SigningKeys signing = new SigningKeys(keys.signing(), keys.publicKeys(), settings.clock());
    Identity identity = new Identity(database, signing, keys.publicKeys(), settings.http(), settings.clock());
    Construction construction = new Construction(database, new Drivers(), settings.clock());
    vertical = new Vertical(database, identity, construction);
    parts.add(ForgetOldKeys.start(database, identity.operator()::stores));
    PageSender pages = new PageSender(identity.brandings(), menu(identity), settings.http());
    errorPage = new LoginOrErrorPage(pages);
    routes.addAll(identity.routes());
    routes.addAll(identity.pages(pages, settings.usualSlug()));
    routes.addAll(construction.routes());
    routes.addAll(construction.pages(pages, new StoreFacts()));
    routes.addAll(construction.linkRoutes(settings.http()));
    routes.addAll(construction.linkPages(pages, new StoreFacts(), settings.http(), settings.usualSlug()));
    routes.add(new StaticFiles());
  }

  private Database besideReplica(Database database) {
    Connections connections = settings.connections();
    Login login = connections.roles().vertical();
    return connections.replicaAs(login)
        .map(replica -> database.with(parts.add(Replica.open(
            connections.as(login), replica, ReplicaLimits.usual(), Pace.ofTheMachine(), metrics.registry()))))
        .orElse(database);
  }

  private static List<MenuEntry> menu(Identity identity) {
    return Stream.concat(Menu.entries().stream(), identity.menu().stream()).toList();
  }

  private HttpServer listen() {
    TokenVerifier tokens = new TokenVerifier(new JwksFile(settings.keys().publicKeys(), settings.clock()), settings.clock());
    List<Filter> filters = new ArrayList<>(List.of(
        new RequestMetrics(metrics.registry()),
        new RequestTrace(settings.http()),
        drain,
        new Authentication(tokens, settings.http(), PublicPaths::contains)));
    if (settings.connections().replicaUrl() != null) {
      filters.add(new ReadYourWrites(settings.http()));
    }
    return HttpServer.start(
        settings.ports().host(), settings.ports().http(), HttpLimits.usual(), errorPage, filters, routes);
  }

  private Database open(String name, Login login, DatabaseLimits limits) {
    logins.add(login);
    Database database = parts.add(
        Database.open(name, settings.connections().as(login), limits).measuredIn(metrics.registry()));
    readiness.require("database", database::answers);
    readiness.require("partition", () -> nextMonthIsReady(database));
    return database;
  }

  private static boolean nextMonthIsReady(Database database) {
    return database.unbound(session ->
        session.sql("select eventing.next_month_has_a_partition() as ready").one(row -> row.bool("ready")));
  }

  /** Has the proxy send nothing more, finishes what is in flight, and stops. */
  @Override
  public void close() {
    readiness.drain();
    if (http != null) {
      drain.run(http.port());
    }
    parts.close();
  }
}
