package br.com.alicerce.app.command;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.app.configuration.Configuration;
import br.com.alicerce.app.configuration.Connections;
import br.com.alicerce.app.demo.DemoStore;
import br.com.alicerce.app.embedded.Reset;
import br.com.alicerce.app.logs.LogFormat;
import br.com.alicerce.app.ops.page.OperatorPassword;
import br.com.alicerce.app.process.EmbeddedInstallation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A store to look at and to try things in. */
@Command(name = "demo", mixinStandardHelpOptions = true,
    description = {"Runs everything on this machine, with a store that has a past. Ctrl-C stops it.",
        "On servers of its own alone: everybody knows the passwords of its store."})
final class DemoCommand implements Callable<Integer> {

  /** Of the demo's operator, unless another was set. */
  private static final String OPERATOR_PASSWORD = "operador-demo";

  @Mixin
  private final Settings settings = new Settings();

  @Option(names = "--reset", description = "Throws away the demo's data and begins anew.")
  private boolean reset;

  @Option(names = "--lan", description = "Lets other machines of the local network in.")
  private boolean lan;

  @Override
  public Integer call() throws Exception {
    Configuration configuration = settings.configuration();
    if (Connections.areConfigured(configuration)) {
      throw new OperatorError("The demo opens a store whose passwords everybody knows, so never on servers that are given:"
          + " unset DATABASE_URL and REDIS_URL, or run \"alicerce all\" on yours.");
    }
    LogFormat.of(configuration).apply("all");
    if (reset) {
      Reset.of(settings.dataDirectory().path());
    }
    StopSignal.serve(() -> start(configuration));
    return 0;
  }

  private AutoCloseable start(Configuration configuration) {
    EmbeddedInstallation installation = EmbeddedInstallation.start(configuration, lan, "demo", DemoCommand::say);
    try {
      DemoStore store = installation.openDemo(DemoCommand::say);
      OperatorPassword.of(configuration).setIfAbsent(OPERATOR_PASSWORD);
      welcome(installation.httpPort(), installation.managementPort());
      return () -> {
        store.close();
        installation.close();
      };
    } catch (RuntimeException | Error failure) {
      installation.close();
      throw failure;
    }
  }

  private static void welcome(int port, int management) {
    System.out.printf("""

        Alicerce is ready: http://localhost:%1$d

          admin@demo.alicerce        the owner, may do everything
          vendedor@demo.alicerce     sells at the counter
          financeiro@demo.alicerce   approves quotes
          estoquista@demo.alicerce   keeps the stock
          motorista@demo.alicerce    drives the deliveries

        Everybody's password is balcao-demo. The API to try out: http://localhost:%1$d/openapi/viewer.
        How the house runs: http://localhost:%2$d/ops, the operator's password is %3$s unless you set another.
        Ctrl-C stops it; the data stays for the next start.

        """, port, management, OPERATOR_PASSWORD);
  }

  private static void say(String line) {
    System.out.println("  " + line);
  }
}
