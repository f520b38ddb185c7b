package br.com.alicerce.engines.stock;

import java.util.List;

/** One product with all that is said of it: what it is, its figures, its class and the alerts that hold. */
record Assessed(StockProduct product, StockFigures figures, AbcClass abcClass) {

  Priority priority() {
    return Priority.of(abcClass);
  }

  /** None for a product that the store no longer sells. */
  List<StockAlert> alerts() {
    return product.active() ? StockAlert.of(figures, abcClass) : List.of();
  }

  /** Whether something should be bought now. */
  boolean isToBuy() {
    return product.active() && figures.suggested() != null && figures.suggested().signum() > 0;
  }
}
