package br.com.alicerce.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(name = "alicerce", description = "The back office of construction-materials stores.")
public final class Alicerce implements Runnable {

  private static final String VERSION = "0.1.0";

  public static void main(String... args) {
    System.exit(new CommandLine(new Alicerce()).execute(args));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }

  @Command(description = "Prints the version.")
  void version() {
    System.out.println("alicerce " + VERSION);
  }
}
