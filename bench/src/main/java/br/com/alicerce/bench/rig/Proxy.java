package br.com.alicerce.bench.rig;

import br.com.alicerce.app.OperatorError;
import br.com.alicerce.app.deploy.Edge;
import br.com.alicerce.app.deploy.HostPort;
import br.com.alicerce.app.deploy.Nginx;
import br.com.alicerce.embedded.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An nginx of our own on loopback: this machine's program, and the configuration that {@code deploy nginx} writes, with its log, its
 * limits and its kept files, in a directory of its own. Only the share of a store is raised to what none reaches: who measures is one
 * client for all of its stores' people, and a refusal would be measured as an answer.
 *
 * @param directory where it writes
 * @param port where it listens
 * @param certificate with which it listens there; null to listen without TLS
 * @param verticals ports of those behind it
 * @param engines ports of those behind it
 */
public record Proxy(
    Path directory, int port, @Nullable Certificate certificate, List<Integer> verticals, List<Integer> engines) {

  /** What follows a store's name in its host. */
  public static final String DOMAIN = "alicerce.test";

  /** Requests a second of one store, and so many more at once. */
  public static final int STORE_RATE = 100_000;

  private static final List<String> USUAL_PLACES = List.of("/usr/sbin", "/usr/local/sbin", "/usr/bin", "/usr/local/bin");

  /** One at a free port, without TLS. */
  public static Proxy before(Path directory, List<Integer> verticals, List<Integer> engines) {
    return new Proxy(directory, Ports.free(), null, List.copyOf(verticals), List.copyOf(engines));
  }

  /** The same with TLS. */
  public Proxy withTls() throws IOException, InterruptedException {
    return new Proxy(directory, port, Certificate.in(Files.createDirectories(directory)), verticals, engines);
  }

  /**
   * The program.
   *
   * @throws OperatorError when it isn't installed
   */
  public static Path program() {
    return found().orElseThrow(() -> new OperatorError("nginx is not installed: apt-get install nginx."));
  }

  private static Optional<Path> found() {
    return USUAL_PLACES.stream().map(place -> Path.of(place, "nginx")).filter(Files::isExecutable).findFirst();
  }

  /** Writes its configuration, and answers how it is started in the foreground. */
  public List<String> command() {
    Path file = directory.resolve("nginx.conf");
    Edge.Tls tls = certificate == null ? null : new Edge.Tls(certificate.file().toString(), certificate.key().toString());
    Edge edge = new Edge(DOMAIN, behind("--verticals", verticals), behind("--engines", engines), tls,
        "127.0.0.1:" + (tls == null ? port : Ports.free()), "127.0.0.1:" + port, new Edge.Share(STORE_RATE, STORE_RATE),
        Edge.Places.of(System.getProperty("user.name"), directory.toString()));
    try {
      Files.createDirectories(directory);
      Files.writeString(file, Nginx.configuration(edge));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return List.of(program().toString(), "-p", directory.toString(), "-c", file.toString(),
        "-e", directory.resolve("output.log").toString(), "-g", "daemon off;");
  }

  private static List<HostPort> behind(String option, List<Integer> ports) {
    return HostPort.all(option, String.join(",", ports.stream().map(port -> "127.0.0.1:" + port).toList()));
  }

  /** Whether somebody listens there. */
  public boolean answers() {
    try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return true;
    } catch (IOException refused) {
      return false;
    }
  }
}
