package br.com.alicerce.engines.sales;

import br.com.alicerce.engines.text.Explanations;
import br.com.alicerce.engines.text.Finding;
import br.com.alicerce.engines.text.Inputs;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Puts rules, bundles, substitutes and patterns into findings: reason code, inputs and sentence. Counts are of orders, not of lines. */
final class SalesFindings {

  private final Explanations explanations;

  SalesFindings(Explanations explanations) {
    this.explanations = explanations;
  }

  /**
   * Why something goes with a cart.
   *
   * @param names what people call a product
   */
  Finding of(Rule rule, Function<UUID, String> names) {
    Association figures = rule.association();
    boolean two = rule.because().size() == 2;
    Inputs inputs = Inputs.none()
        .name("reason", names.apply(rule.because().getFirst()));
    Inputs reasons = two ? inputs.name("second_reason", names.apply(rule.because().getLast())) : inputs;
    Inputs all = reasons
        .name("product", names.apply(rule.product()))
        .count("baskets", figures.baskets())
        .count("with_reason", figures.withReason())
        .count("with_product", figures.withProduct())
        .count("together", figures.together())
        .decimal("support_percent", figures.supportPercent())
        .decimal("confidence_percent", figures.confidencePercent())
        .decimal("lift", figures.lift())
        .decimal("score", figures.score())
        .word("priority", Priority.of(figures).word())
        .count("window_days", SalesRules.WINDOW_DAYS);
    return two
        ? finding(SalesReason.BOUGHT_WITH_TWO, all, List.of("sales.bought_with_two"))
        : finding(SalesReason.BOUGHT_TOGETHER, all, List.of("sales.bought_together"));
  }

  /** Why three products are a bundle. */
  Finding of(Bundle bundle, Function<UUID, String> names) {
    Inputs inputs = Inputs.none()
        .name("first", names.apply(bundle.products().get(0)))
        .name("second", names.apply(bundle.products().get(1)))
        .name("third", names.apply(bundle.products().get(2)))
        .count("together", bundle.together())
        .count("baskets", bundle.baskets())
        .decimal("support_percent", bundle.supportPercent())
        .count("window_days", SalesRules.WINDOW_DAYS);
    return finding(SalesReason.FREQUENT_BUNDLE, inputs, List.of("sales.bundle"));
  }

  /** Why a product can take another one's place; differences are told without their sign. */
  Finding of(Substitute substitute) {
    String category = substitute.product().category();
    BigDecimal available = substitute.product().available();
    Inputs inputs = Inputs.none()
        .name("category", category == null ? "" : category)
        .decimal("difference", substitute.difference().abs())
        .decimal("difference_percent", substitute.differencePercent().abs())
        .decimal("available", available)
        .count("baskets", substitute.baskets())
        .count("window_days", SalesRules.WINDOW_DAYS);
    int side = substitute.difference().signum();
    String text = side == 0 ? "sales.substitute_same_price" : side > 0 ? "sales.substitute_dearer" : "sales.substitute_cheaper";
    return finding(SalesReason.SUBSTITUTE, inputs, List.of(text));
  }

  /** Why a customer is expected to buy something again. */
  Finding of(RepeatPurchase repeat) {
    Inputs inputs = Inputs.none()
        .count("bought_in", repeat.boughtIn())
        .count("orders", repeat.orders())
        .day("last_day", repeat.lastDay())
        .count("every_days", repeat.everyDays())
        .day("expected", repeat.expected());
    return finding(SalesReason.REPEAT_PURCHASE, inputs,
        repeat.expected() == null ? List.of("sales.repeat") : List.of("sales.repeat", "sales.repeat_expected"));
  }

  private Finding finding(SalesReason reason, Inputs inputs, List<String> texts) {
    return new Finding(reason.name(), inputs, explanations.sentence(texts, inputs));
  }
}
