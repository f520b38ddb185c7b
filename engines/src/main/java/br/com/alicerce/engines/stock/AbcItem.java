package br.com.alicerce.engines.stock;

import br.com.alicerce.engines.text.Finding;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product's place in the store's sales.
 *
 * @param netValue BRL delivered in the window
 * @param sharePercent its part of the store's sales
 * @param shareBeforePercent the part of the products ahead of it
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record AbcItem(
    UUID productId,
    @Nullable String code,
    @Nullable String name,
    String abcClass,
    BigDecimal netValue,
    BigDecimal sharePercent,
    BigDecimal shareBeforePercent,
    String explanation,
    Map<String, @Nullable Object> inputs) {

  static AbcItem of(StockProduct product, AbcClassification.RankedProduct place, Finding finding) {
    return new AbcItem(product.productId(), product.code(), product.name(), place.abcClass().name(), place.netValue(),
        place.sharePercent(), place.shareBeforePercent(), finding.explanation(), finding.inputs().toWire());
  }
}
