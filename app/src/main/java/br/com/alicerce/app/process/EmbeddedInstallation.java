package br.com.alicerce.app.process;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.app.configuration.Configuration;
import br.com.alicerce.app.configuration.Connections;
import br.com.alicerce.app.configuration.DataDirectory;
import br.com.alicerce.app.configuration.KeyFiles;
import br.com.alicerce.app.demo.DemoStore;
import br.com.alicerce.app.embedded.Supervisor;
import br.com.alicerce.app.ops.DiskSpace;
import br.com.alicerce.app.ops.Ops;
import br.com.alicerce.app.ops.page.OperatorPassword;
import br.com.alicerce.platform.http.HttpSettings;
import br.com.alicerce.platform.security.SigningKeys;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/** Every role in one process, with a PostgreSQL and a Redis of its own: the demo, and a store that fits one machine. */
public final class EmbeddedInstallation implements AutoCloseable {

  private static final Set<ProcessRole> ALL = EnumSet.allOf(ProcessRole.class);

  private final Supervisor servers;
  private final Connections connections;
  private final Application application;

  private EmbeddedInstallation(Supervisor servers, Connections connections, Application application) {
    this.servers = servers;
    this.connections = connections;
    this.application = application;
  }

  /**
   * Starts the servers, brings the database up to date, and starts every role.
   *
   * @param lan whether other machines may come in; else only this one
   * @param usualSlug the store that the login form names before anybody types; empty for none
   * @param progress told of each step that may take over a second
   * @throws OperatorError when something is in the way; nothing runs then
   */
  public static EmbeddedInstallation start(
      Configuration configuration, boolean lan, String usualSlug, Consumer<String> progress) {
    Ports ports = Ports.of(ALL, configuration, lan ? "0.0.0.0" : "127.0.0.1");
    ports.requireFree();
    Supervisor servers = Supervisor.start(DataDirectory.of(configuration).path(), progress);
    try {
      return start(configuration, ports, usualSlug, servers, progress);
    } catch (RuntimeException | Error failure) {
      servers.close();
      throw failure;
    }
  }

  private static EmbeddedInstallation start(
      Configuration configuration, Ports ports, String usualSlug, Supervisor servers, Consumer<String> progress) {
    Connections connections =
        Connections.embedded(servers.postgres().port(), servers.redis().port(), servers::password);
    KeyFiles keys = KeyFiles.of(configuration);
    prepare(servers, connections, keys, progress);
    Ops.Settings ops = new Ops.Settings(new DiskSpace.Here(servers.dataDir()), OperatorPassword.of(configuration));
    Application application = Application.start(new Application.Settings(
        ALL, connections, keys, ports, HttpSettings.loopback(), usualSlug, Duration.ZERO, ops, Clock.systemUTC()));
    servers.answersHttpOn(application.httpPort().orElseThrow());
    return new EmbeddedInstallation(servers, connections, application);
  }

  private static void prepare(Supervisor servers, Connections connections, KeyFiles keys, Consumer<String> progress) {
    try {
      Installation.prepareEmbedded(servers, connections);
      progress.accept("Bringing the database up to date…");
      Installation.migrate(connections);
      Installation.letMonitorSeeStatistics(servers, connections);
      new SigningKeys(keys.signing(), keys.publicKeys(), Clock.systemUTC()).ensure();
    } catch (SQLException failure) {
      throw new OperatorError("The database could not be prepared: " + failure.getMessage(), failure);
    } catch (IOException failure) {
      throw new OperatorError("The signing keys could not be written: " + failure.getMessage(), failure);
    }
  }

  /** Where its servers are. */
  public Connections connections() {
    return connections;
  }

  /** Where browsers are answered. */
  public int httpPort() {
    return application.httpPort().orElseThrow();
  }

  /** Where the operator is answered: health, metrics, {@code /ops}. */
  public int managementPort() {
    return application.managementPort();
  }

  /** Opens the demo store in it. */
  public DemoStore openDemo(Consumer<String> progress) {
    Application.Vertical vertical = application.vertical();
    return DemoStore.open(vertical.database(), vertical.identity(), vertical.construction(), Clock.systemUTC(), progress);
  }

  @Override
  public void close() {
    application.close();
    servers.close();
  }
}
