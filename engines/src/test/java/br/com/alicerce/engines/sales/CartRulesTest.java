package br.com.alicerce.engines.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CartRulesTest {

  private static final UUID CEMENT = new UUID(0, 1);
  private static final UUID SAND = new UUID(0, 2);
  private static final UUID LIME = new UUID(0, 3);
  private static final UUID TROWEL = new UUID(0, 4);

  private final Map<ProductPair, Integer> together = new HashMap<>();

  @Test
  void what_is_bought_with_the_cart_is_suggested_with_its_reason_and_its_counts() {
    baskets(CEMENT, 20);
    baskets(SAND, 15);
    both(CEMENT, SAND, 10);

    assertThat(rules(CEMENT).ranked(List.of())).containsExactly(new Rule(List.of(CEMENT), SAND, new Association(100, 20, 15, 10)));
    assertThat(rules(SAND).ranked(List.of())).containsExactly(new Rule(List.of(SAND), CEMENT, new Association(100, 15, 20, 10)));
  }

  @Test
  void what_is_in_the_cart_already_is_not_suggested_and_what_is_too_rare_neither() {
    baskets(CEMENT, 20);
    baskets(SAND, 15);
    baskets(LIME, 4);
    both(CEMENT, SAND, 10);
    both(CEMENT, LIME, 4);

    assertThat(rules(CEMENT, SAND).ranked(List.of())).isEmpty();
    assertThat(rules(TROWEL).ranked(List.of())).isEmpty();
  }

  @Test
  void the_surer_of_two_reasons_is_told_and_of_two_as_sure_the_more_frequent() {
    baskets(CEMENT, 40);
    baskets(SAND, 20);
    baskets(LIME, 12);
    both(CEMENT, LIME, 12);
    both(SAND, LIME, 8);

    assertThat(rules(CEMENT, SAND).ranked(List.of())).extracting(Rule::because).as("30 % and 40 %").containsExactly(List.of(SAND));
    both(SAND, LIME, 6);
    assertThat(rules(CEMENT, SAND).ranked(List.of())).extracting(Rule::because).as("both 30 %").containsExactly(List.of(CEMENT));
  }

  @Test
  void two_products_are_a_reason_only_where_they_are_together_often_enough() {
    baskets(CEMENT, 50);
    baskets(SAND, 50);
    both(CEMENT, SAND, 4);
    assertThat(rules(CEMENT, SAND).hasPairs()).isFalse();
    both(CEMENT, SAND, 5);
    assertThat(rules(CEMENT, SAND).hasPairs()).isTrue();
    assertThat(rules(CEMENT).hasPairs()).as("the other one is not in the cart").isFalse();
    assertThat(rules(SAND).hasPairs()).isFalse();
  }

  @Test
  void where_no_single_product_is_a_reason_two_together_may_be() {
    baskets(CEMENT, 50);
    baskets(SAND, 50);
    baskets(LIME, 6);
    both(CEMENT, SAND, 10);

    assertThat(rules(CEMENT, SAND).ranked(held(10, 6))).containsExactly(
        new Rule(List.of(CEMENT, SAND), LIME, new Association(100, 10, 6, 6)));
    assertThat(rules(CEMENT, SAND).ranked(held(10, 4))).as("in too few").isEmpty();
    both(CEMENT, SAND, 4);
    assertThat(rules(CEMENT, SAND).ranked(held(10, 6))).as("the two are together too seldom").isEmpty();
  }

  @Test
  void a_single_reason_goes_before_two_even_where_two_are_surer() {
    baskets(CEMENT, 50);
    baskets(SAND, 50);
    baskets(LIME, 20);
    both(CEMENT, SAND, 10);
    both(CEMENT, LIME, 20);

    assertThat(rules(CEMENT, SAND).ranked(held(10, 10))).extracting(Rule::because).containsExactly(List.of(CEMENT));
  }

  @Test
  void the_most_worthwhile_comes_first() {
    baskets(CEMENT, 40);
    baskets(SAND, 12);
    baskets(LIME, 20);
    baskets(TROWEL, 20);
    both(CEMENT, SAND, 12);
    both(CEMENT, LIME, 20);
    both(CEMENT, TROWEL, 20);

    assertThat(rules(CEMENT).ranked(List.of())).extracting(Rule::product).containsExactly(LIME, TROWEL, SAND);
  }

  private CartRules rules(UUID... cart) {
    return new CartRules(Set.of(cart), new WindowCounts(100, together));
  }

  private void baskets(UUID product, int count) {
    together.put(new ProductPair(product, product), count);
  }

  private void both(UUID one, UUID other, int count) {
    together.put(ProductPair.of(one, other), count);
  }

  /** Baskets with cement and sand, of which some hold lime too. */
  private static List<Set<UUID>> held(int all, int withLime) {
    var baskets = new ArrayList<Set<UUID>>();
    for (int number = 0; number < all; number++) {
      baskets.add(number < withLime ? Set.of(CEMENT, SAND, LIME) : Set.of(CEMENT, SAND));
    }
    return baskets;
  }
}
