package br.com.alicerce.app.system;

import br.com.alicerce.app.process.PublicPaths;
import br.com.alicerce.construction.Construction;
import br.com.alicerce.construction.loja.DadosDaLoja;
import br.com.alicerce.construction.loja.Loja;
import br.com.alicerce.identity.Identity;
import br.com.alicerce.platform.database.Session;
import br.com.alicerce.platform.http.HttpSettings;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** The pages and forms of the house that ask who you are, read off the modules as they lay their routes: {@code POST /cotacoes/{}}. */
final class PageRoutes {

  private static final Set<String> VERBS = Set.of("get", "post", "put", "delete", "any");

  private PageRoutes() {}

  /** All of them. Nothing stands behind the modules here, for nobody is asked. */
  @SuppressWarnings("NullAway")
  static Set<String> all() {
    Clock clock = Clock.systemUTC();
    Identity identity = new Identity(null, null, null, HttpSettings.loopback(), clock);
    Construction construction = new Construction(null, null, clock);
    Set<String> routes = new TreeSet<>();
    Stream.of(identity.pages(null, ""), construction.pages(null, new Nobody()),
            construction.linkPages(null, new Nobody(), HttpSettings.loopback(), ""))
        .flatMap(List::stream)
        .forEach(feature -> lay(feature, routes));
    routes.removeIf(route -> PublicPaths.contains(route.replaceFirst("^[A-Z]+ ", "")));
    return routes;
  }

  private static void lay(HttpFeature feature, Set<String> routes) {
    feature.setup((HttpRouting.Builder) Proxy.newProxyInstance(
        PageRoutes.class.getClassLoader(), new Class<?>[] {HttpRouting.Builder.class}, (proxy, method, arguments) -> {
          if (!VERBS.contains(method.getName()) || !(arguments[0] instanceof String path)) {
            throw new AssertionError("Not a route with a path: " + method.getName());
          }
          routes.add(method.getName().toUpperCase(Locale.ROOT) + " " + bare(path));
          return proxy;
        }));
  }

  /** A path whose parameters have no names. */
  static String bare(String path) {
    return path.replaceAll("\\{[^}]*}", "{}");
  }

  private record Nobody() implements Loja {

    @Override
    public Optional<UUID> aberta(Session session, String slug) {
      throw new UnsupportedOperationException();
    }

    @Override
    public DadosDaLoja dados(Session session) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Map<UUID, String> nomes(Session session, Collection<UUID> usuarios) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Motorista> motoristas(Session session) {
      throw new UnsupportedOperationException();
    }
  }
}
