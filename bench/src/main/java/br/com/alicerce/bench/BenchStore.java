package br.com.alicerce.bench;

import br.com.alicerce.construction.Construction;
import br.com.alicerce.construction.clientes.ClienteForm;
import br.com.alicerce.construction.cotacoes.CotacaoForm;
import br.com.alicerce.construction.produtos.ProdutoForm;
import br.com.alicerce.construction.vendas.ItemForm;
import br.com.alicerce.identity.Identity;
import br.com.alicerce.identity.stores.Branding;
import br.com.alicerce.identity.stores.NewStore;
import br.com.alicerce.identity.stores.Store;
import br.com.alicerce.identity.users.User;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.DatabaseLimits;
import br.com.alicerce.platform.http.HttpSettings;
import br.com.alicerce.platform.security.AccessTokens;
import br.com.alicerce.platform.security.Caller;
import br.com.alicerce.platform.security.SigningKeys;
import br.com.alicerce.platform.tenancy.CurrentStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A store with goods, a customer and quotes, made through the use cases.
 *
 * @param owner who calls
 * @param token the owner's access token, good for its usual life
 */
record BenchStore(Caller owner, String token, UUID customer, List<UUID> products) {

  private static final String PASSWORD = "only-for-the-bench";
  private static final int PRODUCTS = 50;
  private static final int LINES = 3;

  /** Opens the store {@code bench-number} and writes so many quotes. */
  static BenchStore open(Rig rig, int number, int quotes) {
    Clock clock = Clock.systemUTC();
    try (Database database = Database.open(
        "bench", rig.connections().as(rig.connections().roles().vertical()), DatabaseLimits.forRequests())) {
      SigningKeys keys = new SigningKeys(rig.keys().signing(), rig.keys().publicKeys(), clock);
      Identity identity = new Identity(database, keys, rig.keys().publicKeys(), HttpSettings.loopback(), clock);
      Caller owner = owner(identity, "bench-" + number);
      Construction construction = new Construction(database, (_, _) -> true, clock);
      return CurrentStore.call(owner.storeId(), () -> fill(database, construction, owner, new AccessTokens(keys, clock), quotes));
    }
  }

  /** Every id that a request may name. */
  Set<String> ids() {
    Set<String> ids = new TreeSet<>(Set.of(owner.userId().toString(), owner.storeId().toString(), customer.toString()));
    products.forEach(product -> ids.add(product.toString()));
    return ids;
  }

  /** The body of a request for a quote of three lines. */
  String quote() {
    String lines = products.stream()
        .limit(LINES)
        .map(product -> "{\"produto_id\":\"" + product + "\",\"quantidade\":\"2.000\"}")
        .reduce((one, other) -> one + "," + other)
        .orElseThrow();
    return "{\"cliente_id\":\"" + customer + "\",\"itens\":[" + lines + "]}";
  }

  private static Caller owner(Identity identity, String slug) {
    NewStore wanted = new NewStore(slug, "Loja " + slug, null, Branding.usual());
    Store store = identity.operator().createStore(wanted, "Dono", "dono@bench.example", PASSWORD).orThrow();
    User user = identity.operator().people(slug).orThrow().getFirst();
    return new Caller(user.id(), store.id(), slug, user.name(), user.roles());
  }

  private static BenchStore fill(
      Database database, Construction construction, Caller owner, AccessTokens tokens, int quotes) {
    Instant now = Instant.now();
    List<UUID> products = new ArrayList<>();
    UUID customer = database.writeAlways(session -> {
      products.clear();
      for (int index = 0; index < PRODUCTS; index++) {
        ProdutoForm form = ProdutoForm.loose(
            "B" + index, "Produto " + index, null, "UN", new BigDecimal("10.00"), "Geral", null, null, true);
        products.add(construction.createProduto().execute(session, now, owner, form).orThrow().id());
      }
      ClienteForm form = new ClienteForm("PF", "Cliente", "52998224725", null, null, null, null, null, null, null, null, true);
      return construction.createCliente().execute(session, now, owner, form).orThrow().id();
    });
    for (int index = 0; index < quotes; index++) {
      int first = index % (PRODUCTS - LINES);
      database.writeAlways(session -> construction.cotacoes().create()
          .execute(session, Instant.now(), owner, form(customer, products.subList(first, first + LINES))).orThrow());
    }
    return new BenchStore(owner, tokens.issue(owner), customer, List.copyOf(products));
  }

  private static CotacaoForm form(UUID customer, List<UUID> products) {
    List<ItemForm> items =
        products.stream().map(product -> ItemForm.of(product, new BigDecimal("2.000"), null, null, null)).toList();
    return new CotacaoForm(customer, null, null, null, null, items);
  }
}
