package br.com.alicerce.engines.sales;

import java.util.UUID;

/** Two products in any order, or one with itself; the smaller id comes first. */
record ProductPair(UUID first, UUID second) {

  static ProductPair of(UUID one, UUID other) {
    return ProductOrder.BY_ID.compare(one, other) <= 0 ? new ProductPair(one, other) : new ProductPair(other, one);
  }

  boolean holds(UUID product) {
    return first.equals(product) || second.equals(product);
  }

  /** The one that is not this. */
  UUID besides(UUID product) {
    return first.equals(product) ? second : first;
  }
}
