package br.com.alicerce.simulation.memory;

import br.com.alicerce.contracts.EventEnvelope;
import br.com.alicerce.engines.worker.StoreEvent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an engine in memory knows of a store: which events it was told, in their order. Never changed, only followed by another.
 *
 * @param before what it knew before the last event; null when that was the first
 * @param seq the last event
 * @param digest of all events, in their order
 */
public record Facts(@Nullable Facts before, long seq, long digest) {

  private static final long FACTOR = 1_000_003;

  /** What is known after these events too. */
  public static @Nullable Facts after(@Nullable Facts known, List<StoreEvent> events) {
    Facts facts = known;
    for (StoreEvent event : events) {
      facts = new Facts(facts, event.envelope().seq(), digest(digest(facts), event.envelope()));
    }
    return facts;
  }

  /** The digest of what is known. */
  public static long digest(@Nullable Facts known) {
    return known == null ? 1 : known.digest();
  }

  /** The digest when one more event is known. */
  public static long digest(long before, EventEnvelope event) {
    return (before * FACTOR + event.seq()) * FACTOR + event.eventId().hashCode();
  }

  /** The events, in the order in which they were told. */
  public static List<Long> seqs(@Nullable Facts facts) {
    List<Long> seqs = new ArrayList<>();
    for (Facts each = facts; each != null; each = each.before()) {
      seqs.add(each.seq());
    }
    return seqs.reversed();
  }
}
