package br.com.alicerce.simulation.memory;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.eventing.stream.Delivery;

/**
 * An entry of a stream.
 *
 * @param key orders entries as their ids do
 */
record Entry(long key, Delivery delivery) {

  private static final long PER_MILLISECOND = 1_000_000;

  static Entry of(long key, EventEnvelope event) {
    return new Entry(key, new Delivery(id(key), event));
  }

  /** The first key of a millisecond. */
  static long first(long millis) {
    return millis * PER_MILLISECOND;
  }

  static String id(long key) {
    return key / PER_MILLISECOND + "-" + key % PER_MILLISECOND;
  }

  static long key(String id) {
    int dash = id.indexOf('-');
    return Long.parseLong(id, 0, dash, 10) * PER_MILLISECOND + Long.parseLong(id, dash + 1, id.length(), 10);
  }
}
