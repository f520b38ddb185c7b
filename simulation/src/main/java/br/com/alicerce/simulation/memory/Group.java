package br.com.alicerce.simulation.memory;

import java.util.TreeMap;

/** The consumer group: what was handed out last, and what of it is not acknowledged. */
final class Group {

  /**
   * An entry that a consumer holds. It stays, as in Redis, when the entry itself is trimmed away.
   *
   * @param since when it was last handed to a consumer, by the server's clock
   */
  record Held(Entry entry, String consumer, long since) {}

  private final TreeMap<Long, Held> pending = new TreeMap<>();
  private long lastDelivered;

  TreeMap<Long, Held> pending() {
    return pending;
  }

  long lastDelivered() {
    return lastDelivered;
  }

  void hand(Entry entry, String consumer, long now) {
    pending.put(entry.key(), new Held(entry, consumer, now));
    lastDelivered = Math.max(lastDelivered, entry.key());
  }

  Group copy() {
    Group copy = new Group();
    copy.pending.putAll(pending);
    copy.lastDelivered = lastDelivered;
    return copy;
  }
}
