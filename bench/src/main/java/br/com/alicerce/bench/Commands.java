package br.com.alicerce.bench;

import br.com.alicerce.app.OperatorError;
import picocli.CommandLine;

/** How the commands of this module speak to a terminal. */
final class Commands {

  private Commands() {}

  /** A command that tells what only its operator can mend in one line. */
  static CommandLine of(Object command) {
    return new CommandLine(command).setExecutionExceptionHandler((failure, _, _) -> {
      if (failure instanceof OperatorError refused) {
        System.err.println("alicerce: " + refused.getMessage());
        return 2;
      }
      throw failure;
    });
  }

  /** Tells of a step that takes over a second. */
  static void progress(String line) {
    System.err.println("  " + line);
  }
}
