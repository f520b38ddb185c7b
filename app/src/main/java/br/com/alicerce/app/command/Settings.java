package br.com.alicerce.app.command;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.app.configuration.Configuration;
import br.com.alicerce.app.configuration.Connections;
import br.com.alicerce.app.configuration.DataDirectory;
import br.com.alicerce.app.embedded.RuntimeState;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.DatabaseLimits;
import br.com.alicerce.platform.database.DatabaseRoles.Login;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command accepts: where its settings are. */
final class Settings {

  @Option(names = "--config", paramLabel = "FILE", description = "Settings, one NAME=value a line; the environment wins over it.")
  private @Nullable Path file;

  Configuration configuration() {
    return Configuration.read(System.getenv(), file);
  }

  DataDirectory dataDirectory() {
    return DataDirectory.of(configuration());
  }

  /** The installation that runs on this machine with embedded servers, if one does. */
  Optional<RuntimeState> running() {
    return RuntimeState.running(dataDirectory().path());
  }

  /** The servers that are configured, or those of the installation that runs here. */
  Connections connections() {
    Configuration configuration = configuration();
    if (Connections.areConfigured(configuration)) {
      return Connections.configured(configuration);
    }
    return running()
        .map(Connections::ofRunning)
        .orElseThrow(() -> new OperatorError(
            "Nothing runs here: start it with \"alicerce demo\" or \"alicerce all\", or set DATABASE_URL to your PostgreSQL."));
  }

  /** A small pool for a command that looks at whole stores, or makes them anew. */
  static Database openForLong(Connections connections, Login login) {
    return Database.open("alicerce command", connections.as(login), DatabaseLimits.forOperators());
  }

  /** A small pool for one command. */
  static Database open(Connections connections, Login login) {
    return Database.open("alicerce command", connections.as(login), DatabaseLimits.forRequests().withConnections(2));
  }
}
