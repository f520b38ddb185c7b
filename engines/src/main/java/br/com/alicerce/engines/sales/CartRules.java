package br.com.alicerce.engines.sales;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What goes with a cart, from the counts of a window. Pure. */
final class CartRules {

  private record Triple(ProductPair because, UUID product) {}

  private final Set<UUID> cart;
  private final WindowCounts counts;

  CartRules(Set<UUID> cart, WindowCounts counts) {
    this.cart = cart;
    this.counts = counts;
  }

  /** Whether any two of the cart are together often enough to be a reason. */
  boolean hasPairs() {
    return counts.together().entrySet().stream()
        .anyMatch(entry -> isInCart(entry.getKey()) && entry.getValue() >= SalesRules.FEWEST_TOGETHER);
  }

  /**
   * The best rule for each product that is not in the cart: the surest of those with one product as the reason; where there is none,
   * the surest of those with two. The most worthwhile first.
   *
   * @param baskets those of the window with at least two of the cart; none when it {@link #hasPairs() has no pairs}
   */
  List<Rule> ranked(Collection<Set<UUID>> baskets) {
    Map<UUID, Rule> best = new HashMap<>();
    singles().forEach(rule -> keepSurest(best, rule));
    Set<UUID> settled = new HashSet<>(best.keySet());
    pairs(baskets).filter(rule -> !settled.contains(rule.product())).forEach(rule -> keepSurest(best, rule));
    return best.values().stream().sorted(Rule.RANK).toList();
  }

  private static void keepSurest(Map<UUID, Rule> best, Rule rule) {
    best.merge(rule.product(), rule, (one, other) -> Rule.SUREST.compare(one, other) <= 0 ? one : other);
  }

  private Stream<Rule> singles() {
    List<Rule> rules = new ArrayList<>();
    counts.together().forEach((pair, together) -> {
      for (UUID because : List.of(pair.first(), pair.second())) {
        UUID product = pair.besides(because);
        if (cart.contains(because) && !cart.contains(product)) {
          rules.add(new Rule(List.of(because), product,
              new Association(counts.baskets(), counts.of(because), counts.of(product), together)));
        }
      }
    });
    return rules.stream().filter(rule -> rule.association().isWorthTelling());
  }

  private Stream<Rule> pairs(Collection<Set<UUID>> baskets) {
    Map<ProductPair, Integer> withPair = new HashMap<>();
    Map<Triple, Integer> withAll = new HashMap<>();
    for (Set<UUID> basket : baskets) {
      for (ProductPair pair : cartPairs(basket)) {
        withPair.merge(pair, 1, Integer::sum);
        basket.stream()
            .filter(product -> !cart.contains(product))
            .forEach(product -> withAll.merge(new Triple(pair, product), 1, Integer::sum));
      }
    }
    return withAll.entrySet().stream()
        .map(entry -> rule(entry.getKey(), withPair.getOrDefault(entry.getKey().because(), 0), entry.getValue()))
        .filter(rule -> rule.association().isWorthTelling());
  }

  private Rule rule(Triple triple, int withPair, int together) {
    ProductPair because = triple.because();
    // The counts were read a moment before the baskets; the product can't be in fewer of them.
    int withProduct = Math.max(counts.of(triple.product()), together);
    return new Rule(List.of(because.first(), because.second()), triple.product(),
        new Association(counts.baskets(), withPair, withProduct, together));
  }

  private List<ProductPair> cartPairs(Set<UUID> basket) {
    List<UUID> inCart = basket.stream().filter(cart::contains).toList();
    List<ProductPair> pairs = new ArrayList<>();
    for (int at = 0; at < inCart.size(); at++) {
      for (UUID other : inCart.subList(at + 1, inCart.size())) {
        ProductPair pair = ProductPair.of(inCart.get(at), other);
        if (counts.of(pair) >= SalesRules.FEWEST_TOGETHER) {
          pairs.add(pair);
        }
      }
    }
    return pairs;
  }

  private boolean isInCart(ProductPair pair) {
    return !pair.first().equals(pair.second()) && cart.contains(pair.first()) && cart.contains(pair.second());
  }
}
