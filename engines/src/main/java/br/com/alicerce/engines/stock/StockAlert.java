package br.com.alicerce.engines.stock;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something about a product's stock that people should act on. An alert exists while its condition holds and is gone
 * when the figures no longer say so; nobody closes it. One product can have several.
 */
public sealed interface StockAlert {

  /** The figures that the alert follows from. */
  StockFigures figures();

  /** The product's class in its store. */
  AbcClass abcClass();

  /** The code of this kind of alert. */
  StockReason reason();

  /** How soon to look: by the product's class. */
  default Priority priority() {
    return Priority.of(abcClass());
  }

  /** The risk of running out; null where history is insufficient. */
  default @Nullable Risk risk() {
    return figures().risk();
  }

  /** On hand is zero or less, of a product that has moved before. */
  record OutOfStock(StockFigures figures, AbcClass abcClass) implements StockAlert {
    @Override
    public StockReason reason() {
      return StockReason.OUT_OF_STOCK;
    }
  }

  /** On hand is less than zero: a count or a receipt is missing. */
  record NegativeStock(StockFigures figures, AbcClass abcClass) implements StockAlert {
    @Override
    public StockReason reason() {
      return StockReason.NEGATIVE_STOCK;
    }
  }

  /** The position is at or below the minimum. */
  record BelowMinimum(StockFigures figures, AbcClass abcClass) implements StockAlert {
    @Override
    public StockReason reason() {
      return StockReason.BELOW_MINIMUM;
    }
  }

  /** More is available than the maximum. */
  record Excess(StockFigures figures, AbcClass abcClass) implements StockAlert {
    @Override
    public StockReason reason() {
      return StockReason.EXCESS;
    }
  }

  /** On hand, and not delivered for as long as makes stock dead. */
  record DeadStock(StockFigures figures, AbcClass abcClass) implements StockAlert {
    @Override
    public StockReason reason() {
      return StockReason.DEAD_STOCK;
    }
  }

  /** All alerts that hold, in the order of {@link StockReason}. */
  static List<StockAlert> of(StockFigures figures, AbcClass abcClass) {
    var alerts = new ArrayList<StockAlert>();
    var onHand = figures.facts().onHand().signum();
    if (onHand <= 0 && figures.windowDays() > 0) {
      alerts.add(new OutOfStock(figures, abcClass));
    }
    if (onHand < 0) {
      alerts.add(new NegativeStock(figures, abcClass));
    }
    if (figures.isBelowMinimum()) {
      alerts.add(new BelowMinimum(figures, abcClass));
    }
    if (figures.excess() != null && figures.excess().signum() > 0) {
      alerts.add(new Excess(figures, abcClass));
    }
    if (figures.dead() && onHand > 0) {
      alerts.add(new DeadStock(figures, abcClass));
    }
    return List.copyOf(alerts);
  }
}
