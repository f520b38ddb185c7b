package br.com.alicerce.engines.sales;

import java.util.Map;
import java.util.UUID;

/**
 * How many baskets of a window hold what.
 *
 * @param baskets all
 * @param together by pair; a pair that was not asked for, or is in too few to matter, is missing
 */
record WindowCounts(int baskets, Map<ProductPair, Integer> together) {

  WindowCounts {
    together = Map.copyOf(together);
  }

  /** How many hold this product. */
  int of(UUID product) {
    return of(new ProductPair(product, product));
  }

  /** How many hold both. */
  int of(ProductPair pair) {
    return together.getOrDefault(pair, 0);
  }
}
