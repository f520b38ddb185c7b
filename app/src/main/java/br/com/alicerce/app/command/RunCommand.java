package br.com.alicerce.app.command;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.app.configuration.Configuration;
import br.com.alicerce.app.configuration.Connections;
import br.com.alicerce.app.configuration.KeyFiles;
import br.com.alicerce.app.process.Application;
import br.com.alicerce.app.process.Ports;
import br.com.alicerce.app.process.ProcessRole;
import br.com.alicerce.app.process.Production;
import br.com.alicerce.platform.http.HttpSettings;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Runs roles against servers that the operator brings. */
@Command(name = "run", hidden = true, description = "Runs roles in this process: vertical, relay, engines, several with commas, or all.")
final class RunCommand implements Callable<Integer> {

  @Mixin
  private final Settings settings = new Settings();

  @Parameters(paramLabel = "ROLE[,ROLE…]")
  private String roles = "";

  @Override
  public Integer call() throws InterruptedException {
    Configuration configuration = settings.configuration();
    Set<ProcessRole> wanted = ProcessRole.parse(roles);
    if (!Connections.areConfigured(configuration)) {
      if (wanted.size() < ProcessRole.values().length) {
        throw new OperatorError("Set DATABASE_URL and REDIS_URL: only \"all\" and \"demo\" bring servers of their own.");
      }
      return new EmbeddedRun(configuration, false).run();
    }
    Connections connections = Connections.configured(configuration);
    Production.require(wanted, configuration, connections);
    Ports ports = Ports.of(wanted, configuration, "0.0.0.0");
    ports.requireFree();
    Application application = Application.start(new Application.Settings(
        wanted, connections, KeyFiles.of(configuration), ports, http(configuration), Clock.systemUTC()));
    System.out.println(roles + " is ready on port " + application.httpPort().map(String::valueOf).orElse("–"));
    StopSignal.await(application);
    return 0;
  }

  private static HttpSettings http(Configuration configuration) {
    HttpSettings loopback = HttpSettings.loopback();
    return new HttpSettings(
        configuration.text("BASE_DOMAIN").orElse(null),
        configuration.words("TRUSTED_PROXIES", loopback.trustedProxies()),
        !configuration.text("SECURE_COOKIES").orElse("true").equals("false"));
  }
}
