package br.com.alicerce.engines.sales;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import java.util.UUID;

/**
 * The distinct products of a delivered order. It grows by the order's later deliveries and keeps the day of the first that was told.
 *
 * @param day of the store's calendar
 * @param seq the number of the event of its first delivery
 * @param products in the order in which they were told, at most {@link SalesRules#LARGEST_BASKET}
 * @param leftOut how many more each delivery had
 */
record Basket(UUID orderId, UUID customerId, LocalDate day, long seq, SequencedSet<UUID> products, int leftOut) {

  Basket {
    products = new LinkedHashSet<>(products);
  }

  /** One of an order of which nothing was delivered yet. */
  static Basket empty(UUID orderId, UUID customerId, LocalDate day, long seq) {
    return new Basket(orderId, customerId, day, seq, new LinkedHashSet<>(), 0);
  }

  /** The same with what another delivery brought. */
  Basket with(SequencedSet<UUID> delivered) {
    SequencedSet<UUID> all = new LinkedHashSet<>(products);
    int left = 0;
    for (UUID product : delivered) {
      if (all.size() < SalesRules.LARGEST_BASKET) {
        all.add(product);
      } else if (!all.contains(product)) {
        left++;
      }
    }
    return new Basket(orderId, customerId, day, seq, all, leftOut + left);
  }
}
