package br.com.alicerce.bench.scenario;

import br.com.alicerce.bench.data.Stores;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Approved quotes that are still to be converted, each once, from store to store in turn. They run out; each turn of a measurement may
 * take a share of them, and ends when it has. The first of each store is left to who wants to look at one conversion alone.
 */
final class Supply {

  /** As many as the longest measurement takes: warming up by three ways, measuring by three, and a quiet look. */
  private static final int TURNS = 32;

  /** A quote by its store and its number among the approved ones. */
  record Taken(int store, int number) {}

  private final int stores;
  private final int all;
  private final AtomicInteger next;
  private volatile int limit;

  Supply(Stores stores) {
    this.stores = stores.count();
    this.all = stores.count() * stores.approved();
    this.next = new AtomicInteger(stores.count());
    nextTurn();
  }

  /** Another turn begins. */
  void nextTurn() {
    limit = Math.min(all, Math.min(next.get(), all) + Math.max(1, all / TURNS));
  }

  /** The next one; null when there is none left for this turn. */
  @Nullable Taken take() {
    int taken = next.getAndIncrement();
    if (taken >= limit) {
      next.decrementAndGet();
      return null;
    }
    return new Taken(taken % stores + 1, taken / stores);
  }
}
