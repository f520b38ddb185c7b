package br.com.alicerce.app;

import br.com.alicerce.app.command.CommandLineInterface;

/** Where the artifact starts. */
public final class Alicerce {

  private Alicerce() {}

  public static void main(String... arguments) {
    System.exit(CommandLineInterface.execute(arguments));
  }
}
