package br.com.alicerce.app.command;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.app.deploy.Edge;
import br.com.alicerce.app.deploy.HostPort;
import br.com.alicerce.app.deploy.Nginx;
import br.com.alicerce.app.deploy.RoleUnit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes what stands around the processes of an installation. */
@Command(name = "deploy", mixinStandardHelpOptions = true,
    description = "Writes the configuration of nginx, and the units of systemd.", synopsisSubcommandLabel = "COMMAND")
final class DeployCommand {

  @Command(name = "nginx", mixinStandardHelpOptions = true, description = "Writes a whole nginx.conf for Debian's nginx 1.22.")
  int nginx(
      @Option(names = "--domain", required = true, paramLabel = "DOMAIN",
          description = "A store is reached at SLUG.DOMAIN; nothing else is answered.") String domain,
      @Option(names = "--verticals", required = true, paramLabel = "HOST:PORT,…", description = "Every vertical.") String verticals,
      @Option(names = "--engines", required = true, paramLabel = "HOST:PORT,…", description = "Every engines process.") String engines,
      @Option(names = "--tls-certificate", paramLabel = "FILE", description = "For *.DOMAIN, with its chain.")
          @Nullable String certificate,
      @Option(names = "--tls-key", paramLabel = "FILE", description = "The certificate's key.") @Nullable String key,
      @Option(names = "--http", defaultValue = "80", paramLabel = "[ADDRESS:]PORT", description = "Without TLS: ${DEFAULT-VALUE}.")
          String http,
      @Option(names = "--https", defaultValue = "443", paramLabel = "[ADDRESS:]PORT", description = "With TLS: ${DEFAULT-VALUE}.")
          String https,
      @Option(names = "--store-rate", defaultValue = "50", paramLabel = "N",
          description = "Requests a second of one store: ${DEFAULT-VALUE}.") int rate,
      @Option(names = "--store-burst", defaultValue = "200", paramLabel = "N",
          description = "So many more at once: ${DEFAULT-VALUE}.") int burst,
      @Option(names = "--user", defaultValue = "www-data", description = "Whom its workers run as: ${DEFAULT-VALUE}.") String user,
      @Option(names = "--directory", paramLabel = "DIR", description = "Everything it writes goes there, not to the system's places.")
          @Nullable String directory,
      @Option(names = "--output", paramLabel = "FILE", description = "Where to write it; to the terminal without it.")
          @Nullable Path output) {
    String text = Nginx.configuration(new Edge(
        domain, HostPort.all("--verticals", verticals), HostPort.all("--engines", engines), Edge.Tls.of(certificate, key),
        http, https, new Edge.Share(rate, burst), Edge.Places.of(user, directory)));
    if (output == null) {
      System.out.print(text);
    } else {
      write(output, text);
    }
    return 0;
  }

  @Command(name = "systemd", mixinStandardHelpOptions = true, description = {
      "Writes a unit for each role, and what Debian's unit of nginx lacks: all of it as it stands in /etc/systemd/system.",
      "There copied, systemctl daemon-reload makes it known."})
  int systemd(
      @Option(names = "--home", defaultValue = "/opt/alicerce", paramLabel = "DIR",
          description = "Where the launcher lies, built: ${DEFAULT-VALUE}.") String home,
      @Option(names = "--config", defaultValue = "/etc/alicerce/alicerce.conf", paramLabel = "FILE",
          description = "The settings: ${DEFAULT-VALUE}.") String configuration,
      @Option(names = "--output", required = true, paramLabel = "DIR", description = "Where to write them.") Path output) {
    for (RoleUnit unit : RoleUnit.values()) {
      write(output.resolve(unit.fileName()), unit.text(home, configuration));
    }
    write(output.resolve(Nginx.DROP_IN), Nginx.dropIn());
    return 0;
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException failure) {
      throw new OperatorError(file + " could not be written: " + failure.getMessage(), failure);
    }
    System.out.println("Written: " + file);
  }
}
