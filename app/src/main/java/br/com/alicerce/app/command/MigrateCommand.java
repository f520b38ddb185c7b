package br.com.alicerce.app.command;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.app.configuration.Connections;
import br.com.alicerce.app.process.Installation;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "migrate", mixinStandardHelpOptions = true,
    description = "Brings the database to the form of this release. Safe to run again.")
final class MigrateCommand implements Callable<Integer> {

  @Mixin
  private final Settings settings = new Settings();

  @Override
  public Integer call() {
    Connections connections = settings.connections();
    try {
      int ran = Installation.migrate(connections);
      System.out.println(ran == 0 ? "The database is up to date." : "Ran " + ran + " migrations.");
      return 0;
    } catch (SQLException failure) {
      throw new OperatorError("The database could not be migrated: " + failure.getMessage(), failure);
    }
  }
}
