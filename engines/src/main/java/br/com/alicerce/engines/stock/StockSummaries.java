package br.com.alicerce.engines.stock;

import br.com.alicerce.engines.text.Explanations;
import java.time.LocalDate;

/** Says what all the stock of the bound store comes to. */
final class StockSummaries {

  private final StockInsights insights;
  private final SummaryFindings findings;

  StockSummaries(StockInsights insights, Explanations explanations) {
    this.insights = insights;
    this.findings = new SummaryFindings(explanations);
  }

  /** When a day closed; today as it is now. */
  StockSummary of(LocalDate asOf) {
    StockInsights.Whole whole = insights.whole(asOf);
    LocalDate since = whole.shelf().knownSince();
    if (since == null || asOf.isBefore(since)) {
      return StockSummary.unknown(asOf, whole.shelf().freshness(), since, findings.unknown(since));
    }
    StockTotals totals = StockTotals.of(whole.shelf().products());
    return StockSummary.of(
        asOf, whole.shelf().freshness(), since, totals, whole.stockouts(), findings.of(totals, whole.stockouts()));
  }
}
