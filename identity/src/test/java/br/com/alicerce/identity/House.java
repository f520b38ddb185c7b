package br.com.alicerce.identity;

import br.com.alicerce.eventing.Schemas;
import br.com.alicerce.identity.passwords.HashingQueue;
import br.com.alicerce.identity.passwords.PasswordHash;
import br.com.alicerce.identity.stores.Branding;
import br.com.alicerce.identity.stores.NewStore;
import br.com.alicerce.identity.stores.Store;
import br.com.alicerce.identity.users.Actor;
import br.com.alicerce.identity.users.NewUser;
import br.com.alicerce.identity.users.User;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.Schema;
import br.com.alicerce.platform.http.Authentication;
import br.com.alicerce.platform.http.HttpLimits;
import br.com.alicerce.platform.http.HttpServer;
import br.com.alicerce.platform.http.HttpSettings;
import br.com.alicerce.platform.http.RequestTrace;
import br.com.alicerce.platform.json.Json;
import br.com.alicerce.platform.pages.PageSender;
import br.com.alicerce.platform.security.JwksFile;
import br.com.alicerce.platform.security.Role;
import br.com.alicerce.platform.security.SigningKeys;
import br.com.alicerce.platform.security.TokenVerifier;
import br.com.alicerce.platform.tenancy.CurrentStore;
import br.com.alicerce.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A running vertical of nothing but this module, with a clock of the test's. */
final class House implements AutoCloseable {

  static final String PASSWORD = "cimento e areia";

  private static final AtomicInteger NUMBER = new AtomicInteger();

  final MovableClock clock = new MovableClock();
  final HashingQueue hashing = new HashingQueue();
  final TestDatabase tables = TestDatabase.with(Schema.PLATFORM, Schemas.EVENTING, Identity.SCHEMA);
  final Database vertical = tables.vertical();
  final Database migrator = tables.migrator();
  final Path publicKeys;
  final SigningKeys keys;
  final Identity identity;
  final PasswordHash hash;

  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  House() {
    this(HttpSettings.loopback(), "");
  }

  /** One that is reached in another way. */
  House(HttpSettings settings, String usualSlug) {
    try {
      Path folder = Files.createTempDirectory(Path.of("target"), "keys");
      publicKeys = folder.resolve("jwks.json");
      keys = new SigningKeys(folder.resolve("signing.json"), publicKeys, clock);
      keys.ensure();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    identity = new Identity(vertical, keys, publicKeys, settings, clock, hashing);
    hash = identity.passwords().hash(PASSWORD).orThrow();
    TokenVerifier verifier = new TokenVerifier(new JwksFile(publicKeys, clock), clock);
    server = HttpServer.start(
        "127.0.0.1",
        0,
        HttpLimits.usual(),
        (_, response, problem) -> response.status(problem.status()).send(),
        List.of(new RequestTrace(settings), new Authentication(verifier, settings, Identity::isPublic)),
        Stream.concat(identity.routes().stream(), identity.pages(pages(settings), usualSlug).stream()).toList());
  }

  private PageSender pages(HttpSettings settings) {
    return new PageSender(identity.brandings(), identity.menu(), settings);
  }

  /** A new store whose admin is {@code dona@loja.test}. */
  Store store() {
    return store("loja-" + NUMBER.incrementAndGet());
  }

  /** A new store at this address, with the same admin. */
  Store store(String slug) {
    NewStore wanted = new NewStore(slug, "Loja " + slug, null, Branding.usual());
    NewUser dona = new NewUser("Dona", "dona@loja.test", Set.of(Role.ADMIN), hash);
    return CurrentStore.call(UUID.randomUUID(), () ->
        vertical.write(session -> identity.createStore().execute(session, clock.instant(), wanted, dona)).orThrow());
  }

  /** One more admin. */
  User admin(Store store, String email) {
    NewUser admin = new NewUser("Admin", email, Set.of(Role.ADMIN), hash);
    return CurrentStore.call(store.id(), () -> vertical.write(session ->
        identity.createUser().execute(session, clock.instant(), new Actor.Operator(), admin)).orThrow());
  }

  /** Where it listens, for who speaks to it by hand. */
  int port() {
    return server.port();
  }

  Reply get(String path, String... headers) {
    return send(request(path, headers).GET());
  }

  Reply post(String path, @Nullable Object body, String... headers) {
    return send(withBody(request(path, headers), "POST", body));
  }

  /** Opens a page in a browser that is logged in. */
  Reply open(Reply login, String path) {
    return send(request(path, session(login)).GET());
  }

  /** Sends a form of a page from a browser that is logged in. */
  Reply submit(Reply login, String path, Map<String, String> fields) {
    String body = fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
    return send(request(path, session(login))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Sec-Fetch-Site", "same-origin")
        .POST(BodyPublishers.ofString(body)));
  }

  private static String[] session(Reply login) {
    return new String[] {"Accept", "text/html", "Cookie", "alicerce_session=" + login.text("access_token")};
  }

  Reply put(String path, Object body, String... headers) {
    return send(withBody(request(path, headers), "PUT", body));
  }

  Reply login(Store store, String email, String password) {
    return post("/auth/login", Map.of("email", email, "password", password), slug(store));
  }

  Reply loginDona(Store store) {
    return login(store, "dona@loja.test", PASSWORD);
  }

  Reply refresh(String token) {
    return post("/auth/refresh", Map.of("refresh_token", token));
  }

  static String[] slug(Store store) {
    return new String[] {"X-Tenant-Slug", store.slug().text()};
  }

  static String[] bearer(Reply login) {
    return new String[] {"Authorization", "Bearer " + login.text("access_token")};
  }

  static String[] and(String[] headers, String... more) {
    String[] all = Arrays.copyOf(headers, headers.length + more.length);
    System.arraycopy(more, 0, all, headers.length, more.length);
    return all;
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static HttpRequest.Builder withBody(HttpRequest.Builder request, String method, @Nullable Object body) {
    if (body == null) {
      return request.method(method, BodyPublishers.noBody());
    }
    String text = body instanceof String raw ? raw : Json.jsonb().toJson(body);
    return request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString(text));
  }

  private Reply send(HttpRequest.Builder request) {
    try {
      return Reply.of(client.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void close() {
    server.close();
    client.close();
    vertical.close();
    migrator.close();
  }
}
