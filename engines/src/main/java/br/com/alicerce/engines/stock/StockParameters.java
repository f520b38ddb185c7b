package br.com.alicerce.engines.stock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a store decides about the replenishment of one product. Quantities are in the product's unit, scale 3.
 *
 * @param leadDays days from order to delivery by the supplier, L, 1 to 365
 * @param safetyPercent safety stock as a percentage of the demand during the lead time, 0 to 1000, scale 2
 * @param reviewDays days between two looks at the product, R, 0 to 365; matters when the lead time is a day or two
 * @param windowDays most days of sales that count for the average, up to 730
 * @param minimumHistoryDays fewest days of history that allow an average, from 2 up to the window
 * @param deadDays days without a sale after which stock is dead, 1 to 730
 * @param packSize the supplier's pack, which can't be split; null when any quantity can be bought. Give 1 for pieces
 * @param minimumOrder least quantity that the supplier sells, 0 when there is none
 * @param manualMinimum takes the place of the computed minimum; null to compute it
 * @param manualMaximum takes the place of the computed maximum, and caps a computed minimum; null to compute it
 */
public record StockParameters(
    int leadDays,
    BigDecimal safetyPercent,
    int reviewDays,
    int windowDays,
    int minimumHistoryDays,
    int deadDays,
    @Nullable BigDecimal packSize,
    BigDecimal minimumOrder,
    @Nullable BigDecimal manualMinimum,
    @Nullable BigDecimal manualMaximum) {

  /** Lead 7 days, safety 20 %, no review period, window 90, history 14, dead after 60; no packs, nothing manual. */
  public static final StockParameters DEFAULTS =
      new StockParameters(7, BigDecimal.valueOf(20), 0, 90, 14, 60, null, BigDecimal.ZERO, null, null);

  /**
   * Checks the ranges and brings quantities and percentage to their scale.
   *
   * @throws IllegalArgumentException naming the first parameter that is out of range
   */
  public StockParameters {
    within("leadDays", leadDays, 1, 365);
    safetyPercent = exact("safetyPercent", safetyPercent, 2);
    require(safetyPercent.compareTo(BigDecimal.valueOf(1000)) <= 0, "safetyPercent " + safetyPercent);
    within("reviewDays", reviewDays, 0, 365);
    within("windowDays", windowDays, 2, 730);
    within("minimumHistoryDays", minimumHistoryDays, 2, windowDays);
    within("deadDays", deadDays, 1, 730);
    packSize = packSize == null ? null : exact("packSize", packSize, 3);
    require(packSize == null || packSize.signum() > 0, "packSize 0");
    minimumOrder = exact("minimumOrder", minimumOrder, 3);
    manualMinimum = manualMinimum == null ? null : exact("manualMinimum", manualMinimum, 3);
    manualMaximum = manualMaximum == null ? null : exact("manualMaximum", manualMaximum, 3);
    require(
        manualMinimum == null || manualMaximum == null || manualMinimum.compareTo(manualMaximum) <= 0,
        "manualMinimum above manualMaximum");
  }

  /** The same with another lead time. */
  public StockParameters withLeadDays(int days) {
    return new StockParameters(days, safetyPercent, reviewDays, windowDays, minimumHistoryDays, deadDays, packSize,
        minimumOrder, manualMinimum, manualMaximum);
  }

  /** The same with another safety percentage. */
  public StockParameters withSafetyPercent(BigDecimal percent) {
    return new StockParameters(leadDays, percent, reviewDays, windowDays, minimumHistoryDays, deadDays, packSize,
        minimumOrder, manualMinimum, manualMaximum);
  }

  /** The same with another review period. */
  public StockParameters withReviewDays(int days) {
    return new StockParameters(leadDays, safetyPercent, days, windowDays, minimumHistoryDays, deadDays, packSize,
        minimumOrder, manualMinimum, manualMaximum);
  }

  /** The same with another way to buy: pack, or null for any quantity, and least order. */
  public StockParameters withPurchase(@Nullable BigDecimal pack, BigDecimal least) {
    return new StockParameters(leadDays, safetyPercent, reviewDays, windowDays, minimumHistoryDays, deadDays, pack,
        least, manualMinimum, manualMaximum);
  }

  /** The same with the levels set by hand; null leaves a level to the computation. */
  public StockParameters withManualLevels(@Nullable BigDecimal minimum, @Nullable BigDecimal maximum) {
    return new StockParameters(leadDays, safetyPercent, reviewDays, windowDays, minimumHistoryDays, deadDays, packSize,
        minimumOrder, minimum, maximum);
  }

  private static BigDecimal exact(String name, BigDecimal value, int scale) {
    require(value.signum() >= 0 && value.stripTrailingZeros().scale() <= scale, name + " " + value);
    return value.setScale(scale, RoundingMode.UNNECESSARY);
  }

  private static void within(String name, int value, int least, int most) {
    require(value >= least && value <= most, name + " " + value);
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("out of range: " + what);
    }
  }
}
