package br.com.alicerce.simulation.fault;

import java.util.Locale;

/** Every place between two things that a relay or a worker does, at which its world may change. */
public enum Step {
  RELAY_ASKS_FOR_LEASE,
  RELAY_HAS_LEASE,
  RELAY_READS_OUTBOX,
  RELAY_HAS_READ,
  RELAY_SENDS,
  RELAY_HALF_SENT,
  RELAY_READS_REPLIES,
  RELAY_MOVES_CURSORS,
  RELAY_HAS_MOVED,
  RELAY_LOOKS_AT_BACKLOG,
  RELAY_TRIMS,
  RELAY_GIVES_LEASE_BACK,
  GROUP_IS_MADE,
  WORKER_READS,
  WORKER_HAS_READ,
  TURN_BEGINS,
  TURN_HAS_LOCKED,
  TURN_HAS_COUNTED,
  TURN_READS_OUTBOX,
  TURN_APPLIES,
  TURN_COMMITS,
  TURN_HAS_COMMITTED,
  TURN_NOTES_FAILURE,
  TURN_PARKS,
  WORKER_ACKNOWLEDGES,
  WORKER_HAS_ACKNOWLEDGED,
  RECLAIM_LOOKS,
  RECLAIM_CLAIMS,
  RECLAIM_HAS_CLAIMED,
  RECONCILER_LOOKS,
  RECONCILER_HAS_LOOKED,
  WORKER_LEAVES;

  /** As people read it. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
