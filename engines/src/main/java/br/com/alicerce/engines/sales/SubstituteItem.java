package br.com.alicerce.engines.sales;

import br.com.alicerce.engines.text.Finding;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product that can take another one's place.
 *
 * @param difference its price less that of the other, BRL a unit
 * @param differencePercent the same in percent of the other's price
 * @param baskets orders of the window with it
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record SubstituteItem(
    UUID productId,
    @Nullable String code,
    @Nullable String name,
    @Nullable String unit,
    @Nullable BigDecimal basePrice,
    BigDecimal available,
    BigDecimal difference,
    BigDecimal differencePercent,
    int baskets,
    String reason,
    String explanation,
    Map<String, @Nullable Object> inputs) {

  static SubstituteItem of(Substitute substitute, Finding finding) {
    SalesProduct product = substitute.product();
    return new SubstituteItem(product.productId(), product.code(), product.name(), product.unit(), product.basePrice(),
        product.available(), substitute.difference(), substitute.differencePercent(), substitute.baskets(), finding.reason(),
        finding.explanation(), finding.inputs().toWire());
  }
}
