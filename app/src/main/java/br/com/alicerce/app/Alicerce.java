package br.com.alicerce.app;

import br.com.alicerce.app.command.CommandLineInterface;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where the artifact starts. */
public final class Alicerce {

  private Alicerce() {}

  public static void main(String... arguments) {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    System.exit(CommandLineInterface.execute(arguments));
  }
}
