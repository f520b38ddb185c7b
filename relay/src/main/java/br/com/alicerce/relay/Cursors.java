package br.com.alicerce.relay;

import br.com.alicerce.contracts.EventEnvelope;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The port to the outbox as the relay needs it: how far each store is published, and what comes next. Every method may throw when the
 * database fails; nothing is then done, or nobody knows whether it was.
 */
public interface Cursors {

  /**
   * The next events to publish, store by store and each store in its order, beginning with the first store after {@code start} and going
   * round.
   *
   * @param rowsPerStore most events of one store
   * @param rowsPerRound most events in all; a store that does not fit whole has its turn the next time
   */
  List<EventEnvelope> next(UUID start, int rowsPerStore, int rowsPerRound);

  /**
   * Moves the cursors, all or none, and only while the lease is this holder's under this epoch; a cursor never goes back.
   *
   * @param published by store, the last event that the stream has confirmed, and all before it
   * @return whether the lease was still ours
   */
  boolean advance(Map<UUID, Long> published, String holder, long epoch);

  /** How many events wait to be published. */
  long backlog();

  /** Makes the outbox's partitions up to two months ahead. */
  void makePartitions();
}
