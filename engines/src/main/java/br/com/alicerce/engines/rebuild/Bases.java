package br.com.alicerce.engines.rebuild;

import br.com.alicerce.eventing.retention.Retained;
import br.com.alicerce.platform.database.Session;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * From where an engine of a store can be told all that follows.
 *
 * @param whole those in which nothing that was archived is missing, the earliest first
 * @param archived the last event that has left the outbox; 0 when none has
 */
record Bases(List<Base> whole, long archived) {

  /**
   * Looks for them, as the migrator. An engine without a snapshot, in a store whose first events have left the outbox, began with what was
   * left then: no month leaves before each engine that knows something of it has a snapshot.
   *
   * @param live how far the engine is
   */
  static Bases of(Session session, UUID store, EngineRows rows, OptionalLong live) {
    long archived = Retained.first(session, store) - 1;
    List<Long> snapshots = Snapshots.usable(session, store, rows).stream().filter(seq -> seq >= archived).toList();
    List<Base> whole = new ArrayList<>();
    if (archived == 0 || !Snapshots.any(session, store, rows) && live.orElse(archived) >= archived) {
      whole.add(new Base.Empty(archived));
    }
    snapshots.forEach(seq -> whole.add(new Base.Snapshot(seq)));
    return new Bases(whole, archived);
  }

  Optional<Base> earliest() {
    return whole.stream().findFirst();
  }

  /** The last from which event {@code seq} is still to come. */
  Optional<Base> before(long seq) {
    return whole.stream().filter(base -> base.seq() < seq).max(Comparator.comparingLong(Base::seq));
  }

  /** Nothing but what the outbox still has. */
  Base left() {
    return new Base.Empty(archived);
  }
}
