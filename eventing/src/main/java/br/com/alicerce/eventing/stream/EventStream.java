package br.com.alicerce.eventing.stream;

import br.com.alicerce.contracts.EventEnvelope;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * One shard of the stream and its one consumer group. It is a cache of the outbox: whatever is lost here is still there, so every
 * method may fail, and says how. Safe for use by many threads.
 */
public interface EventStream extends AutoCloseable {

  /** Whether the stream can be used now; the answer is empty of meaning, a failure is not. */
  StreamReply<Boolean> check();

  /** Appends events in the order given and waits for the confirmation of each. */
  Appended append(List<EventEnvelope> events);

  /** Makes the stream and its group, from the first entry on, where they are missing; answers whether they were. */
  StreamReply<Boolean> createGroup();

  /** A new reader for the consumer of this name. */
  StreamReader reader(String consumer);

  /** Tells the group that these entries are dealt with; answers how many of them had been pending. */
  StreamReply<Long> acknowledge(Collection<String> ids);

  /** Ids of at most so many entries, oldest first, that some consumer has held for at least so long. */
  StreamReply<List<String>> pending(Duration heldFor, int limit);

  /**
   * Takes over, for a consumer, those of the entries that are still held for at least so long by whomever. In the same step those
   * whose entries were trimmed away are acknowledged.
   */
  StreamReply<Claimed> claim(String consumer, Duration heldFor, Collection<String> ids);

  /** Forgets, in one step, a consumer that holds nothing; one that still holds entries stays. Answers whether it is forgotten. */
  StreamReply<Boolean> forget(String consumer);

  /**
   * Removes, in one step, the entries that all consumers are done with, and answers how many: those before the oldest that is pending,
   * or else before the last that was handed out.
   */
  StreamReply<Long> trim();

  @Override
  void close();
}
