package br.com.alicerce.app.system;

import br.com.alicerce.app.configuration.Connections;
import br.com.alicerce.app.configuration.KeyFiles;
import br.com.alicerce.app.ops.DiskSpace;
import br.com.alicerce.app.ops.Ops;
import br.com.alicerce.app.ops.page.OperatorPassword;
import br.com.alicerce.app.process.Application;
import br.com.alicerce.app.process.Installation;
import br.com.alicerce.app.process.Ports;
import br.com.alicerce.app.process.ProcessRole;
import br.com.alicerce.embedded.PostgresServer;
import br.com.alicerce.identity.Operator;
import br.com.alicerce.identity.stores.Branding;
import br.com.alicerce.identity.stores.NewStore;
import br.com.alicerce.platform.database.DatabaseRoles;
import br.com.alicerce.platform.database.DatabaseRoles.Login;
import br.com.alicerce.platform.http.HttpSettings;
import br.com.alicerce.platform.security.Role;
import br.com.alicerce.platform.security.SigningKeys;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Two verticals beside a PostgreSQL and a replica that streams from it, with two stores. */
final class ReplicatedHouse implements AutoCloseable {

  static final String SLUG = "lojadoze";
  static final String OTHER_SLUG = "casadaana";

  private static final String PASSWORD = "pedra-sobre-pedra-77";
  private static final String ADMIN = "admin@loja.test";
  private static final String SELLER = "vendedor@loja.test";
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Path directory = DemoInstallation.temporaryDirectory();
  private final PostgresServer primary = PostgresServer.temporary();
  private final PostgresServer replica;
  private final List<Application> verticals;

  ReplicatedHouse() throws SQLException, IOException {
    Login migrator = login("migrator");
    tell(primary, "create role " + migrator.user() + " login createrole password '" + migrator.password() + "'");
    tell(primary, "create database alicerce owner " + migrator.user());
    DatabaseRoles roles = new DatabaseRoles(login("vertical"), login("relay"), login("engines"), login("monitor"));
    String url = primary.url("alicerce");
    Installation.migrate(new Connections(url, migrator, roles, ""));
    replica = PostgresServer.temporaryStandbyOf(primary);
    Connections connections = new Connections(url, migrator, roles, "", replica.url("alicerce"));
    KeyFiles keys = new KeyFiles(directory.resolve("signing.json"), directory.resolve("jwks.json"));
    new SigningKeys(keys.signing(), keys.publicKeys(), Clock.systemUTC()).ensure();
    verticals = List.of(start(connections, keys), start(connections, keys));
    open(verticals.getFirst().vertical().identity().operator());
  }

  private Application start(Connections connections, KeyFiles keys) {
    return Application.start(new Application.Settings(
        Set.of(ProcessRole.VERTICAL), connections, keys, new Ports("127.0.0.1", 0, 0), HttpSettings.loopback(), "", Duration.ZERO,
        new Ops.Settings(new DiskSpace.Here(directory), new OperatorPassword(directory.resolve("operator"))), Clock.systemUTC()));
  }

  private static void open(Operator operator) {
    for (String slug : List.of(SLUG, OTHER_SLUG)) {
      operator.createStore(new NewStore(slug, slug, null, Branding.usual()), "Ana", ADMIN, PASSWORD).orThrow();
      operator.createUser(slug, "Zé", SELLER, Set.of(Role.VENDEDOR), PASSWORD).orThrow();
    }
  }

  /** The port of a vertical, 0 or 1. */
  int port(int vertical) {
    return verticals.get(vertical).httpPort().orElseThrow();
  }

  /** Who writes in a store. */
  StoreClient admin(String slug) {
    return StoreClient.login(port(0), slug, ADMIN, PASSWORD);
  }

  /** Somebody of a store who writes nothing. */
  StoreClient seller(String slug) {
    return StoreClient.login(port(0), slug, SELLER, PASSWORD);
  }

  /** How many reads of a vertical were answered by whom and why, since it started. */
  long reads(int vertical, String by, String why) {
    String series = "alicerce_replica_reads_total{by=\"%s\",service=\"vertical\",why=\"%s\"} ".formatted(by, why);
    return scrape(vertical).lines().filter(line -> line.startsWith(series))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(series.length())))
        .findFirst().orElseThrow(() -> new AssertionError("no " + series));
  }

  /** What Prometheus would read. */
  String scrape(int vertical) {
    try {
      URI metrics = URI.create("http://127.0.0.1:" + verticals.get(vertical).managementPort() + "/metrics");
      return HTTP.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString()).body();
    } catch (IOException failure) {
      throw new AssertionError(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }

  /** The replica knows from now on no more than it does. */
  void freeze() throws SQLException {
    tell(replica, "select pg_wal_replay_pause()");
  }

  void killReplica() {
    ProcessHandle.of(replica.pid()).orElseThrow().destroyForcibly();
  }

  /** The replica runs and follows again, whatever was done to it. */
  void mend() throws SQLException {
    if (replica.alive()) {
      tell(replica, "select pg_wal_replay_resume()");
    } else {
      replica.restart();
    }
  }

  private static Login login(String role) {
    return new Login("alicerce_" + role, "only-for-tests");
  }

  private static void tell(PostgresServer server, String sql) throws SQLException {
    try (var superuser = server.connect("postgres"); var statement = superuser.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    verticals.forEach(Application::close);
    replica.close();
    primary.close();
    DemoInstallation.delete(directory);
  }
}
