package br.com.alicerce.engines.stock;

import br.com.alicerce.engines.worker.Freshness;
import br.com.alicerce.platform.database.Database;
import br.com.alicerce.platform.database.Session;
import com.github.benmanes.caffeine.cache.Ticker;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the bound store's facts into figures, classes and alerts as of a day; from the engine's own tables alone. */
final class StockInsights {

  private static final int LONGEST_WINDOW_DAYS = Math.max(
      Math.max(StockParameters.DEFAULTS.windowDays(), StockParameters.DEFAULTS.deadDays()), AbcClassification.DEFAULT_WINDOW_DAYS);

  private static final Comparator<Assessed> FIRST_ALERT = Comparator.comparing(each -> each.alerts().getFirst().reason());
  private static final Comparator<Assessed> RISK =
      Comparator.comparing((Assessed each) -> each.figures().risk(), Comparator.nullsLast(Comparator.naturalOrder()));
  private static final Comparator<Assessed> BY_NAME =
      Comparator.comparing((Assessed each) -> each.product().name(), Comparator.nullsLast(Comparator.naturalOrder()));
  private static final Comparator<Assessed> BY_ID = Comparator.comparing(each -> each.product().productId().toString());

  private final Database database;
  private final Shelves shelves = new Shelves(Ticker.systemTicker(), Runtime.getRuntime().maxMemory());

  StockInsights(Database database) {
    this.database = database;
  }

  /**
   * All products of the store.
   *
   * @param freshness how fresh the facts are, at least
   * @param products in no order
   * @param alerting those with alerts, the most urgent first; the order is total, so that pages of it fit together
   * @param toBuy those of which something should be bought, the most urgent first
   * @param classification of all of them
   * @param knownSince the first day of which balances are known; null while nothing has moved
   */
  record Shelf(
      Freshness freshness, List<Assessed> products, List<Assessed> alerting, List<Assessed> toBuy, AbcClassification classification,
      @Nullable LocalDate knownSince) {

    static Shelf of(
        Freshness freshness, List<Assessed> products, AbcClassification classification, @Nullable LocalDate knownSince) {
      return new Shelf(freshness, products, urgentFirst(products, each -> !each.alerts().isEmpty(), FIRST_ALERT),
          urgentFirst(products, Assessed::isToBuy, RISK), classification, knownSince);
    }

    private static List<Assessed> urgentFirst(List<Assessed> products, Predicate<Assessed> which, Comparator<Assessed> within) {
      return products.stream()
          .filter(which)
          .sorted(Comparator.comparing(Assessed::priority).thenComparing(within).thenComparing(BY_NAME).thenComparing(BY_ID))
          .toList();
    }

    /** The same, as fresh as this says. */
    Shelf as(Freshness now) {
      return new Shelf(now, products, alerting, toBuy, classification, knownSince);
    }
  }

  /** One product, and how fresh what is said of it is. */
  record One(Freshness freshness, Assessed product) {}

  /** All products, and how often they were missing. */
  record Whole(Shelf shelf, Stockouts stockouts) {}

  /** The whole store when a day closed; today as it is now. */
  Shelf shelf(LocalDate asOf) {
    return database.read(session -> shelf(session, asOf));
  }

  /** The same with how often products were missing. */
  Whole whole(LocalDate asOf) {
    return database.read(session -> {
      Shelf shelf = shelf(session, asOf);
      List<StockProduct> products = shelf.products().stream().map(Assessed::product).toList();
      List<DailyMovement> movements = StockHistory.movements(session, Stockouts.firstDay(asOf), asOf);
      return new Whole(shelf, Stockouts.of(products, movements, asOf));
    });
  }

  private Shelf shelf(Session session, LocalDate asOf) {
    Freshness freshness = Freshness.of(session, StockEngine.NAME);
    return shelves.of(freshness, asOf, () -> shelf(session, freshness, asOf));
  }

  private static Shelf shelf(Session session, Freshness freshness, LocalDate asOf) {
    List<StockProduct> products = StockHistory.products(session, asOf);
    return shelf(
        freshness, products, StockParams.asOf(session, asOf), StockFacts.sales(session, firstDay(asOf), asOf), asOf);
  }

  /** One product of the store, or empty when it has none of this id. */
  Optional<One> product(UUID id, LocalDate asOf) {
    return database.read(session -> {
      Freshness freshness = Freshness.of(session, StockEngine.NAME);
      return StockHistory.product(session, id, asOf).map(product -> {
        List<DailySale> sales = StockFacts.sales(session, id, firstDay(asOf), asOf);
        Map<UUID, BigDecimal> values =
            StockFacts.netValues(session, asOf.minusDays(AbcClassification.DEFAULT_WINDOW_DAYS - 1L), asOf);
        AbcClass abcClass = AbcClassification.ofValues(AbcClassification.DEFAULT_WINDOW_DAYS, values)
            .classes().getOrDefault(id, AbcClass.C);
        return new One(freshness, assessed(product, StockParams.asOf(session, asOf, id), facts(product, sales), abcClass, asOf));
      });
    });
  }

  private static Shelf shelf(
      Freshness freshness, List<StockProduct> products, StoreRules rules, Collection<DailySale> sales, LocalDate asOf) {
    Map<UUID, List<DailySale>> ofProduct = sales.stream().collect(Collectors.groupingBy(DailySale::productId));
    List<ProductFacts> facts = products.stream()
        .map(product -> facts(product, ofProduct.getOrDefault(product.productId(), List.of())))
        .toList();
    AbcClassification classification = AbcClassification.of(facts, AbcClassification.DEFAULT_WINDOW_DAYS, asOf);
    Map<UUID, AbcClass> classes = classification.classes();
    Map<UUID, StockProduct> byId = products.stream().collect(Collectors.toMap(StockProduct::productId, product -> product));
    List<Assessed> assessed = facts.stream()
        .map(each -> assessed(byId.get(each.productId()), rules, each, classes.get(each.productId()), asOf))
        .toList();
    LocalDate knownSince = products.stream().map(StockProduct::datedSince).filter(Objects::nonNull)
        .min(Comparator.naturalOrder()).orElse(null);
    return Shelf.of(freshness, assessed, classification, knownSince);
  }

  private static Assessed assessed(
      StockProduct product, StoreRules rules, ProductFacts facts, AbcClass abcClass, LocalDate asOf) {
    return new Assessed(product, StockFigures.of(facts, rules.of(product), asOf).withoutDays(), abcClass);
  }

  private static ProductFacts facts(StockProduct product, List<DailySale> sales) {
    Map<LocalDate, BigDecimal> quantity = new HashMap<>();
    Map<LocalDate, Integer> deliveries = new HashMap<>();
    Map<LocalDate, BigDecimal> value = new HashMap<>();
    for (DailySale sale : sales) {
      quantity.put(sale.day(), sale.quantity());
      deliveries.put(sale.day(), sale.deliveries());
      value.put(sale.day(), sale.netValue());
    }
    return new ProductFacts(product.productId(), product.onHand(), product.reserved(), BigDecimal.ZERO, product.basePrice(),
        product.firstMovement(), quantity, deliveries, value);
  }

  private static LocalDate firstDay(LocalDate asOf) {
    return asOf.minusDays(LONGEST_WINDOW_DAYS - 1L);
  }
}
