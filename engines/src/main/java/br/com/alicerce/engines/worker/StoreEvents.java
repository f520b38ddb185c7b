package br.com.alicerce.engines.worker;

import br.com.alicerce.contracts.EventEnvelope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/** The bound store's next events: those the stream delivered and, where it left a hole, those of the outbox. For one turn. */
final class StoreEvents {

  private final TreeMap<Long, EventEnvelope> bySeq = new TreeMap<>();
  private final long upTo;
  private int readFromOutbox;

  /** What the stream delivered, in any order, with any repetition. */
  StoreEvents(Collection<EventEnvelope> delivered) {
    delivered.forEach(event -> bySeq.put(event.seq(), event));
    this.upTo = bySeq.isEmpty() ? 0 : bySeq.lastKey();
  }

  /** Nothing delivered; the outbox has events up to this one. */
  StoreEvents(long upTo) {
    this.upTo = upTo;
  }

  /** The last event that is known to be there. */
  long upTo() {
    return upTo;
  }

  /** How many events the stream did not deliver. */
  int readFromOutbox() {
    return readFromOutbox;
  }

  /**
   * The events that follow number {@code seq} without a hole.
   *
   * @throws LostEvents when the next one is not there any more
   */
  List<EventEnvelope> after(OpenTurn turn, long seq, int limit) {
    if (!bySeq.containsKey(seq + 1)) {
      List<EventEnvelope> read = turn.after(seq, limit);
      read.forEach(event -> bySeq.put(event.seq(), event));
      readFromOutbox += read.size();
    }
    List<EventEnvelope> next = new ArrayList<>();
    for (EventEnvelope event : bySeq.tailMap(seq, false).values()) {
      if (event.seq() != seq + 1 + next.size() || next.size() == limit) {
        break;
      }
      next.add(event);
    }
    if (next.isEmpty()) {
      throw new LostEvents(seq + 1);
    }
    return next;
  }

  /** An event that an engine still needs is neither in the stream nor in the outbox. */
  static final class LostEvents extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LostEvents(long seq) {
      super("Event " + seq + " is neither in the stream nor in the outbox");
    }
  }
}
