package br.com.alicerce.engines.sales;

import br.com.alicerce.engines.worker.Freshness;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.Session;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the bound store's facts into suggestions as of a day; from the engine's own tables alone. */
final class SalesInsights {

  private final Database database;

  SalesInsights(Database database) {
    this.database = database;
  }

  /**
   * What was found.
   *
   * @param freshness how fresh the facts are, at least
   * @param items the most worthwhile first
   * @param products those that the items speak of
   */
  record Said<T>(Freshness freshness, List<T> items, Map<UUID, SalesProduct> products) {

    SalesProduct product(UUID id) {
      return products.getOrDefault(id, SalesProduct.unknown(id));
    }

    String name(UUID id) {
      return product(id).called();
    }
  }

  /** What goes with a cart and can be sold now; at most {@link SalesRules#MOST_SUGGESTIONS}. */
  Said<Rule> suggestions(SequencedSet<UUID> cart, LocalDate asOf) {
    LocalDate first = first(asOf);
    return database.read(session -> {
      Freshness freshness = Freshness.of(session, SalesEngine.NAME);
      CartRules rules = new CartRules(cart, PairCounts.around(session, cart, first, asOf));
      List<Rule> ranked = rules.ranked(rules.hasPairs() ? Baskets.contents(session, first, asOf, cart) : List.of());
      Map<UUID, SalesProduct> products = products(session, Stream.concat(cart.stream(), ranked.stream().map(Rule::product)));
      List<Rule> sellable = ranked.stream()
          .filter(rule -> is(products.get(rule.product()), SalesProduct::isSellable))
          .limit(SalesRules.MOST_SUGGESTIONS)
          .toList();
      return new Said<>(freshness, sellable, products);
    });
  }

  /** What is often bought by threes, of what the store still offers. */
  Said<Bundle> bundles(LocalDate asOf) {
    LocalDate first = first(asOf);
    return database.read(session -> {
      Freshness freshness = Freshness.of(session, SalesEngine.NAME);
      List<Bundle> bundles = Bundle.among(Baskets.contents(session, first, asOf));
      Map<UUID, SalesProduct> products = products(session, bundles.stream().flatMap(bundle -> bundle.products().stream()));
      List<Bundle> offered = bundles.stream()
          .filter(bundle -> bundle.products().stream().allMatch(id -> is(products.get(id), SalesProduct::isOffered)))
          .toList();
      return new Said<>(freshness, offered, products);
    });
  }

  /** What can take a product's place; empty when the store has no such product. */
  Optional<Said<Substitute>> substitutes(UUID id, LocalDate asOf) {
    return database.read(session -> {
      Freshness freshness = Freshness.of(session, SalesEngine.NAME);
      return SalesProducts.of(session, List.of(id)).stream().findFirst().map(product -> {
        Map<UUID, SalesProduct> nearest = byId(Substitute.nearest(product, SalesProducts.alike(session, product)));
        Map<UUID, Integer> baskets = PairCounts.ofProducts(session, nearest.keySet(), first(asOf), asOf);
        return new Said<>(freshness, Substitute.of(product, nearest.values(), baskets), nearest);
      });
    });
  }

  /** What a customer buys again and again and the store still offers; empty when nothing was delivered to such a customer. */
  Optional<Said<RepeatPurchase>> customer(UUID customer, LocalDate asOf) {
    return database.read(session -> {
      Freshness freshness = Freshness.of(session, SalesEngine.NAME);
      List<Basket> last = Baskets.lastOf(session, customer, asOf);
      if (last.isEmpty()) {
        return Optional.empty();
      }
      List<RepeatPurchase> repeats = RepeatPurchase.in(last);
      Map<UUID, SalesProduct> products = products(session, repeats.stream().map(RepeatPurchase::productId));
      List<RepeatPurchase> offered = repeats.stream()
          .filter(repeat -> is(products.get(repeat.productId()), SalesProduct::isOffered))
          .toList();
      return Optional.of(new Said<>(freshness, offered, products));
    });
  }

  private static LocalDate first(LocalDate asOf) {
    return asOf.minusDays(SalesRules.WINDOW_DAYS - 1L);
  }

  private static boolean is(@Nullable SalesProduct product, Predicate<SalesProduct> what) {
    return product != null && what.test(product);
  }

  private static Map<UUID, SalesProduct> products(Session session, Stream<UUID> ids) {
    return byId(SalesProducts.of(session, ids.collect(Collectors.toCollection(HashSet::new))));
  }

  private static Map<UUID, SalesProduct> byId(Collection<SalesProduct> products) {
    return products.stream().collect(Collectors.toMap(SalesProduct::productId, product -> product));
  }
}
