package br.com.alicerce.app.command;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.app.process.ProcessRole;
import br.com.alicerce.eventing.stream.UnfitRedis;
import java.util.List;
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
    footer = {
        "", "Roles: vertical, relay, engines, several with commas, or all.",
        "Also: alicerce test, bench, capacity, rehearse, simulate, chaos."
    },
    subcommands = {
      DemoCommand.class, RunCommand.class, MigrateCommand.class, TenantCommand.class, UserCommand.class,
      KeysCommand.class, StatusCommand.class, CheckCommand.class, EventsCommand.class, EnginesCommand.class, DeployCommand.class,
      OpsCommand.class
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
    return new CommandLine(new CommandLineInterface())
        .setParameterExceptionHandler((failure, _) -> explain(failure))
        .setExecutionExceptionHandler((failure, _, _) -> explain(failure));
  }

  @Override
  public void run() {
    spec.commandLine().usage(System.out);
  }

  /** Whether these words run roles; {@code engines} is one, and followed by a command it is none. */
  public static boolean areRoles(List<String> words) {
    return !words.isEmpty() && ProcessRole.isList(words.getFirst()) && (words.size() == 1 || !isCommand(words.get(0), words.get(1)));
  }

  private static boolean isCommand(String group, String name) {
    CommandLine commands = commandLine().getSubcommands().get(group);
    return commands != null && commands.getSubcommands().containsKey(name);
  }

  private static String[] withRun(String[] arguments) {
    return areRoles(List.of(arguments)) ? Stream.concat(Stream.of("run"), Stream.of(arguments)).toArray(String[]::new) : arguments;
  }

  private static int explain(Exception failure) {
    if (failure instanceof CommandLine.ParameterException mistyped) {
      System.err.println("alicerce: " + mistyped.getMessage().replace('\n', ' ')
          + " (" + mistyped.getCommandLine().getCommandSpec().qualifiedName() + " --help tells more)");
    } else if (failure instanceof OperatorError || failure instanceof UnfitRedis) {
      System.err.println("alicerce: " + failure.getMessage());
    } else {
      Logger log = LoggerFactory.getLogger(CommandLineInterface.class);
      log.error("The command failed", failure);
      System.err.println("alicerce: something went wrong: " + failure.getMessage());
    }
    return REFUSED;
  }
}
