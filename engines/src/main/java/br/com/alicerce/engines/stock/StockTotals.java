package br.com.alicerce.engines.stock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All the stock of a store together, also of products that it no longer sells: capital is capital. Values are at the price that products
 * are sold for, because no event tells what they cost; summed exactly, rounded once to scale 2.
 *
 * @param stockedProducts with something on hand
 * @param stockValue of what is on hand
 * @param excessProducts with more available than their maximum
 * @param excessValue of what is above
 * @param deadProducts on hand and not sold for as long as makes stock dead
 * @param deadValue of what is on hand of those
 * @param unpricedProducts with something on hand and no price, which no value has in it
 */
record StockTotals(
    int stockedProducts,
    BigDecimal stockValue,
    int excessProducts,
    BigDecimal excessValue,
    int deadProducts,
    BigDecimal deadValue,
    int unpricedProducts) {

  /** Of these products, those left out of which nothing is known on that day. */
  static StockTotals of(List<Assessed> products) {
    List<StockFigures> stocked = products.stream()
        .filter(Assessed::isKnown)
        .map(Assessed::figures)
        .filter(figures -> figures.facts().onHand().signum() > 0)
        .toList();
    List<StockFigures> excess = stocked.stream().filter(each -> each.excess() != null && each.excess().signum() > 0).toList();
    List<StockFigures> dead = stocked.stream().filter(StockFigures::dead).toList();
    return new StockTotals(
        stocked.size(), value(stocked, each -> each.facts().onHand()),
        excess.size(), value(excess, StockFigures::excess),
        dead.size(), value(dead, each -> each.facts().onHand()),
        (int) stocked.stream().filter(each -> each.facts().unitPrice() == null).count());
  }

  private static BigDecimal value(List<StockFigures> products, Function<StockFigures, @Nullable BigDecimal> quantity) {
    return products.stream()
        .map(each -> each.exactValue(quantity.apply(each)))
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2, RoundingMode.HALF_UP);
  }

  /** The part of the stock's value that is dead, in percent, 1 decimal half up; null when the stock is worth nothing. */
  @Nullable BigDecimal deadCapitalPercent() {
    return stockValue.signum() == 0 ? null : deadValue.movePointRight(2).divide(stockValue, 1, RoundingMode.HALF_UP);
  }
}
