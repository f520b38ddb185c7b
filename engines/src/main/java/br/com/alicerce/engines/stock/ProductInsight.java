package br.com.alicerce.engines.stock;

import br.com.alicerce.engines.text.Finding;
import br.com.alicerce.engines.worker.Freshness;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that the stock engine says of one product; the fields are those of {@link StockItem}.
 *
 * @param asOf the day it is true of
 * @param asOfSeq every event up to this one is in it
 * @param lagSeconds how long the oldest event that is not in it has been waiting
 * @param active whether the store still sells it
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record ProductInsight(
    LocalDate asOf,
    long asOfSeq,
    long lagSeconds,
    UUID productId,
    @Nullable String code,
    @Nullable String name,
    @Nullable String unit,
    boolean active,
    String reason,
    String priority,
    String abcClass,
    @Nullable BigDecimal onHand,
    @Nullable BigDecimal reserved,
    @Nullable BigDecimal available,
    @Nullable BigDecimal averageDaily,
    @Nullable BigDecimal minimum,
    @Nullable BigDecimal maximum,
    @Nullable Long daysOfCover,
    @Nullable String risk,
    @Nullable BigDecimal suggested,
    @Nullable BigDecimal excess,
    @Nullable BigDecimal excessValueAtPrice,
    @Nullable Boolean dead,
    String explanation,
    Map<String, @Nullable Object> inputs) {

  static ProductInsight of(LocalDate asOf, Freshness freshness, Assessed assessed, Finding finding) {
    StockItem item = StockItem.of(assessed, finding);
    return new ProductInsight(asOf, freshness.asOfSeq(), freshness.lagSeconds(), item.productId(), item.code(), item.name(),
        item.unit(), assessed.product().active(), item.reason(), item.priority(), item.abcClass(), item.onHand(), item.reserved(),
        item.available(), item.averageDaily(), item.minimum(), item.maximum(), item.daysOfCover(), item.risk(), item.suggested(),
        item.excess(), item.excessValueAtPrice(), item.dead(), item.explanation(), item.inputs());
  }
}
