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
 * @param onHand null on a day on which the balance is not known, as all that follows from it
 * @param excess available above the maximum
 * @param excessValueAtPrice what that is sold for, BRL, scale 2; what it cost nobody tells the engine
 * @param dead not sold for as long as makes stock dead
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

  static StockItem of(Assessed assessed, Finding finding) {
    StockProduct product = assessed.product();
    StockFigures figures = assessed.figures();
    boolean known = assessed.isKnown();
    return new StockItem(
        product.productId(),
        product.code(),
        product.name(),
        product.unit(),
        finding.reason(),
        assessed.priority().word(),
        assessed.abcClass().name(),
        known ? figures.facts().onHand() : null,
        known ? figures.facts().reserved() : null,
        known ? figures.facts().available() : null,
        known ? figures.averageShown() : null,
        known ? figures.minimum() : null,
        known ? figures.maximum() : null,
        known ? figures.daysOfCover() : null,
        known && figures.risk() != null ? figures.risk().word() : null,
        known ? figures.suggested() : null,
        known ? figures.excess() : null,
        known ? figures.excessValue() : null,
        known ? figures.dead() && figures.facts().onHand().signum() > 0 : null,
        finding.explanation(),
        finding.inputs().toWire());
  }
}
