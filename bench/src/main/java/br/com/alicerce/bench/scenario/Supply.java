package br.com.alicerce.bench.scenario;

import br.com.alicerce.bench.data.Reopening;
import br.com.alicerce.bench.data.Stores;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Approved quotes that are to be converted, each once a turn, from store to store in turn; with each turn all are there again. The first
 * of each store is left to who wants to look at one conversion alone.
 */
final class Supply implements AutoCloseable {

  /** A quote by its store and its number among the approved ones. */
  record Taken(int store, int number) {}

  private final int stores;
  private final int all;
  private final Reopening reopening;
  private final AtomicInteger next;

  /** @param reopening is closed with it */
  Supply(Stores stores, Reopening reopening) {
    this.stores = stores.count();
    this.all = stores.count() * stores.approved();
    this.reopening = reopening;
    this.next = new AtomicInteger(this.stores);
  }

  /** Another turn begins. */
  void nextTurn() throws SQLException {
    reopening.run();
    next.set(stores);
  }

  /** The next one; null when there is none left in this turn. */
  @Nullable Taken take() {
    int taken = next.getAndIncrement();
    return taken < all ? new Taken(taken % stores + 1, taken / stores) : null;
  }

  /** As it was. */
  @Override
  public void close() throws SQLException {
    try (reopening) {
      reopening.run();
    }
  }
}
