package br.com.alicerce.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another JVM that runs a server until somebody kills it; it tells the server's process id, port and home. */
final class Victim {

  private Victim() {}

  /** {@code postgres|redis|temporary}, then for the first two the data directory and the password. */
  public static void main(String... args) throws InterruptedException {
    EmbeddedServer server = switch (args[0]) {
      case "postgres" -> PostgresServer.start(ServerOptions.in(Path.of(args[1]), args[0], args[2]));
      case "redis" -> RedisServer.start(ServerOptions.in(Path.of(args[1]), args[0], args[2]));
      default -> PostgresServer.temporary();
    };
    System.out.println("RUNNING " + server.pid() + " " + server.port() + " " + server.options.home());
    Thread.sleep(Long.MAX_VALUE);
  }

  record Told(Process jvm, long server, int port, Path home) {

    void killJvm() throws InterruptedException {
      jvm.destroyForcibly().waitFor();
    }

    /** Whether the server still works; one that ended and that nobody waited for yet does not. */
    boolean serverWorks() {
      var programs = List.of("postgres", "redis-server");
      return programs.stream()
          .flatMap(program -> new Orphans(program, home).alive().stream())
          .anyMatch(process -> process.pid() == server);
    }
  }

  static Told start(String... args) throws IOException {
    var command = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-Xmx400m", "-cp",
        System.getProperty("java.class.path"), Victim.class.getName()));
    command.addAll(List.of(args));
    Process jvm = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    var out = new BufferedReader(new InputStreamReader(jvm.getInputStream()));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("RUNNING ")) {
        String[] said = line.split(" ", 4);
        return new Told(jvm, Long.parseLong(said[1]), Integer.parseInt(said[2]), Path.of(said[3]));
      }
    }
    throw new IOException("the other JVM ended without starting a server");
  }
}
