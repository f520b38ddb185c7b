package br.com.alicerce.app.command;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.app.configuration.Configuration;
import br.com.alicerce.app.configuration.Connections;
import br.com.alicerce.app.configuration.KeyFiles;
import br.com.alicerce.app.logs.LogFormat;
import br.com.alicerce.app.ops.DiskSpace;
import br.com.alicerce.app.ops.Ops;
import br.com.alicerce.app.ops.page.OperatorPassword;
import br.com.alicerce.app.process.Application;
import br.com.alicerce.app.process.EmbeddedInstallation;
import br.com.alicerce.app.process.Ports;
import br.com.alicerce.app.process.ProcessRole;
import br.com.alicerce.app.process.Production;
import br.com.alicerce.platform.http.Drain;
import br.com.alicerce.platform.http.HttpSettings;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs roles until it is told to stop. */
@Command(name = "run", hidden = true, mixinStandardHelpOptions = true,
    description = "Runs roles in this process: vertical, relay, engines, several with commas, or all.")
final class RunCommand implements Callable<Integer> {

  private static final String EVERYBODY = "0.0.0.0";

  @Mixin
  private final Settings settings = new Settings();

  @Option(names = "--lan", description = "With embedded servers: lets other machines of the local network in.")
  private boolean lan;

  @Parameters(paramLabel = "ROLE[,ROLE…]")
  private String roles = "";

  @Override
  public Integer call() throws Exception {
    Configuration configuration = settings.configuration();
    Set<ProcessRole> wanted = ProcessRole.parse(roles);
    LogFormat.of(configuration).apply(ProcessRole.service(wanted));
    if (Connections.areConfigured(configuration)) {
      StopSignal.serve(() -> {
        Application application = start(configuration, wanted);
        System.out.println("alicerce " + roles + " is ready");
        return application;
      });
    } else if (wanted.size() == ProcessRole.values().length) {
      StopSignal.serve(() -> {
        EmbeddedInstallation installation = EmbeddedInstallation.start(configuration, lan, "", System.out::println);
        System.out.println("alicerce is ready: http://localhost:" + installation.httpPort());
        return installation;
      });
    } else {
      throw new OperatorError("Set DATABASE_URL and REDIS_URL: only \"all\" and \"demo\" bring servers of their own.");
    }
    return 0;
  }

  private static Application start(Configuration configuration, Set<ProcessRole> wanted) {
    Connections connections = Connections.configured(configuration);
    Production.require(wanted, configuration, connections);
    Ports ports = Ports.of(wanted, configuration, EVERYBODY);
    ports.requireFree();
    return Application.start(new Application.Settings(
        wanted, connections, KeyFiles.of(configuration), ports, http(configuration), "",
        configuration.seconds("DRAIN_SECONDS", Drain.USUAL),
        new Ops.Settings(DiskSpace.of(configuration), OperatorPassword.of(configuration)), Clock.systemUTC()));
  }

  private static HttpSettings http(Configuration configuration) {
    HttpSettings loopback = HttpSettings.loopback();
    return new HttpSettings(
        configuration.text("BASE_DOMAIN").orElse(null),
        configuration.words("TRUSTED_PROXIES", loopback.trustedProxies()),
        !configuration.text("SECURE_COOKIES").orElse("true").equals("false"));
  }
}
