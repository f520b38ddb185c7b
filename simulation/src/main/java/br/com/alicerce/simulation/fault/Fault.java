package br.com.alicerce.simulation.fault;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What may go wrong. */
public enum Fault {
  /** The process at this step is killed. */
  KILLED,
  /** The process at this step is stopped for longer than a lease, perhaps, and goes on. */
  STOPPED,
  /** The process at this step is asked to end, and another one is started. */
  RESTARTED,
  /** The connection breaks: the question, or the answer, never arrives. */
  CUT,
  /** What is asked of Redis happens twice, or its answer comes twice. */
  TWICE(Step.RELAY_SENDS, Step.RELAY_HALF_SENT, Step.WORKER_HAS_READ, Step.WORKER_ACKNOWLEDGES, Step.RECLAIM_CLAIMS, Step.GROUP_IS_MADE),
  /** PostgreSQL ends the transaction. */
  ABORTED(Step.TURN_COMMITS, Step.TURN_APPLIES, Step.TURN_HAS_LOCKED),
  /** Everything in Redis is gone. */
  FLUSHED,
  /** Every entry of the stream is gone. */
  TRIMMED,
  /** Redis comes back with an old file. */
  OLD_FILE,
  /** Redis has no memory left for a while. */
  FULL,
  /** Redis reads its file for a while. */
  LOADING,
  /** Redis is a replica for a while. */
  READ_ONLY,
  /** Redis can't be reached for a while. */
  REDIS_GONE,
  /** PostgreSQL can't be reached for a while. */
  DATABASE_GONE,
  /** PostgreSQL ends and starts again, without the last commits that did not wait for the disk. */
  DATABASE_CRASHED,
  /** A store has many events at once. */
  HOT_STORE,
  /** An engine is slow with a store for a while. */
  SLOW_STORE,
  /** An engine throws at an event, some times or until somebody repairs it. */
  POISON,
  /** An event ends the process that applies it, some times or until somebody repairs it. */
  DEADLY,
  /** A server's clock is set. */
  CLOCK_SET;

  private final Set<Step> only;

  Fault(Step... only) {
    this.only = only.length == 0 ? EnumSet.allOf(Step.class) : EnumSet.copyOf(List.of(only));
  }

  /** The steps at which it may happen. */
  public List<Step> steps() {
    return Stream.of(Step.values()).filter(only::contains).toList();
  }

  /** As people read it. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
