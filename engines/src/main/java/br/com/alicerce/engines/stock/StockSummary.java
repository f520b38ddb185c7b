package br.com.alicerce.engines.stock;

import br.com.alicerce.engines.text.Finding;
import br.com.alicerce.engines.worker.Freshness;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What all the stock of a store comes to. Values are BRL at the price that products are sold for, 2 decimals; null where nothing is known,
 * never a guess.
 *
 * @param asOf the day it is true of
 * @param asOfSeq every event up to this one is in it
 * @param lagSeconds how long the oldest event that is not in it has been waiting
 * @param reason {@code STOCK_SUMMARY}, or {@code UNKNOWN_BALANCE} on a day before the first whose balances are known
 * @param knownSince that first day; null while nothing has moved
 * @param stockValueAtPrice of all that is on hand
 * @param stockValueAtCost always null: no event tells what products cost
 * @param excessProducts with more available than their maximum
 * @param deadProducts on hand, and not sold in 60 days
 * @param deadCapitalPercent the part of the value that is dead, 1 decimal
 * @param stockoutPercent of the days of the last 30 on which an active product closed with nothing on hand, 1 decimal
 * @param stockoutProducts active ones with nothing on hand now
 * @param explanation the sentences for people, in pt-BR
 * @param inputs the numbers they rest on
 */
@Json(naming = Json.Naming.LowerUnderscore)
public record StockSummary(
    LocalDate asOf,
    long asOfSeq,
    long lagSeconds,
    String reason,
    @Nullable LocalDate knownSince,
    @Nullable BigDecimal stockValueAtPrice,
    @Nullable BigDecimal stockValueAtCost,
    @Nullable Integer excessProducts,
    @Nullable BigDecimal excessValueAtPrice,
    @Nullable Integer deadProducts,
    @Nullable BigDecimal deadValueAtPrice,
    @Nullable BigDecimal deadCapitalPercent,
    @Nullable BigDecimal stockoutPercent,
    @Nullable Integer stockoutProducts,
    String explanation,
    Map<String, @Nullable Object> inputs) {

  static StockSummary of(LocalDate asOf, Freshness freshness, LocalDate since, StockTotals totals, Stockouts stockouts, Finding finding) {
    return new StockSummary(asOf, freshness.asOfSeq(), freshness.lagSeconds(), finding.reason(), since,
        totals.stockValue(), null, totals.excessProducts(), totals.excessValue(), totals.deadProducts(), totals.deadValue(),
        totals.deadCapitalPercent(), stockouts.percent(), stockouts.products(), finding.explanation(), finding.inputs().toWire());
  }

  static StockSummary unknown(LocalDate asOf, Freshness freshness, @Nullable LocalDate since, Finding finding) {
    return new StockSummary(asOf, freshness.asOfSeq(), freshness.lagSeconds(), finding.reason(), since, null, null, null, null, null,
        null, null, null, null, finding.explanation(), finding.inputs().toWire());
  }
}
