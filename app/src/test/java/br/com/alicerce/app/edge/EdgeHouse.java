package br.com.alicerce.app.edge;

import static org.assertj.core.api.Assertions.assertThat;

import br.com.alicerce.app.system.OperatorConsole;
import br.com.alicerce.app.system.SpawnedHouse;
import br.com.alicerce.embedded.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Two verticals and the engines as processes, two stores, and nginx before them twice: without TLS and with a small share for a store, and
 * with TLS and a share that no test reaches.
 */
final class EdgeHouse implements AutoCloseable {

  static final String DOMAIN = "alicerce.test";
  static final String STORE = "lojadoze." + DOMAIN;
  static final String OTHER_STORE = "casa-da-ana." + DOMAIN;
  static final int BURST = 30;
  static final List<String> VERTICALS = List.of("vertical-1", "vertical-2");
  static final String ENGINES = "relay,engines-1";

  private static final String PLAIN = "plain";
  private static final String TLS = "tls";
  private static final String EMAIL = "admin@loja.test";
  private static final String PASSWORD = "pedra-sobre-pedra-77";

  private final Path directory = Files.createTempDirectory("alicerce-edge-");
  private final int plainPort = Ports.free();
  private final int redirectingPort = Ports.free();
  private final int tlsPort = Ports.free();
  private final Certificate certificate = Certificate.of(directory, DOMAIN);
  private final SpawnedHouse house = new SpawnedHouse(Map.of("BASE_DOMAIN", DOMAIN, "REQUEST_LOG", "DEBUG",
      "JAVA_TOOL_OPTIONS", "-Dlogback.configurationFile=logback.xml")); // logs as in production, not as in tests
  private final Map<String, RealNginx> nginx = new TreeMap<>();

  private EdgeHouse() throws IOException, GeneralSecurityException, InterruptedException {}

  /** Starts all of it; nothing is left running when a part can't start. */
  static EdgeHouse start() throws IOException, GeneralSecurityException, InterruptedException {
    EdgeHouse edge = new EdgeHouse();
    try {
      edge.open();
      return edge;
    } catch (IOException | RuntimeException | Error failure) {
      edge.close();
      throw failure;
    }
  }

  private void open() throws IOException {
    Path password = house.secret("password", PASSWORD);
    expectDone("migrate");
    expectDone("keys", "rotate");
    for (String host : List.of(STORE, OTHER_STORE)) {
      String slug = host.substring(0, host.indexOf('.'));
      expectDone("tenant", "create", "--slug", slug, "--name", slug, "--admin-email", EMAIL,
          "--admin-password-file", password.toString());
    }
    house.process(ENGINES); // the relay makes what the others wait for
    VERTICALS.parallelStream().forEach(house::process);
    startNginx(PLAIN, plainPort, List.of("--http", "127.0.0.1:" + plainPort, "--store-rate", "10", "--store-burst", "" + BURST));
    startNginx(TLS, tlsPort, List.of("--http", "127.0.0.1:" + redirectingPort, "--https", "127.0.0.1:" + tlsPort,
        "--tls-certificate", certificate.file().toString(), "--tls-key", certificate.key().toString(),
        "--store-rate", "100000", "--store-burst", "1000"));
  }

  SpawnedHouse processes() {
    return house;
  }

  RealNginx plain() {
    return Objects.requireNonNull(nginx.get(PLAIN));
  }

  RealNginx tls() {
    return Objects.requireNonNull(nginx.get(TLS));
  }

  /** A connection to the edge without TLS. */
  Wire wire() {
    return new Wire(plainPort, null, "");
  }

  /** A connection to the edge where it answers nothing but that TLS is elsewhere. */
  Wire redirectingWire() {
    return new Wire(redirectingPort, null, "");
  }

  /** A connection to the edge with TLS, to a store's host. */
  Wire tlsWire(String host) {
    return new Wire(tlsPort, certificate.trust(), host);
  }

  int tlsPort() {
    return tlsPort;
  }

  /** The owner of a store, logged in by TLS. */
  Shopper owner(String host) throws IOException {
    return Shopper.login(host, EMAIL, PASSWORD, () -> tlsWire(host));
  }

  private void startNginx(String name, int port, List<String> options) throws IOException {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("--domain", DOMAIN, "--engines", address(ENGINES),
        "--verticals", VERTICALS.stream().map(this::address).collect(Collectors.joining(","))));
    nginx.put(name, RealNginx.start(Files.createDirectories(directory.resolve(name)), port, all));
  }

  private String address(String process) {
    return "127.0.0.1:" + house.port(process);
  }

  private void expectDone(String... command) {
    OperatorConsole.Printed printed = house.operator(command);
    assertThat(printed.exitCode()).as(printed.text()).isZero();
  }

  @Override
  public void close() throws IOException {
    nginx.values().forEach(RealNginx::close);
    house.close();
    try (var files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
