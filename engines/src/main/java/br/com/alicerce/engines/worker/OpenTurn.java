package br.com.alicerce.engines.worker;

import br.com.alicerce.contracts.EventEnvelope;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A transaction for the bound store in which engines get further. For one thread, until the work it was lent to returns. */
public interface OpenTurn {

  /**
   * Locks, until the end of the transaction, the offsets that nobody else has locked; only these are answered. An engine that is new to
   * the store begins in front of the first event that is retained.
   */
  Map<String, Offset> lock(Collection<String> engines);

  /** At most so many events of the outbox that follow the event number {@code seq}. */
  List<EventEnvelope> after(long seq, int limit);

  /**
   * Has an engine take these events into its tables. What it throws goes through, and ends the transaction. The database may be told only
   * at the end of the transaction, and what it refuses is thrown then.
   */
  void apply(String engine, List<StoreEvent> events);

  /** Has the database told now, so that what it refuses of the last events is thrown here. */
  void settle();

  /** Writes down that an engine left out an event which this release does not know. */
  void skip(String engine, EventEnvelope unknown);

  /** Says that everything up to {@code seq} is in the engine's tables. */
  void move(String engine, long seq);

  /** Parks an engine in front of the event after {@code seq}: nothing is applied until an operator unblocks it. */
  void park(String engine, long seq, int attempts, String failure);
}
