package br.com.alicerce.simulation.world;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.simulation.memory.Facts;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** What the witness has seen of a store. */
final class Seen {

  private static final class EngineSeen {
    private long applied;
    private boolean parked;
    private final Map<Long, Integer> begun = new HashMap<>();
  }

  private final Map<String, EngineSeen> engines = new HashMap<>();
  private final BitSet inStream = new BitSet();
  private long[] digests = new long[64];
  private long[] writtenAt = new long[64];
  private int length;
  private long others;

  Seen() {
    digests[0] = Facts.digest(null);
  }

  /** The next event of the outbox; one of an unknown type is not told to the engines. */
  void written(EventEnvelope event, boolean known, long now) {
    length++;
    if (length == digests.length) {
      digests = Arrays.copyOf(digests, 2 * length);
      writtenAt = Arrays.copyOf(writtenAt, 2 * length);
    }
    writtenAt[length] = now;
    digests[length] = known ? Facts.digest(digests[length - 1], event) : digests[length - 1];
  }

  /** What a pure fold of the first so many events gives. */
  long digest(long offset) {
    return digests[Math.toIntExact(offset)];
  }

  void streamed(long seq) {
    inStream.set(Math.toIntExact(seq));
  }

  /** Every event up to this one has been in the stream. */
  long streamed() {
    return inStream.nextClearBit(1) - 1L;
  }

  void beginToWait() {
    others = 0;
  }

  /** So many more events of others were published while this store waits; how many in all. */
  long othersWent(long events) {
    others += events;
    return others;
  }

  /** When the event was written that an engine has waited for the longest, now that it has all up to this one. */
  long applied(String engine, long offset) {
    EngineSeen seen = engine(engine);
    long waited = writtenAt[Math.toIntExact(Math.min(seen.applied + 1, length))];
    seen.applied = Math.max(seen.applied, offset);
    return waited;
  }

  void begun(String engine, long seq) {
    engine(engine).begun.merge(seq, 1, Integer::sum);
  }

  /** An engine is parked in front of an event; how often work that begins with it was begun before. */
  int parked(String engine, long seq) {
    EngineSeen seen = engine(engine);
    seen.parked = true;
    return seen.begun.getOrDefault(seq, 1) - 1;
  }

  /** Whether an engine has, or once had, an event in its tables, or was parked. */
  boolean isDealtWith(String engine, long seq) {
    return engine(engine).parked || engine(engine).applied >= seq;
  }

  private EngineSeen engine(String name) {
    return engines.computeIfAbsent(name, _ -> new EngineSeen());
  }
}
