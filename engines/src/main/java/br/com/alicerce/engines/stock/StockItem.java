package br.com.alicerce.engines.stock;

import br.com.alicerce.engines.text.Finding;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something said of one product: an alert, or a purchase to consider. Quantities are in its unit, scale 3; null where history is
 * insufficient, never a guess.
 *
 * @param reason code of why it is said
 * @param priority {@code high}, {@code medium} or {@code low}, by the product's class
 * @param daysOfCover whole days that what is available lasts; null also when nothing sells
 * @param risk {@code high}, {@code medium} or {@code low}
 * @param explanation the sentence for people, in pt-BR
 * @param inputs the numbers it rests on
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record StockItem(
    UUID productId,
    @Nullable String code,
    @Nullable String name,
    @Nullable String unit,
    String reason,
    String priority,
    String abcClass,
    BigDecimal onHand,
    BigDecimal reserved,
    BigDecimal available,
    @Nullable BigDecimal averageDaily,
    @Nullable BigDecimal minimum,
    @Nullable BigDecimal maximum,
    @Nullable Long daysOfCover,
    @Nullable String risk,
    @Nullable BigDecimal suggested,
    String explanation,
    Map<String, @Nullable Object> inputs) {

  static StockItem of(Assessed assessed, Finding finding) {
    StockProduct product = assessed.product();
    StockFigures figures = assessed.figures();
    return new StockItem(
        product.productId(),
        product.code(),
        product.name(),
        product.unit(),
        finding.reason(),
        assessed.priority().word(),
        assessed.abcClass().name(),
        figures.facts().onHand(),
        figures.facts().reserved(),
        figures.facts().available(),
        figures.averageShown(),
        figures.minimum(),
        figures.maximum(),
        figures.daysOfCover(),
        figures.risk() == null ? null : figures.risk().word(),
        figures.suggested(),
        finding.explanation(),
        finding.inputs().toWire());
  }
}
