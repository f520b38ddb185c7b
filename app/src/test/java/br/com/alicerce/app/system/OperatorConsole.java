package br.com.alicerce.app.system;

import br.com.alicerce.app.command.CommandLineInterface;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** Runs commands of the operator's in this process and hears what they print. */
public final class OperatorConsole {

  /** What a command printed, and its exit code. */
  public record Printed(int exitCode, String text) {}

  private final Path config;

  /** @param config the settings, one {@code NAME=value} a line */
  OperatorConsole(Path config) {
    this.config = config;
  }

  synchronized Printed run(String... command) {
    String[] arguments = Arrays.copyOf(command, command.length + 2);
    arguments[command.length] = "--config";
    arguments[command.length + 1] = config.toString();
    PrintStream terminal = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      int exitCode = CommandLineInterface.execute(arguments);
      return new Printed(exitCode, printed.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(terminal);
    }
  }
}
