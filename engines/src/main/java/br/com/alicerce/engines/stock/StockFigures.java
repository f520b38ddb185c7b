package br.com.alicerce.engines.stock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one product as of one day: a pure function of facts, parameters and date.
 *
 * <p><b>Window.</b> The N calendar days up to and including the as-of day, N = the smaller of the window parameter and
 * the days since the first movement, that day counted. As of 31 March 2026 with a window of 90: a product
 * first moved on 22 March has N = 10, 22 to 31 March; one first moved in 2025 has N = 90, 1 January to 31 March.
 *
 * <p><b>History.</b> With N below the least history nothing is guessed: average, deviation, cover and risk are null,
 * and so are the levels not set by hand and what follows from them. Quantity sold and counts are facts and stay.
 *
 * <p><b>Rounding.</b> Sums are exact. Average and deviation: scale 6, shown with 3. Levels, suggestion and excess:
 * scale 3. Half up, once, from the exact sums; cover is rounded down, packs up.
 *
 * @param facts what the figures are of
 * @param parameters what they were computed with
 * @param asOf the day they are true of
 * @param windowDays N, 0 before the first movement
 * @param soldQuantity delivered less returned in the window, scale 3; may be negative
 * @param saleCount deliveries in the window
 * @param averageDaily average quantity a day, never negative, scale 6
 * @param standardDeviation sample standard deviation of the daily quantity, scale 6
 * @param minimum the reorder point, scale 3
 * @param maximum the level to buy up to, scale 3
 * @param suggested quantity to buy now, zero above the minimum or when nothing is missing, scale 3
 * @param daysOfCover whole days that the available quantity lasts; null also when nothing sells
 * @param risk of running out; without demand high when more is reserved than on hand, else low
 * @param excess available above the maximum, zero when there is none, scale 3
 * @param dead moved at least so many days ago as make stock dead, and not delivered since
 */
public record StockFigures(
    ProductFacts facts,
    StockParameters parameters,
    LocalDate asOf,
    int windowDays,
    BigDecimal soldQuantity,
    int saleCount,
    @Nullable BigDecimal averageDaily,
    @Nullable BigDecimal standardDeviation,
    @Nullable BigDecimal minimum,
    @Nullable BigDecimal maximum,
    @Nullable BigDecimal suggested,
    @Nullable Long daysOfCover,
    @Nullable Risk risk,
    @Nullable BigDecimal excess,
    boolean dead) {

  /** Works the figures out. Time grows with the number of days in the facts. */
  public static StockFigures of(ProductFacts facts, StockParameters parameters, LocalDate asOf) {
    var window = DayWindow.since(facts.firstMovement(), parameters.windowDays(), asOf);
    var demand = window.days() < parameters.minimumHistoryDays() ? null : Demand.in(window, facts.soldQuantity());
    var levels = StockLevels.of(parameters, demand);
    var cover = demand == null || demand.isNone() ? null : demand.daysCoveredBy(facts.available());
    return new StockFigures(
        facts,
        parameters,
        asOf,
        window.days(),
        window.sum(facts.soldQuantity()).setScale(3, RoundingMode.HALF_UP),
        window.count(facts.deliveries()),
        demand == null ? null : demand.average(),
        demand == null ? null : demand.standardDeviation(),
        levels.minimum(),
        levels.maximum(),
        levels.suggested(facts.position(), parameters),
        cover,
        demand == null ? null : risk(cover, facts, parameters),
        excess(levels.maximum(), facts),
        isDead(facts, parameters.deadDays(), asOf));
  }

  /** The same without the days of its facts, for who keeps many: what they say is in the figures. */
  StockFigures withoutDays() {
    return new StockFigures(facts.withoutDays(), parameters, asOf, windowDays, soldQuantity, saleCount, averageDaily,
        standardDeviation, minimum, maximum, suggested, daysOfCover, risk, excess, dead);
  }

  private static Risk risk(@Nullable Long cover, ProductFacts facts, StockParameters parameters) {
    if (cover == null) {
      return facts.available().signum() < 0 ? Risk.HIGH : Risk.LOW;
    }
    return Risk.of(cover, parameters.leadDays());
  }

  private static @Nullable BigDecimal excess(@Nullable BigDecimal maximum, ProductFacts facts) {
    return maximum == null ? null : facts.available().subtract(maximum).max(BigDecimal.ZERO.setScale(3));
  }

  private static boolean isDead(ProductFacts facts, int deadDays, LocalDate asOf) {
    var window = DayWindow.since(facts.firstMovement(), deadDays, asOf);
    return window.days() == deadDays && window.count(facts.deliveries()) == 0;
  }

  /**
   * What is above the maximum, at the price it is sold for, scale 2 half up; null without a maximum or a price. Not what it cost: of that
   * nothing is known.
   */
  public @Nullable BigDecimal excessValue() {
    BigDecimal exact = exactValue(excess);
    return exact == null ? null : exact.setScale(2, RoundingMode.HALF_UP);
  }

  /** What a quantity is sold for, exact; null without one of the two. */
  @Nullable BigDecimal exactValue(@Nullable BigDecimal quantity) {
    return quantity == null || facts.unitPrice() == null ? null : quantity.multiply(facts.unitPrice());
  }

  /** Whether there is history enough for an average. */
  public boolean hasHistory() {
    return averageDaily != null;
  }

  /** The average with the 3 decimals that people see; null without history. */
  public @Nullable BigDecimal averageShown() {
    // From 6 decimals the result is that of one rounding: no quantity over 730 days or fewer comes that near a half.
    return averageDaily == null ? null : averageDaily.setScale(3, RoundingMode.HALF_UP);
  }

  /** Whether the position is at or below the minimum. False at zero with a minimum of zero, and without a minimum. */
  public boolean isBelowMinimum() {
    if (minimum == null || facts.position().compareTo(minimum) > 0) {
      return false;
    }
    return minimum.signum() > 0 || facts.position().signum() < 0;
  }
}
