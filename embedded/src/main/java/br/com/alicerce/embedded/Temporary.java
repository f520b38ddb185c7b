package br.com.alicerce.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Servers for tests: each in a directory of its own that goes when this JVM goes. */
final class Temporary {

  /** Reads until this JVM's end closes the pipe; a JVM that ends in order ends this process first. */
  private static final String WATCH =
      "read -r _; kill -QUIT \"$1\" 2>/dev/null; sleep 1; kill -KILL \"$1\" 2>/dev/null; rm -rf -- \"$2\"";

  private Temporary() {}

  static <S extends EmbeddedServer> S start(String name, Function<ServerOptions, S> start) {
    try {
      Path directory = Files.createTempDirectory("alicerce-" + name + "-").toRealPath();
      S server = start.apply(ServerOptions.in(directory, name, Passwords.random()));
      Process watch = watch(server.pid(), directory);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, watch, directory)));
      return server;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Process watch(long pid, Path directory) throws IOException {
    var command = new ArrayList<String>();
    Launch.onPath("setsid").ifPresent(setsid -> command.add(setsid.toString()));
    command.addAll(List.of("/bin/sh", "-c", WATCH, "watch", Long.toString(pid), directory.toString()));
    return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start();
  }

  private static void end(EmbeddedServer server, Process watch, Path directory) {
    server.close();
    watch.destroyForcibly();
    try {
      Trees.delete(directory);
    } catch (IOException failed) {
      System.err.println("could not delete " + directory + ": " + Cause.of(failed));
    }
  }
}
