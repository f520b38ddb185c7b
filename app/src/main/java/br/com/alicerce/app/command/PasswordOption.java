package br.com.alicerce.app.command;

import br.com.alicerce.app.OperatorError;
import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** How a password gets in: from a file, or asked at the console; never on the command line, where others could read it. */
final class PasswordOption {

  private PasswordOption() {}

  static String read(@Nullable Path file, String prompt) {
    return file == null ? ask(prompt) : fromFile(file);
  }

  private static String fromFile(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw new OperatorError("The password file " + file + " can't be read.", unreadable);
    }
  }

  private static String ask(String prompt) {
    Console console = System.console();
    if (console == null) {
      throw new OperatorError("There is no terminal to ask the password at: give a password file.");
    }
    char[] password = console.readPassword("%s: ", prompt);
    char[] again = console.readPassword("%s, again: ", prompt);
    if (password == null || again == null || !Arrays.equals(password, again)) {
      throw new OperatorError("The two passwords differ: try again.");
    }
    return new String(password);
  }
}
