package br.com.alicerce.platform.database;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * As of when a replica knows everything: the last moment at which the primary's log was asked for its end that the replica has since
 * replayed. Every commit that was acknowledged before that moment is there. The time of the last transaction replayed would tell nothing:
 * it stands still where nobody writes, and a replica that is cut off would look the same.
 *
 * <p>Moments are nanoseconds of one {@link br.com.alicerce.platform.pace.Pace}.
 */
final class ReplicaAge {

  /** So many ends of the log are remembered, the newest: a minute's, when it is asked for every quarter of a second. */
  static final int MOST_REMEMBERED = 240;

  private record End(long moment, long position) {}

  private final Deque<End> ends = new ArrayDeque<>();
  private long asOf;

  /** @param now when it is taken to have been well last; nobody reads before it was seen to be */
  ReplicaAge(long now) {
    this.asOf = now;
  }

  /** The primary's log ended at this position, or later, at this moment; moments only grow. */
  synchronized void ended(long moment, long position) {
    ends.addLast(new End(moment, position));
    if (ends.size() > MOST_REMEMBERED) {
      ends.removeFirst();
    }
  }

  /** The replica has replayed everything before this position. */
  synchronized void replayed(long position) {
    while (!ends.isEmpty() && ends.peekFirst().position() <= position) {
      asOf = ends.removeFirst().moment();
    }
  }

  /** How old what it says is at this moment. */
  synchronized Duration at(long moment) {
    return Duration.ofNanos(moment - asOf);
  }
}
