package br.com.alicerce.app.command;

import br.com.alicerce.app.check.Checker;
import br.com.alicerce.app.check.Checks;
import br.com.alicerce.app.check.Report;
import br.com.alicerce.app.check.Scope;
import br.com.alicerce.app.configuration.Connections;
import br.com.alicerce.engines.worker.Engine;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.json.Json;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "check", mixinStandardHelpOptions = true,
    description = "Checks that not one event is lost and that all books agree, also while everything is at work.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {"0:all is well", "1:something was found", "2:it could not be checked"})
final class CheckCommand implements Callable<Integer> {

  @Mixin
  private final Settings settings = new Settings();

  @Option(names = "--json", description = "As JSON, for programs.")
  private boolean json;

  @Option(names = "--tenant", paramLabel = "SLUG", description = "Only this store's books, and the database itself.")
  private @Nullable String slug;

  @Option(names = "--patience", paramLabel = "SECONDS", defaultValue = "5",
      description = "How long what is under way gets to settle; usually ${DEFAULT-VALUE}.")
  private int patience;

  @Override
  public Integer call() {
    Connections connections = settings.connections();
    try (Database migrator = Settings.openForLong(connections, connections.migrator());
        ProgressBar bar = new ProgressBar("checks", Checks.ALL.size())) {
      Scope scope = new Scope(
          slug == null ? null : Names.store(migrator, slug),
          Names.engines(null).stream().map(Engine::name).toList(),
          connections.roles());
      Checker checker = new Checker(migrator, Checks.ALL, Duration.ofSeconds(patience));
      Report report = checker.run(scope, (name, number) -> bar.advance(number == 1 ? 0 : 1, name));
      bar.close();
      System.out.println(json ? Json.jsonb().toJsonPretty(report.json()) : report.text());
      return report.well() ? 0 : 1;
    }
  }
}
