package br.com.alicerce.app.command;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.app.process.ProcessRole;
import br.com.alicerce.eventing.stream.UnfitRedis;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Everything that can be typed. A list of roles in place of a command runs them. */
@Command(
    name = "alicerce",
    description = "The back office of construction-materials stores.",
    version = "alicerce 0.1.0",
    synopsisSubcommandLabel = "COMMAND | ROLE[,ROLE…]",
    mixinStandardHelpOptions = true,
    footer = {"", "Roles: vertical, relay, engines, several with commas, or all.", "Also: alicerce test, alicerce bench, alicerce simulate."},
    subcommands = {
      DemoCommand.class, RunCommand.class, MigrateCommand.class, TenantCommand.class, UserCommand.class,
      KeysCommand.class, StatusCommand.class, EventsCommand.class
    })
public final class CommandLineInterface implements Runnable {

  private static final int REFUSED = 2;

  @Spec
  private CommandSpec spec;

  /** Runs a command line and answers the exit code: 0 done, 1 something is not well, 2 refused with a line that says why. */
  public static int execute(String... arguments) {
    return commandLine().execute(withRun(arguments));
  }

  /** The commands, for documentation and tests. */
  public static CommandLine commandLine() {
    return new CommandLine(new CommandLineInterface()).setExecutionExceptionHandler((failure, _, _) -> explain(failure));
  }

  @Override
  public void run() {
    spec.commandLine().usage(System.out);
  }

  private static String[] withRun(String[] arguments) {
    boolean roles = arguments.length > 0 && ProcessRole.isList(arguments[0]);
    return roles ? Stream.concat(Stream.of("run"), Stream.of(arguments)).toArray(String[]::new) : arguments;
  }

  private static int explain(Exception failure) {
    if (failure instanceof OperatorError || failure instanceof UnfitRedis) {
      System.err.println("alicerce: " + failure.getMessage());
    } else {
      Logger log = LoggerFactory.getLogger(CommandLineInterface.class);
      log.error("The command failed", failure);
      System.err.println("alicerce: something went wrong: " + failure.getMessage());
    }
    return REFUSED;
  }
}
