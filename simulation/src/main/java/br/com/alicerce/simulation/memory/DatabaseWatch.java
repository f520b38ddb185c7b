package br.com.alicerce.simulation.memory;

import br.com.alicerce.contracts.EventEnvelope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Is told what is really committed, whether or not who did it learns of it. */
public interface DatabaseWatch {

  /** Looks at nothing. */
  DatabaseWatch NONE = new DatabaseWatch() {};

  /** An event is in the outbox. */
  default void written(EventEnvelope event) {}

  /** A store's cursor was moved, by who says to hold the lease under this epoch. */
  default void published(UUID store, long from, long to, String holder, long epoch) {}

  /** An engine's tables and its offset are now like this. */
  default void applied(UUID store, String engine, long offset, @Nullable Facts facts) {}

  /** Work that begins with this event is begun. */
  default void begun(UUID store, String engine, long seq) {}

  /** An engine is parked in front of the event after {@code seq}. */
  default void parked(UUID store, String engine, long seq) {}
}
