package br.com.alicerce.engines.stock;

import br.com.alicerce.engines.worker.Freshness;
import br.com.alicerce.platform.database.Database;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Turns the bound store's facts into figures, classes and alerts as of a day; from the engine's own tables alone. */
final class StockInsights {

  private static final StockParameters PARAMETERS = StockParameters.DEFAULTS;
  private static final int LONGEST_WINDOW_DAYS =
      Math.max(Math.max(PARAMETERS.windowDays(), PARAMETERS.deadDays()), AbcClassification.DEFAULT_WINDOW_DAYS);

  /** Units in which any part can be bought; of all others only whole ones. */
  private static final Set<String> DIVISIBLE_UNITS = Set.of("M", "M2", "M3", "KG", "L", "MIL");

  private static final Comparator<Assessed> BY_NAME =
      Comparator.comparing((Assessed each) -> each.product().name(), Comparator.nullsLast(Comparator.naturalOrder()));
  private static final Comparator<Assessed> BY_ID = Comparator.comparing(each -> each.product().productId().toString());

  private final Database database;

  StockInsights(Database database) {
    this.database = database;
  }

  /**
   * All products of the store.
   *
   * @param freshness how fresh the facts are, at least
   * @param products in no order
   * @param classification of all of them
   */
  record Shelf(Freshness freshness, List<Assessed> products, AbcClassification classification) {

    /** Those with alerts, the most urgent first; the order is total, so that pages of it fit together. */
    List<Assessed> alerting() {
      return products.stream()
          .filter(each -> !each.alerts().isEmpty())
          .sorted(Comparator.comparing(Assessed::priority)
              .thenComparing(each -> each.alerts().getFirst().reason())
              .thenComparing(BY_NAME).thenComparing(BY_ID))
          .toList();
    }

    /** Those of which something should be bought, the most urgent first. */
    List<Assessed> toBuy() {
      return products.stream()
          .filter(Assessed::isToBuy)
          .sorted(Comparator.comparing(Assessed::priority)
              .thenComparing(each -> each.figures().risk(), Comparator.nullsLast(Comparator.naturalOrder()))
              .thenComparing(BY_NAME).thenComparing(BY_ID))
          .toList();
    }
  }

  /** One product, and how fresh what is said of it is. */
  record One(Freshness freshness, Assessed product) {}

  /** The whole store as of a day; stock on hand is always today's. */
  Shelf shelf(LocalDate asOf) {
    return database.read(session -> {
      Freshness freshness = Freshness.of(session, StockEngine.NAME);
      List<StockProduct> products = StockFacts.products(session);
      return shelf(freshness, products, StockFacts.sales(session, firstDay(asOf), asOf), asOf);
    });
  }

  /** One product of the store, or empty when it has none of this id. */
  Optional<One> product(UUID id, LocalDate asOf) {
    return database.read(session -> {
      Freshness freshness = Freshness.of(session, StockEngine.NAME);
      return StockFacts.products(session, List.of(id)).stream().findFirst().map(product -> {
        List<DailySale> sales = StockFacts.sales(session, id, firstDay(asOf), asOf);
        Map<UUID, BigDecimal> values =
            StockFacts.netValues(session, asOf.minusDays(AbcClassification.DEFAULT_WINDOW_DAYS - 1L), asOf);
        AbcClass abcClass = AbcClassification.ofValues(AbcClassification.DEFAULT_WINDOW_DAYS, values)
            .classes().getOrDefault(id, AbcClass.C);
        return new One(freshness, assessed(product, facts(product, sales), abcClass, asOf));
      });
    });
  }

  private static Shelf shelf(Freshness freshness, List<StockProduct> products, Collection<DailySale> sales, LocalDate asOf) {
    Map<UUID, List<DailySale>> ofProduct = sales.stream().collect(Collectors.groupingBy(DailySale::productId));
    List<ProductFacts> facts = products.stream()
        .map(product -> facts(product, ofProduct.getOrDefault(product.productId(), List.of())))
        .toList();
    AbcClassification classification = AbcClassification.of(facts, AbcClassification.DEFAULT_WINDOW_DAYS, asOf);
    Map<UUID, AbcClass> classes = classification.classes();
    Map<UUID, StockProduct> byId = products.stream().collect(Collectors.toMap(StockProduct::productId, product -> product));
    List<Assessed> assessed = facts.stream()
        .map(each -> assessed(byId.get(each.productId()), each, classes.get(each.productId()), asOf))
        .toList();
    return new Shelf(freshness, assessed, classification);
  }

  private static Assessed assessed(StockProduct product, ProductFacts facts, AbcClass abcClass, LocalDate asOf) {
    return new Assessed(product, StockFigures.of(facts, parameters(product), asOf), abcClass);
  }

  private static StockParameters parameters(StockProduct product) {
    boolean divisible = product.unit() == null || DIVISIBLE_UNITS.contains(product.unit());
    return divisible ? PARAMETERS : PARAMETERS.withPurchase(BigDecimal.ONE, PARAMETERS.minimumOrder());
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
    return new ProductFacts(product.productId(), product.onHand(), product.reserved(), BigDecimal.ZERO,
        product.firstMovement(), quantity, deliveries, value);
  }

  private static LocalDate firstDay(LocalDate asOf) {
    return asOf.minusDays(LONGEST_WINDOW_DAYS - 1L);
  }
}
