package br.com.alicerce.engines.sales;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Who buys one thing, or two, buys another with it.
 *
 * @param because the product, or the two by id, that the cart has
 * @param product what goes with it
 */
record Rule(List<UUID> because, UUID product, Association association) {

  private static final Comparator<Rule> BY_REASON = Comparator
      .<Rule, UUID>comparing(rule -> rule.because().getFirst(), ProductOrder.BY_ID)
      .thenComparing(rule -> rule.because().getLast(), ProductOrder.BY_ID);

  /** The surest first; ties by how often, then by the reason's id. */
  static final Comparator<Rule> SUREST = ((Comparator<Rule>) (one, other) -> other.association.compareConfidence(one.association))
      .thenComparing(rule -> -rule.association().together())
      .thenComparing(BY_REASON);

  /** The greatest score first; ties by how often, then by the product's id. */
  static final Comparator<Rule> RANK = Comparator
      .comparing((Rule rule) -> rule.association().score()).reversed()
      .thenComparing(rule -> -rule.association().together())
      .thenComparing(Rule::product, ProductOrder.BY_ID);

  Rule {
    because = List.copyOf(because);
  }
}
