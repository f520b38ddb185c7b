package br.com.alicerce.engines.sales;

import br.com.alicerce.engines.text.Finding;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What goes with a cart.
 *
 * @param available on hand less reserved
 * @param because the product of the cart, or the two, that it goes with
 * @param together orders with all of it
 * @param withReason orders with what it goes with
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record SuggestionItem(
    UUID productId,
    @Nullable String code,
    @Nullable String name,
    @Nullable String unit,
    @Nullable BigDecimal basePrice,
    BigDecimal available,
    String reason,
    String priority,
    List<UUID> because,
    int together,
    int withReason,
    BigDecimal supportPercent,
    BigDecimal confidencePercent,
    BigDecimal lift,
    String explanation,
    Map<String, @Nullable Object> inputs) {

  static SuggestionItem of(SalesProduct product, Rule rule, Finding finding) {
    Association figures = rule.association();
    return new SuggestionItem(product.productId(), product.code(), product.name(), product.unit(), product.basePrice(),
        product.available(), finding.reason(), Priority.of(figures).word(), rule.because(), figures.together(), figures.withReason(),
        figures.supportPercent(), figures.confidencePercent(), figures.lift(), finding.explanation(), finding.inputs().toWire());
  }
}
