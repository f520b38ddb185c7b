package br.com.alicerce.engines.stock;

import br.com.alicerce.engines.text.Explanations;
import br.com.alicerce.engines.text.Finding;
import br.com.alicerce.engines.text.Inputs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what all the stock comes to into a finding. */
final class SummaryFindings {

  private final Explanations explanations;

  SummaryFindings(Explanations explanations) {
    this.explanations = explanations;
  }

  /** Of a day on which the stock is known. */
  Finding of(StockTotals totals, Stockouts stockouts) {
    Inputs inputs = Inputs.none()
        .word("valuation", "sale_price")
        .count("stocked_products", totals.stockedProducts())
        .count("unpriced_products", totals.unpricedProducts())
        .decimal("stock_value_at_price", totals.stockValue())
        .count("excess_products", totals.excessProducts())
        .decimal("excess_value_at_price", totals.excessValue())
        .count("dead_days", StockParameters.DEFAULTS.deadDays())
        .count("dead_products", totals.deadProducts())
        .decimal("dead_value_at_price", totals.deadValue())
        .decimal("dead_capital_percent", totals.deadCapitalPercent())
        .count("stockout_window_days", Stockouts.WINDOW_DAYS)
        .count("product_days", stockouts.productDays())
        .count("product_days_out", stockouts.productDaysOut())
        .decimal("stockout_percent", stockouts.percent())
        .count("stockout_products", stockouts.products());
    return finding(StockReason.STOCK_SUMMARY, inputs, texts(totals, stockouts));
  }

  /** Of a day on which it is not. */
  Finding unknown(@Nullable LocalDate knownSince) {
    return finding(StockReason.UNKNOWN_BALANCE, Inputs.none().day("known_since", knownSince),
        List.of(knownSince == null ? "stock.summary_nothing" : "stock.summary_unknown"));
  }

  private static List<String> texts(StockTotals totals, Stockouts stockouts) {
    List<String> texts = new ArrayList<>(List.of(totals.stockedProducts() == 0 ? "stock.summary_empty" : "stock.summary"));
    if (totals.deadProducts() == 0) {
      texts.add("stock.summary_no_dead");
    } else if (totals.deadCapitalPercent() != null) {
      texts.add("stock.summary_dead");
    }
    texts.add(totals.excessProducts() == 0 ? "stock.summary_no_excess" : "stock.summary_excess");
    if (stockouts.productDays() > 0) {
      texts.add("stock.summary_stockout");
    }
    if (totals.unpricedProducts() > 0) {
      texts.add("stock.summary_unpriced");
    }
    texts.add("stock.summary_no_cost");
    return texts;
  }

  private Finding finding(StockReason reason, Inputs inputs, List<String> texts) {
    return new Finding(reason.name(), inputs, explanations.sentence(texts, inputs));
  }
}
