package br.com.alicerce.engines.sales;

import java.util.Comparator;
import java.util.UUID;

/** The order of product ids in which the database has them, and in which every tie of this engine is broken. */
final class ProductOrder {

  /** Unlike {@code UUID.compareTo}, which takes the halves for signed. */
  static final Comparator<UUID> BY_ID = (one, other) -> {
    int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
    return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
  };

  private ProductOrder() {}
}
