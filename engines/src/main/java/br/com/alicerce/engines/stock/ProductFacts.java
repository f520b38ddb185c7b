package br.com.alicerce.engines.stock;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the events have told about one product. Days are calendar days in the store's zone; a day without an entry
 * counts zero; entries outside the windows, also later than the as-of date, do no harm.
 *
 * @param productId the product
 * @param onHand the sum of all stock movements; may be negative
 * @param reserved promised to open orders
 * @param inTransit bought and not yet received; zero until purchases are recorded
 * @param unitPrice what a unit is sold for, in the store's currency; null when that is not known
 * @param firstMovement day of the first stock movement; null when there was none
 * @param soldQuantity quantity delivered less returned, by day; a day may be negative
 * @param deliveries deliveries of the product, by day
 * @param deliveredValue value delivered less returned after all discounts, by day, in the store's currency
 */
public record ProductFacts(
    UUID productId,
    BigDecimal onHand,
    BigDecimal reserved,
    BigDecimal inTransit,
    @Nullable BigDecimal unitPrice,
    @Nullable LocalDate firstMovement,
    Map<LocalDate, BigDecimal> soldQuantity,
    Map<LocalDate, Integer> deliveries,
    Map<LocalDate, BigDecimal> deliveredValue) {

  /**
   * Brings stock quantities to scale 3 and copies the maps.
   *
   * @throws ArithmeticException when a stock quantity has more than 3 decimals
   */
  public ProductFacts {
    onHand = onHand.setScale(3, RoundingMode.UNNECESSARY);
    reserved = reserved.setScale(3, RoundingMode.UNNECESSARY);
    inTransit = inTransit.setScale(3, RoundingMode.UNNECESSARY);
    soldQuantity = Map.copyOf(soldQuantity);
    deliveries = Map.copyOf(deliveries);
    deliveredValue = Map.copyOf(deliveredValue);
  }

  /** The same without its days. */
  ProductFacts withoutDays() {
    return new ProductFacts(
        productId, onHand, reserved, inTransit, unitPrice, firstMovement, Map.of(), Map.of(), Map.of());
  }

  /** On hand less reserved. */
  public BigDecimal available() {
    return onHand.subtract(reserved);
  }

  /** Available plus in transit: what a purchase decision looks at. */
  public BigDecimal position() {
    return available().add(inTransit);
  }
}
