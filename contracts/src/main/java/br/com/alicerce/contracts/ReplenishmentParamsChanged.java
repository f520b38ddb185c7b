package br.com.alicerce.contracts;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody decided anew how goods are replenished (wire: {@code replenishment_params_changed}): all that is decided from then on, of the
 * whole store or of one product. What is null is not decided there: of a product the store's holds, of the store what engines do by
 * themselves.
 *
 * @param productId whose; null for the store's, which has {@code leadDays}, {@code safetyPercent} and {@code reviewDays} alone
 * @param leadDays days from order to delivery by the supplier, 1 to 365
 * @param safetyPercent safety stock in percent of the demand during the lead time, 0 to 1000, 2 decimals; the store's alone
 * @param reviewDays days between two looks at a product, 0 to 365; the store's alone
 * @param packSize the supplier's pack, which can't be split, above 0
 * @param minimumOrder least quantity that the supplier sells, above 0
 * @param minimum the level at which to buy, from 0, at most {@code maximum}
 * @param maximum the level to buy up to, from 0
 */
public record ReplenishmentParamsChanged(
    @Nullable UUID productId,
    @Nullable Integer leadDays,
    @Nullable BigDecimal safetyPercent,
    @Nullable Integer reviewDays,
    @Nullable BigDecimal packSize,
    @Nullable BigDecimal minimumOrder,
    @Nullable BigDecimal minimum,
    @Nullable BigDecimal maximum) implements Event {}
