package br.com.alicerce.engines.stock;

import java.util.List;
import java.util.Optional;

/** One product with all that is said of it: what it is, its figures, its class and the alerts that hold. */
record Assessed(StockProduct product, StockFigures figures, AbcClass abcClass) {

  Priority priority() {
    return Priority.of(abcClass);
  }

  /** Whether its balance is known on that day; else what is said of it is not of its balance. */
  boolean isKnown() {
    return product.isKnownAt(figures.asOf());
  }

  /** None for a product that the store no longer sells. */
  List<StockAlert> alerts() {
    return product.active() && isKnown() ? StockAlert.of(figures, abcClass) : List.of();
  }

  /** The one alert to show where there is room for one: that stock is dead says more than that it is too much. */
  Optional<StockAlert> mainAlert() {
    List<StockAlert> alerts = alerts();
    return alerts.stream()
        .filter(StockAlert.DeadStock.class::isInstance)
        .findFirst()
        .or(() -> alerts.stream().findFirst());
  }

  /** Whether something should be bought now. */
  boolean isToBuy() {
    return product.active() && isKnown() && figures.suggested() != null && figures.suggested().signum() > 0;
  }
}
