package br.com.alicerce.engines.sales;

import br.com.alicerce.engines.text.Finding;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A product that a customer buys again and again.
 *
 * @param boughtIn in how many of the customer's last orders it was
 * @param orders how many last orders were looked at
 * @param everyDays the median of the days from one purchase to the next; null when all were on one day
 * @param expected when it should be bought next; null like {@code everyDays}
 * @param due whether that day has come
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record RepeatItem(
    UUID productId,
    @Nullable String code,
    @Nullable String name,
    @Nullable String unit,
    BigDecimal available,
    int boughtIn,
    int orders,
    LocalDate lastDay,
    @Nullable Long everyDays,
    @Nullable LocalDate expected,
    boolean due,
    String reason,
    String explanation,
    Map<String, @Nullable Object> inputs) {

  static RepeatItem of(SalesProduct product, RepeatPurchase repeat, LocalDate asOf, Finding finding) {
    LocalDate expected = repeat.expected();
    return new RepeatItem(product.productId(), product.code(), product.name(), product.unit(), product.available(), repeat.boughtIn(),
        repeat.orders(), repeat.lastDay(), repeat.everyDays(), expected, expected != null && !expected.isAfter(asOf), finding.reason(),
        finding.explanation(), finding.inputs().toWire());
  }
}
