package br.com.alicerce.engines.stock;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Facts of one product, told step by step. */
final class FactsOf {

  static final LocalDate TODAY = LocalDate.of(2026, 3, 31);

  private final UUID productId;
  private final Map<LocalDate, BigDecimal> sold = new HashMap<>();
  private final Map<LocalDate, Integer> deliveries = new HashMap<>();
  private final Map<LocalDate, BigDecimal> values = new HashMap<>();
  private BigDecimal onHand = BigDecimal.ZERO;
  private BigDecimal reserved = BigDecimal.ZERO;
  private BigDecimal inTransit = BigDecimal.ZERO;
  private BigDecimal price;
  private LocalDate firstMovement;

  private FactsOf(UUID productId) {
    this.productId = productId;
  }

  static FactsOf product(int number) {
    return new FactsOf(new UUID(0, number));
  }

  /** A product first moved so many days ago, today counted. */
  static FactsOf productKnownFor(int days) {
    return product(1).firstMoved(TODAY.minusDays(days - 1L));
  }

  /** A product known for ever that sold that much on each of the last 90 days. */
  static FactsOf selling(String quantityADay) {
    var facts = productKnownFor(400);
    for (int ago = 0; ago < 90; ago++) {
      facts.sold(TODAY.minusDays(ago), quantityADay);
    }
    return facts;
  }

  FactsOf firstMoved(LocalDate day) {
    firstMovement = day;
    return this;
  }

  FactsOf onHand(String quantity) {
    onHand = new BigDecimal(quantity);
    return this;
  }

  FactsOf reserved(String quantity) {
    reserved = new BigDecimal(quantity);
    return this;
  }

  FactsOf inTransit(String quantity) {
    inTransit = new BigDecimal(quantity);
    return this;
  }

  FactsOf price(String each) {
    price = new BigDecimal(each);
    return this;
  }

  FactsOf sold(LocalDate day, String quantity) {
    sold.merge(day, new BigDecimal(quantity), BigDecimal::add);
    deliveries.merge(day, 1, Integer::sum);
    return this;
  }

  FactsOf returned(LocalDate day, String quantity) {
    sold.merge(day, new BigDecimal(quantity).negate(), BigDecimal::add);
    return this;
  }

  FactsOf delivered(LocalDate day, String value) {
    values.merge(day, new BigDecimal(value), BigDecimal::add);
    return this;
  }

  ProductFacts facts() {
    return new ProductFacts(productId, onHand, reserved, inTransit, price, firstMovement, sold, deliveries, values);
  }

  StockFigures figures(StockParameters parameters) {
    return StockFigures.of(facts(), parameters, TODAY);
  }

  StockFigures figures() {
    return figures(StockParameters.DEFAULTS);
  }
}
