package br.com.alicerce.engines.stock;

import br.com.alicerce.engines.text.Explanations;
import br.com.alicerce.engines.text.Finding;
import br.com.alicerce.engines.text.Inputs;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Puts figures, alerts and classes into findings: reason code, inputs and sentence. */
public final class StockFindings {

  private final Explanations explanations;

  /** Findings in the language of these explanations. */
  public StockFindings(Explanations explanations) {
    this.explanations = explanations;
  }

  /** What the figures of a product say about buying it. */
  public Finding of(StockFigures figures) {
    return finding(reason(figures), inputs(figures), replenishment(figures));
  }

  /** The same, or that its balance is not known on that day. */
  Finding of(Assessed assessed) {
    return assessed.isKnown() ? of(assessed.figures()) : unknown(assessed.product(), assessed.figures());
  }

  private Finding unknown(StockProduct product, StockFigures figures) {
    var inputs = Inputs.none()
        .day("known_since", product.datedSince())
        .decimal("sold_quantity", figures.soldQuantity())
        .count("sale_count", figures.saleCount())
        .count("window_days", figures.windowDays());
    return finding(StockReason.UNKNOWN_BALANCE, inputs, List.of("stock.unknown_balance"));
  }

  /** Why an alert exists; its inputs are those of the figures, with class and priority. */
  public Finding of(StockAlert alert) {
    var inputs = inputs(alert.figures())
        .word("abc_class", alert.abcClass().name())
        .word("priority", alert.priority().word());
    return finding(alert.reason(), inputs, texts(alert));
  }

  /** Why a product of that classification has its class. */
  public Finding of(AbcClassification classification, AbcClassification.RankedProduct product) {
    var inputs = Inputs.none()
        .word("abc_class", product.abcClass().name())
        .decimal("net_value", product.netValue())
        .decimal("share_percent", product.sharePercent())
        .decimal("share_before_percent", product.shareBeforePercent())
        .count("abc_window_days", classification.windowDays());
    var sells = product.netValue().signum() > 0;
    return finding(StockReason.ABC_CLASS, inputs, List.of(sells ? "stock.abc" : "stock.abc_no_sales"));
  }

  private Finding finding(StockReason reason, Inputs inputs, List<String> texts) {
    return new Finding(reason.name(), inputs, explanations.sentence(texts, inputs));
  }

  private static StockReason reason(StockFigures figures) {
    if (figures.minimum() == null) {
      return StockReason.INSUFFICIENT_HISTORY;
    }
    return figures.isBelowMinimum() ? StockReason.BELOW_MINIMUM : StockReason.ABOVE_MINIMUM;
  }

  private static Inputs inputs(StockFigures figures) {
    var facts = figures.facts();
    var parameters = figures.parameters();
    return Inputs.none()
        .decimal("on_hand", facts.onHand())
        .decimal("reserved", facts.reserved())
        .decimal("available", facts.available())
        .decimal("in_transit", facts.inTransit())
        .decimal("position", facts.position())
        .decimal("sold_quantity", figures.soldQuantity())
        .count("sale_count", figures.saleCount())
        .count("window_days", figures.windowDays())
        .count("minimum_history_days", parameters.minimumHistoryDays())
        .decimal("average_daily", figures.averageShown())
        .count("lead_days", parameters.leadDays())
        .decimal("safety_percent", parameters.safetyPercent())
        .count("review_days", parameters.reviewDays())
        .decimal("pack_size", parameters.packSize())
        .decimal("minimum_order", parameters.minimumOrder())
        .decimal("manual_minimum", parameters.manualMinimum())
        .decimal("manual_maximum", parameters.manualMaximum())
        .decimal("minimum", figures.minimum())
        .decimal("maximum", figures.maximum())
        .decimal("suggested", figures.suggested())
        .count("days_of_cover", figures.daysOfCover())
        .word("risk", figures.risk() == null ? null : figures.risk().word())
        .decimal("excess", figures.excess())
        .decimal("unit_price", facts.unitPrice())
        .decimal("excess_value_at_price", figures.excessValue())
        .count("dead_days", parameters.deadDays());
  }

  private static List<String> texts(StockAlert alert) {
    return switch (alert) {
      case StockAlert.OutOfStock(var figures, var _) -> outOfStock(figures);
      case StockAlert.NegativeStock _ -> List.of("stock.negative");
      case StockAlert.BelowMinimum(var figures, var _) -> replenishment(figures);
      case StockAlert.Excess(var figures, var _) -> excess(figures);
      case StockAlert.DeadStock _ -> List.of("stock.dead");
    };
  }

  private static List<String> outOfStock(StockFigures figures) {
    var texts = new ArrayList<>(List.of("stock.out_of_stock"));
    if (figures.averageDaily() != null && figures.averageDaily().signum() > 0) {
      texts.add("stock.demand");
    }
    texts.addAll(suggestion(figures));
    return texts;
  }

  private static List<String> excess(StockFigures figures) {
    var texts = new ArrayList<>(List.of("stock.excess"));
    if (figures.excessValue() != null) {
      texts.add("stock.excess_value");
    }
    if (figures.daysOfCover() != null) {
      texts.add("stock.cover");
    }
    return texts;
  }

  private static List<String> replenishment(StockFigures figures) {
    if (figures.minimum() == null) {
      return List.of("stock.insufficient_history");
    }
    var texts = new ArrayList<>(List.of(balance(figures, figures.minimum())));
    if (figures.facts().reserved().signum() > 0) {
      texts.add("stock.reserved");
    }
    texts.addAll(suggestion(figures));
    return texts;
  }

  private static String balance(StockFigures figures, BigDecimal minimum) {
    var difference = figures.facts().position().compareTo(minimum);
    var side = difference < 0 ? "below" : difference == 0 ? "at" : "above";
    return "stock." + side + (figures.parameters().manualMinimum() == null ? "_minimum" : "_manual_minimum");
  }

  private static List<String> suggestion(StockFigures figures) {
    if (figures.suggested() == null || figures.suggested().signum() == 0) {
      return List.of();
    }
    var pack = figures.parameters().packSize();
    return List.of(pack == null || pack.compareTo(BigDecimal.ONE) == 0 ? "stock.suggestion" : "stock.suggestion_in_packs");
  }
}
