package br.com.alicerce.construction.testes;

import br.com.alicerce.construction.Construction;
import br.com.alicerce.construction.Menu;
import br.com.alicerce.eventing.Schemas;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.Schema;
import br.com.alicerce.platform.http.Authentication;
import br.com.alicerce.platform.http.HttpLimits;
import br.com.alicerce.platform.http.HttpServer;
import br.com.alicerce.platform.http.HttpSettings;
import br.com.alicerce.platform.http.RequestTrace;
import br.com.alicerce.platform.pages.PageSender;
import br.com.alicerce.platform.security.AccessTokens;
import br.com.alicerce.platform.security.JwksFile;
import br.com.alicerce.platform.security.SigningKeys;
import br.com.alicerce.platform.security.TokenVerifier;
import br.com.alicerce.platform.tenancy.CurrentStore;
import br.com.alicerce.testing.TestDatabase;
import io.helidon.webserver.http.HttpFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The vertical's API on a free port, over a database of its own. Start one a test class and take a new store for each
 * test: stores see nothing of each other, so tests need not clean up.
 */
public final class ServidorDeTeste implements AutoCloseable {

  private final Map<UUID, UUID> motoristas = new ConcurrentHashMap<>();
  private final Map<UUID, String> nomes = new ConcurrentHashMap<>();
  private final Map<String, UUID> lojas = new ConcurrentHashMap<>();
  private final Database vertical;
  private final Database relay;
  private final Construction construction;
  private final AccessTokens tokens;
  private final HttpServer server;
  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private ServidorDeTeste(Clock clock) throws IOException {
    TestDatabase database = TestDatabase.with(Schema.PLATFORM, Schemas.EVENTING, Construction.SCHEMA);
    vertical = database.vertical();
    relay = database.relay();
    construction = new Construction(vertical, (_, usuario) -> CurrentStore.id().equals(motoristas.get(usuario)), clock);
    Path folder = Files.createTempDirectory(Path.of("target"), "chaves");
    Path jwks = folder.resolve("public.json");
    SigningKeys keys = new SigningKeys(folder.resolve("private.json"), jwks, Clock.systemUTC());
    keys.ensure();
    tokens = new AccessTokens(keys, Clock.systemUTC());
    HttpSettings settings = HttpSettings.loopback();
    server = HttpServer.start(
        "127.0.0.1", 0, HttpLimits.usual(),
        (_, response, problem) -> response.status(problem.status()).send(problem.detail()),
        List.of(
            new RequestTrace(settings),
            new Authentication(
                new TokenVerifier(new JwksFile(jwks, Clock.systemUTC()), Clock.systemUTC()), settings,
                Construction::isPublic)),
        Stream.of(construction.routes(), construction.linkRoutes(settings), pages(settings)).flatMap(List::stream).toList());
  }

  private List<HttpFeature> pages(HttpSettings settings) {
    PageSender sender = new PageSender(new LojaFixa.Marca(), Menu.entries(), settings);
    LojaFixa loja = new LojaFixa(nomes, motoristas, lojas);
    return Stream.of(construction.pages(sender, loja), construction.linkPages(sender, loja, settings, "")).flatMap(List::stream).toList();
  }

  /** A server that lives in the present. */
  public static ServidorDeTeste start() {
    return start(Clock.systemUTC());
  }

  /** A server whose use cases are told the time by a clock of the test's; tokens live in the present all the same. */
  public static ServidorDeTeste start(Clock clock) {
    try {
      return new ServidorDeTeste(clock);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** A new store, empty. */
  public LojaDeTeste loja() {
    LojaDeTeste loja = new LojaDeTeste(this, UUID.randomUUID());
    lojas.put(loja.slug(), loja.id());
    return loja;
  }

  /** The composition root, for calling use cases directly. */
  public Construction construction() {
    return construction;
  }

  /** The pool of the vertical's role. */
  public Database database() {
    return vertical;
  }

  Database relay() {
    return relay;
  }

  /** From now on somebody is a driver of a store. */
  void addMotorista(UUID usuario, UUID loja) {
    motoristas.put(usuario, loja);
  }

  /** From now on pages call somebody by this name. */
  void addNome(UUID usuario, String nome) {
    nomes.put(usuario, nome);
  }

  AccessTokens tokens() {
    return tokens;
  }

  HttpClient http() {
    return http;
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }

  @Override
  public void close() {
    server.close();
    vertical.close();
    relay.close();
    http.close();
  }
}
